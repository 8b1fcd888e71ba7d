#include "core/form/formcatalogue.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray formBytes(const QString &edition)
{
    return fileBytes(QStringLiteral(GOUJI_SOURCE_DIR "/resources/forms/") + edition + u".json"_s);
}

const QByteArray noRules = R"({"schema":"gouji.rules/1","rules":[]})";

Result<std::shared_ptr<const FormCatalogue>> loadForm(const QByteArray &bytes)
{
    return FormCatalogue::load({{u"forms/x.json"_s, bytes}}, {u"rules.json"_s, noRules});
}

} // namespace

class TestFormCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto loaded = FormCatalogue::loadBuiltIn();
        QVERIFY(loaded.has_value());
        m_catalogue = *loaded;
    }

    void countsOfEachEdition_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QList<int>>("cells");
        QTest::addColumn<int>("tableThreeEquations");
        QTest::newRow("2019") << u"2019"_s << QList<int>{22, 161, 15} << 37;
        QTest::newRow("2021") << u"2021"_s << QList<int>{10, 175, 15} << 39;
    }

    void countsOfEachEdition()
    {
        QFETCH(QString, edition);
        QFETCH(QList<int>, cells);
        QFETCH(int, tableThreeEquations);
        const auto form = m_catalogue->edition(edition);
        QVERIFY(form);
        QList<int> counted;
        for (const FormTable &table : form->tables())
            counted.append(table.cellCount);
        QCOMPARE(counted, cells);
        const auto ofTableThree = std::ranges::count(form->equations(), 1, &Equation::table);
        QCOMPARE(ofTableThree, tableThreeEquations);
    }

    void everyCellIdIsItsOwn()
    {
        for (const FormFile &file : m_catalogue->forms()) {
            const auto form = m_catalogue->edition(file.edition);
            QSet<QString> ids;
            for (int i = 0; i < form->cellCount(); ++i) {
                ids.insert(form->cell({i}).id);
                QCOMPARE(form->find(form->cell({i}).id), CellId{i});
            }
            QCOMPARE(ids.size(), form->cellCount());
        }
    }

    void cellsKnowTheirEquations()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        const CellId cell = form->find(u"t3.refused.state_secret.commercial"_s);
        QStringList rules;
        for (const int equation : form->equationsOf(cell))
            rules.append(form->equations()[equation].rule);
        QCOMPARE(rules, QStringList({u"T3-ROW"_s, u"T3-SUM"_s}));
        for (int i = 0; i < form->cellCount(); ++i) {
            for (const int e : form->equationsOf({i})) {
                QVERIFY(std::ranges::any_of(form->equations()[e].terms, [i](const Term &term) {
                    return term.cell.index == i;
                }));
            }
        }
    }

    void subtractedTermsKeepTheirSide()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        const auto equation = std::ranges::find(form->equations(), u"T2-FORCE"_s, &Equation::rule);
        QVERIFY(equation != form->equations().cend());
        QCOMPARE(equation->relation, Relation::AtLeast);
        QList<std::pair<int, bool>> terms;
        for (const Term &term : equation->terms)
            terms.append({term.sign, term.right});
        QCOMPARE(terms, (QList<std::pair<int, bool>>{{1, false}, {-1, true}, {1, true}}));
    }

    void layoutsCoverTheirGridExactlyOnce()
    {
        for (const FormFile &file : m_catalogue->forms()) {
            const auto form = m_catalogue->edition(file.edition);
            for (int t = 0; t < form->tables().size(); ++t) {
                const TableLayout &layout = form->layout(t);
                QList<int> covered(layout.rowCount * layout.columnCount, 0);
                int values = 0;
                for (const LayoutCell &cell : layout.cells) {
                    values += cell.kind == LayoutKind::Value ? 1 : 0;
                    for (int r = cell.row; r < cell.row + cell.rowSpan; ++r) {
                        for (int c = cell.column; c < cell.column + cell.columnSpan; ++c)
                            ++covered[r * layout.columnCount + c];
                    }
                }
                QVERIFY(std::ranges::all_of(covered, [](int times) { return times == 1; }));
                QCOMPARE(values, form->tables()[t].cellCount);
            }
        }
    }

    void tableThreeIsLaidOutAsTheOfficialForm()
    {
        const auto form = m_catalogue->edition(u"2019"_s);
        const TableLayout &layout = form->layout(1);
        QCOMPARE(layout.rowCount, 3 + 23);
        QCOMPARE(layout.columnCount, 10);
        QCOMPARE(layout.headerRows, 3);
        const auto results = std::ranges::find_if(layout.cells, [](const LayoutCell &cell) {
            return cell.text.text == u"三、本年度办理结果"_s;
        });
        QVERIFY(results != layout.cells.cend());
        QCOMPARE(results->rowSpan, 20);
        QVERIFY(results->vertical);
    }

    void tablesOfDifferentEditionsMix()
    {
        const auto form = m_catalogue->edition({u"2021"_s, u"2019"_s, u"2019"_s});
        QVERIFY(form);
        QCOMPARE(form->id(), u"mixed"_s);
        QCOMPARE(form->cellCount(), 10 + 161 + 15);
        QVERIFY(form->find(u"t2.art20_8.fees.amount"_s).isValid());
        QVERIFY(form->find(u"t3.other_handling.total"_s).isValid());
        QCOMPARE(m_catalogue->edition({u"2021"_s, u"2019"_s, u"2019"_s}), form);
        QVERIFY(!m_catalogue->edition({u"1999"_s, u"2019"_s, u"2019"_s}));
    }

    void yearsChooseTheEdition_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("edition");
        QTest::newRow("before any") << 2018 << QString();
        QTest::newRow("first") << 2019 << u"2019"_s;
        QTest::newRow("second") << 2020 << u"2019"_s;
        QTest::newRow("new form") << 2021 << u"2021"_s;
        QTest::newRow("far ahead") << 2099 << u"2021"_s;
    }

    void yearsChooseTheEdition()
    {
        QFETCH(int, year);
        QFETCH(QString, edition);
        const FormFile *form = m_catalogue->formForYear(year);
        QCOMPARE(form ? form->edition : QString(), edition);
    }

    void namesLeaveOutNumbersAndExplanations()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        const FormTable &table = form->tables()[1];
        const auto nameOf = [&](const QString &row) {
            const auto found = std::ranges::find(table.rows, row, &FormRow::id);
            return table.blocks[0].rowNodes[found->node].label.name;
        };
        QCOMPARE(nameOf(u"granted"_s), u"予以公开"_s);
        QCOMPARE(nameOf(u"refused.state_secret"_s), u"属于国家秘密"_s);
    }

    void brokenFormsSayWhere_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("syntax") << QByteArray("\"schema\"") << QByteArray("schema")
                                << ErrorCode::JsonSyntax << QString();
        QTest::newRow("schema") << QByteArray("gouji.form/1") << QByteArray("other/1")
                                << ErrorCode::JsonStructure << u"/schema"_s;
        QTest::newRow("type") << QByteArray("\"from\": 2021") << QByteArray("\"from\": \"2021\"")
                              << ErrorCode::JsonStructure << u"/years/from"_s;
        QTest::newRow("kind") << QByteArray("\"kind\": \"money\"")
                              << QByteArray("\"kind\": \"gold\"") << ErrorCode::JsonStructure
                              << u"/tables/0/blocks/3/columns/0/kind"_s;
        QTest::newRow("relation") << QByteArray("\"relation\": \"=\"")
                                  << QByteArray("\"relation\": \"~\"") << ErrorCode::JsonStructure
                                  << u"/tables/1/rules/0/relation"_s;
        QTest::newRow("rule without cells")
            << QByteArray("t3.new_requests.$") << QByteArray("t3.no_such_row.$")
            << ErrorCode::JsonStructure << u"/tables/1/rules/2"_s;
    }

    void brokenFormsSayWhere()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(ErrorCode, code);
        QFETCH(QString, pointer);
        QByteArray bytes = formBytes(u"2021"_s);
        const qsizetype at = bytes.indexOf(from);
        QVERIFY(at >= 0);
        bytes.replace(at, from.size(), to);
        const auto loaded = loadForm(bytes);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, code);
        QCOMPARE(loaded.error().arguments.value(0), u"forms/x.json"_s);
        if (!pointer.isNull())
            QCOMPARE(loaded.error().arguments.value(1), pointer);
    }

    void anyTruncationIsAnError()
    {
        const QByteArray bytes = formBytes(u"2019"_s).trimmed();
        for (qsizetype length = 0; length < bytes.size(); length += 97)
            QVERIFY(!loadForm(bytes.first(length)));
    }

private:
    std::shared_ptr<const FormCatalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(TestFormCatalogue)
#include "tst_formcatalogue.moc"
