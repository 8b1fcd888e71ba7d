#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QStringList headings{u"二、主动公开政府信息情况"_s, u"三、收到和处理政府信息公开申请情况"_s,
                           u"四、政府信息公开行政复议、行政诉讼情况"_s};

/// A table and the line above it.
struct Printing
{
    QString caption;
    int first = 0; ///< its first number
};

} // namespace

Q_DECLARE_METATYPE(Printing)

/// Reports that print other figures beside their own: last year's, or those of a part of the organ.
class TestYearsCompared : public QObject
{
    Q_OBJECT

    QStringList rowsOf(int table, int first) const
    {
        QHash<QString, QString> values;
        for (int i = 0; i < m_form->cellCount(); ++i)
            values.insert(m_form->cell({i}).id, QString::number(first + i));
        return printedTable(*m_form, table, TableGeometry::Grid, values);
    }

    static void addHead(DocumentBuilder &builder)
    {
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        builder.paragraph(u"本机关认真做好政府信息公开工作。"_s);
    }

    void addTable(DocumentBuilder &builder, int table, const Printing &printing) const
    {
        if (!printing.caption.isEmpty())
            builder.paragraph(printing.caption);
        builder.table(rowsOf(table, printing.first), TableGeometry::Grid);
    }

    Report read(const DocumentBuilder &builder) const
    {
        return m_extractor->extract(builder.build());
    }

    /// Cells of `table` that do not hold the number they have in the printing from `first` on, or
    /// that are for review and should not be, or the other way round.
    QStringList wrongIn(const Report &report, int table, int first, bool review) const
    {
        QStringList wrong;
        for (int i = 0; i < m_form->cellCount(); ++i) {
            const Cell &cell = report.cell({i});
            if (m_form->cell({i}).table == table
                && (cell.reading.raw != QString::number(first + i) || cell.review() != review))
                wrong.append(m_form->cell({i}).id + u'=' + cell.reading.raw);
        }
        return wrong;
    }

    /// Each cell on a line of its own.
    static QString inOrder(const QStringList &rows)
    {
        QString text;
        for (const QString &row : rows) {
            for (const QString &cell : row.split(u'|', Qt::SkipEmptyParts))
                text += cell + u'\n';
        }
        return text;
    }

    /// One row of table four for each label, with the label in front of it where it is one.
    QStringList tableFourOf(const QStringList &labels) const
    {
        QStringList rows = rowsOf(2, 1000);
        rows.removeLast();
        const bool labelled = !labels.constFirst().isEmpty();
        for (QString &row : rows)
            row.prepend(labelled ? u"|"_s : QString());
        for (int i = 0; i < labels.size(); ++i)
            rows.append(labels[i] + (labelled ? u"|"_s : QString())
                        + rowsOf(2, 1000 * (i + 1)).constLast());
        return rows;
    }

private slots:
    void initTestCase()
    {
        const auto catalogue = FormCatalogue::loadBuiltIn().value();
        m_extractor = std::make_unique<Extractor>(catalogue);
        m_form = catalogue->edition(catalogue->newestForm().edition);
    }

    void otherFiguresBesideTheReports_data()
    {
        QTest::addColumn<QList<int>>("tables");
        QTest::addColumn<QList<Printing>>("printings");
        const auto addRows = [](const char *where, const QList<int> &tables) {
            const auto add = [&](const char *how, const QList<Printing> &printings) {
                QTest::addRow("%s, %s", where, how) << tables << printings;
            };
            add("last year's behind", {{{}, 1000}, {u"上一年度同期情况："_s, 5000}});
            add("last year's before", {{u"上一年度同期情况："_s, 5000}, {u"本年度情况："_s, 1000}});
            add("by years", {{u"（一）2021年度"_s, 5000}, {u"（二）2022年度"_s, 1000}});
            add("without a word", {{{}, 1000}, {{}, 5000}});
            add("two units", {{u"（一）局机关"_s, 1000}, {u"（二）下属中心"_s, 5000}});
        };
        addRows("table two", {0});
        addRows("table three", {1});
        addRows("table four", {2});
        addRows("all", {0, 1, 2});
    }

    /// Nothing but a word tells them apart: a person should look.
    void otherFiguresBesideTheReports()
    {
        QFETCH(QList<int>, tables);
        QFETCH(QList<Printing>, printings);
        DocumentBuilder builder;
        addHead(builder);
        for (int t = 0; t < headings.size(); ++t) {
            builder.paragraph(headings[t]);
            for (const Printing &printing : printings) {
                if (tables.contains(t))
                    addTable(builder, t, printing);
            }
            if (!tables.contains(t))
                addTable(builder, t, {{}, 1000});
        }
        builder.paragraph(u"五、存在的主要问题及改进情况"_s);
        builder.paragraph(u"公开内容有待充实。"_s);
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        for (int t = 0; t < headings.size(); ++t)
            QCOMPARE(wrongIn(reports[0], t, 1000, tables.contains(t)), QStringList());
        QCOMPARE(reports[0].sections.size(), 5);
    }

    void inReadingOrder_data()
    {
        QTest::addColumn<int>("table");
        QTest::newRow("table two") << 0;
        QTest::newRow("table three") << 1;
        QTest::newRow("table four") << 2;
    }

    /// Of a table printed twice no line says where it begins anew.
    void inReadingOrder()
    {
        QFETCH(int, table);
        const QString text = headings[table] + u"\n上一年度同期情况：\n"_s
                             + inOrder(rowsOf(table, 5000)) + u"本年度情况：\n"_s
                             + inOrder(rowsOf(table, 1000));
        const auto document = readDocument(text.toUtf8(), u"report.txt"_s);
        QVERIFY(document);
        QCOMPARE(wrongIn(m_extractor->extract(*document), table, 1000, true), QStringList());
    }

    void rowsOfTableFourInReadingOrder_data() { rowsOfTableFour_data(); }

    void rowsOfTableFourInReadingOrder()
    {
        QFETCH(QStringList, labels);
        QFETCH(int, own);
        QFETCH(bool, review);
        const QString text = headings[2] + u'\n' + inOrder(tableFourOf(labels));
        const auto document = readDocument(text.toUtf8(), u"report.txt"_s);
        QVERIFY(document);
        const Report report = m_extractor->extract(*document);
        if (!review) // of two rows, only sums say where one ends; there are none in these numbers
            QCOMPARE(wrongIn(report, 2, own, labels.size() > 1), QStringList());
        else
            QVERIFY(std::ranges::all_of(
                report.cells, [](const Cell &cell) { return cell.isMissing() || cell.review(); }));
    }

    void captionOfOneTable_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<bool>("review");
        QTest::newRow("another year") << u"2021年度情况（供对比）"_s << true;
        QTest::newRow("last year") << u"上年情况"_s << true;
        QTest::newRow("the report's year") << u"2022年度情况"_s << false;
        QTest::newRow("this year") << u"本年度情况如下："_s << false;
        QTest::newRow("no year") << u"有关情况如下："_s << false;
    }

    /// Of another year than the report it says.
    void captionOfOneTable()
    {
        QFETCH(QString, caption);
        QFETCH(bool, review);
        DocumentBuilder builder;
        addHead(builder);
        builder.paragraph(headings[0]);
        addTable(builder, 0, {caption, 1000});
        QCOMPARE(wrongIn(read(builder), 0, 1000, review), QStringList());
    }

    /// The heads of the second are not those of the first, though they are alike.
    void tableFourOfLastYearInAnAppendix()
    {
        DocumentBuilder builder;
        addHead(builder);
        builder.paragraph(headings[2]);
        addTable(builder, 2, {{}, 1000});
        builder.paragraph(u"五、存在的主要问题及改进情况"_s);
        addTable(builder, 2, {u"附件：2021年度政府信息公开情况统计表"_s, 5000});
        QCOMPARE(wrongIn(read(builder), 2, 1000, false), QStringList());
    }

    void rowsOfTableFour_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<int>("own");
        QTest::addColumn<bool>("review");
        QTest::newRow("last year first") << QStringList{u"上年"_s, u"本年"_s} << 2000 << false;
        QTest::newRow("this year first") << QStringList{u"本年度"_s, u"上年度"_s} << 1000 << false;
        QTest::newRow("by years") << QStringList{u"2021年"_s, u"2022年"_s} << 2000 << true;
        QTest::newRow("a part and the sum")
            << QStringList{u"下属单位"_s, u"合计"_s} << 2000 << true;
        QTest::newRow("two parts") << QStringList{u"局机关"_s, u"下属单位"_s} << 1000 << true;
        QTest::newRow("without labels") << QStringList{{}, {}} << 1000 << true;
        QTest::newRow("last year alone") << QStringList{u"上年"_s} << 1000 << true;
        QTest::newRow("one") << QStringList{u"本机关"_s} << 1000 << false;
    }

    void rowsOfTableFour()
    {
        QFETCH(QStringList, labels);
        QFETCH(int, own);
        QFETCH(bool, review);
        DocumentBuilder builder;
        addHead(builder);
        builder.paragraph(headings[2]);
        builder.table(tableFourOf(labels), TableGeometry::Grid);
        QCOMPARE(wrongIn(read(builder), 2, own, review), QStringList());
    }

    void rowsUnderOneLabel_data()
    {
        QTest::addColumn<QStringList>("years");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("last year first")
            << QStringList{u"上年"_s, u"本年"_s} << u"5 1 47"_s << u"2 0 9"_s;
        QTest::newRow("this year first")
            << QStringList{u"本年"_s, u"上年"_s} << u"7 7 7"_s << u"8 8 8"_s;
        QTest::newRow("by years") << QStringList{u"2021年"_s, u"2022年"_s} << u"5* 1* 47*"_s
                                  << u"2* 0* 9*"_s;
    }

    /// Last year's and this year's below each other.
    void rowsUnderOneLabel()
    {
        QFETCH(QStringList, years);
        QFETCH(QString, first);
        QFETCH(QString, last);
        DocumentBuilder builder;
        addHead(builder);
        builder.paragraph(headings[0]);
        builder.table(
            {u"第二十条第（一）项"_s, u"信息内容||本年制发件数|本年废止件数|现行有效件数"_s,
             u"规章|"_s + years[0] + u"|7|7|7"_s, u"|"_s + years[1] + u"|5|1|47"_s,
             u"行政规范性文件|"_s + years[0] + u"|8|8|8"_s, u"|"_s + years[1] + u"|2|0|9"_s},
            TableGeometry::Grid);
        const Report report = read(builder);
        const auto rowOf = [&](const QString &row) {
            QStringList values;
            for (const QString &column : {u"made"_s, u"repealed"_s, u"in_force"_s}) {
                const Cell &cell =
                    report.cell(m_form->find(u"t2.art20_1."_s + row + u'.' + column));
                values.append(cell.reading.raw + (cell.review() ? u"*"_s : QString()));
            }
            return values.join(u' ');
        };
        QCOMPARE(rowOf(u"regulations"_s), first);
        QCOMPARE(rowOf(u"normative_documents"_s), last);
    }

    void yearWithinALabel_data()
    {
        QTest::addColumn<QString>("year");
        QTest::addColumn<bool>("review");
        QTest::newRow("last year") << u"上年"_s << true;
        QTest::newRow("another year") << u"2021年"_s << true;
        QTest::newRow("none") << QString() << false;
    }

    void yearWithinALabel()
    {
        QFETCH(QString, year);
        QFETCH(bool, review);
        DocumentBuilder builder;
        addHead(builder);
        builder.paragraph(headings[0]);
        builder.table({u"第二十条第（五）项"_s, u"信息内容|本年处理决定数量"_s,
                       u"行政许可"_s + year + u"|40"_s, u"第二十条第（六）项"_s,
                       u"信息内容|本年处理决定数量"_s, u"行政处罚"_s + year + u"|30"_s,
                       u"行政强制"_s + year + u"|8"_s, u"第二十条第（八）项"_s,
                       u"信息内容|本年收费金额（单位：万元）"_s,
                       u"行政事业性收费"_s + year + u"|5"_s},
                      TableGeometry::Spanned);
        const Report report = read(builder);
        for (const QString &id :
             {u"t2.art20_5.licensing.decisions"_s, u"t2.art20_6.penalties.decisions"_s,
              u"t2.art20_6.coercion.decisions"_s, u"t2.art20_8.fees.amount"_s}) {
            const Cell &cell = report.cell(m_form->find(id));
            QVERIFY2(cell.isMissing() ? review : cell.review() == review, qPrintable(id));
        }
    }

private:
    std::shared_ptr<const FormEdition> m_form;
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestYearsCompared)
#include "tst_yearscompared.moc"
