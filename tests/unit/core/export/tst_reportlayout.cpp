#include "core/export/formdocumenttable.h"
#include "core/export/reportlayout.h"
#include "tests/unit/core/export/exportsample.h"

#include <QTest>

#include <algorithm>

using namespace exportsample;

namespace {

struct Laid
{
    Report report;
    QString text;
    DocumentChoices choices;
    QList<Finding> findings = {};
    QList<SourceTable> tables = {};

    [[nodiscard]] DocumentLayout layout() const
    {
        const ExportTexts words = texts();
        return reportLayout({.report = report,
                             .findings = findings,
                             .texts = words,
                             .source = {text, tables},
                             .choices = choices});
    }
};

QStringList textsOf(const DocumentLayout &layout, ParagraphRole role)
{
    QStringList found;
    for (const DocumentBlock &block : layout.blocks) {
        const auto *paragraph = std::get_if<DocumentParagraph>(&block);
        if (paragraph != nullptr && paragraph->role == role)
            found.append(paragraph->text);
    }
    return found;
}

QList<DocumentTable> tablesOf(const DocumentLayout &layout)
{
    QList<DocumentTable> tables;
    for (const DocumentBlock &block : layout.blocks) {
        if (const auto *table = std::get_if<DocumentTable>(&block))
            tables.append(*table);
    }
    return tables;
}

QString note(ExportHeading heading)
{
    return u"heading %1"_s.arg(static_cast<int>(heading));
}

void addSection(Laid &laid, int number, const QString &heading, const QString &content)
{
    const qsizetype begin = laid.text.size();
    laid.text += heading + u'\n' + content + u'\n';
    const qsizetype headingEnd = begin + heading.size();
    laid.report.sections.append(Section{.number = number,
                                        .heading = heading,
                                        .span = {begin, headingEnd},
                                        .content = {headingEnd, laid.text.size()}});
}

Laid laidSample()
{
    Laid laid{.report = sampleReport(), .text = {}, .choices = {}};
    laid.choices.officialHeadings = {u"一、总体情况"_s, u"二、主动公开政府信息情况"_s,
                                     u"三、收到和处理政府信息公开申请情况"_s};
    laid.text = u"首页 > 公开\n青川镇2023年\n政府信息公开工作年度报告\n根据条例编制。\n"_s;
    const qsizetype title = laid.text.indexOf(u"青川镇"_s);
    const qsizetype end = laid.text.indexOf(u"\n根据"_s);
    laid.report.title =
        Located<QString>{laid.text.sliced(title, end - title), TextSpan{title, end}};
    addSection(laid, 1, u"(一)概述"_s,
               u"[bookmark: _GoBack]去年工作平稳。\n（一）主动公开\n公开十件。"_s);
    addSection(laid, 2, u"二、主动公开情况"_s, u"信息内容\n本镇另作说明。"_s);
    return laid;
}

/// The lines of `block`, cells parted by tabs, as a table of the text.
SourceTable tableIn(const QString &text, const QString &block)
{
    SourceTable table;
    table.geometry = TableGeometry::Grid;
    qsizetype at = text.indexOf(block);
    table.span = {at, at + block.size()};
    int row = 0;
    for (const QString &line : block.split(u'\n')) {
        int column = 0;
        for (const QString &part : line.split(u'\t')) {
            table.cells.append({.span = {at, at + part.size()}, .row = row, .column = column++});
            at += part.size() + 1;
        }
        ++row;
    }
    return table;
}

void loseRow(Report &report, const QString &anyCell)
{
    const FormRow &row = report.form->rowOf(find(report, anyCell));
    const qsizetype columns = report.form->tableOf(row.first).blockOf(row).columns.size();
    for (int c = 0; c < columns; ++c)
        report.cells[row.first.index + c] = Cell();
}

} // namespace

class TestReportLayout : public QObject
{
    Q_OBJECT

private slots:
    void titlePrefaceAndProse()
    {
        const DocumentLayout layout = laidSample().layout();
        QCOMPARE(textsOf(layout, ParagraphRole::Title),
                 QStringList{u"青川镇2023年\n政府信息公开工作年度报告"_s});
        QCOMPARE(layout.title, u"青川镇2023年政府信息公开工作年度报告"_s);
        QCOMPARE(textsOf(layout, ParagraphRole::Body),
                 (QStringList{u"根据条例编制。"_s, u"去年工作平稳。"_s, u"公开十件。"_s,
                              u"本镇另作说明。"_s}));
        QCOMPARE(textsOf(layout, ParagraphRole::Subheading), QStringList{u"（一）主动公开"_s});
        QVERIFY(layout.mark.isEmpty());
    }

    void headingsOfficialOrPrinted()
    {
        Laid laid = laidSample();
        QCOMPARE(textsOf(laid.layout(), ParagraphRole::Heading), laid.choices.officialHeadings);
        laid.choices.headings = DocumentChoices::Headings::Printed;
        QCOMPARE(textsOf(laid.layout(), ParagraphRole::Heading),
                 (QStringList{u"(一)概述"_s, u"二、主动公开情况"_s}));
    }

    void missingSectionIsMarkedOrLeftOut()
    {
        Laid laid = laidSample();
        laid.choices.officialHeadings.resize(6);
        laid.choices.officialHeadings[4] = u"五、存在的主要问题及改进情况"_s;
        QVERIFY(textsOf(laid.layout(), ParagraphRole::Note)
                    .contains(note(ExportHeading::MissingSection)));
        laid.choices.missing = DocumentChoices::Missing::LeftOut;
        const DocumentLayout layout = laid.layout();
        QVERIFY(
            !textsOf(layout, ParagraphRole::Heading).contains(u"五、存在的主要问题及改进情况"_s));
        QVERIFY(textsOf(layout, ParagraphRole::Note).isEmpty());
        // Table three has no heading in the source, but it is there.
        QCOMPARE(tablesOf(layout).size(), laid.report.form->tables().size());
    }

    void tablesOfTheOrganStayWhereTheyAre()
    {
        const QString block = u"网站\t访问量\n政务网\t3120\n微信\t815"_s;
        Laid laid = laidSample();
        addSection(laid, 6, u"六、其他"_s, u"访问情况如下。\n"_s + block + u"\n以上为全年数。"_s);
        laid.tables.append(tableIn(laid.text, block));
        const DocumentLayout layout = laid.layout();
        const auto own = std::ranges::find_if(layout.blocks, [](const DocumentBlock &candidate) {
            const auto *table = std::get_if<DocumentTable>(&candidate);
            return table != nullptr && table->columnWidths.size() == 2;
        });
        QVERIFY(own != layout.blocks.cend());
        QStringList words;
        for (const DocumentCell &cell : std::get<DocumentTable>(*own).cells)
            words.append(cell.text);
        QCOMPARE(words, (QStringList{u"网站"_s, u"访问量"_s, u"政务网"_s, u"3120"_s, u"微信"_s,
                                     u"815"_s}));
        QCOMPARE(std::get<DocumentParagraph>(*std::prev(own)).text, u"访问情况如下。"_s);
        QCOMPARE(std::get<DocumentParagraph>(*std::next(own)).text, u"以上为全年数。"_s);
    }

    void repeatedHeadsAreNobodysTable()
    {
        Laid laid = laidSample();
        const QString block = u"结果维持\t结果纠正\n其他结果\t总计"_s;
        addSection(laid, 6, u"六、其他"_s, block);
        laid.tables.append(tableIn(laid.text, block));
        QCOMPARE(tablesOf(laid.layout()).size(), laid.report.form->tables().size());
    }

    void textThatIsNotAtHandIsSaid()
    {
        Laid laid = laidSample();
        laid.text.clear();
        QCOMPARE(textsOf(laid.layout(), ParagraphRole::Note).value(0),
                 note(ExportHeading::NoProse));
    }

    void signatureStandsApart()
    {
        Laid laid = laidSample();
        addSection(laid, 6, u"六、其他"_s, u"没有。\n青川镇人民政府\n2024年1月12日"_s);
        const qsizetype date = laid.text.indexOf(u"2024年"_s);
        laid.report.signature = Located<QDate>{QDate(2024, 1, 12), TextSpan{date, date + 10}};
        QCOMPARE(textsOf(laid.layout(), ParagraphRole::Signature),
                 (QStringList{u"青川镇人民政府"_s, u"2024年1月12日"_s}));
    }

    void openErrorsMakeADraft()
    {
        Laid laid = laidSample();
        Finding error;
        Finding warning;
        warning.severity = Severity::Warning;
        laid.findings = {error, warning, error};
        QCOMPARE(laid.layout().mark, u"draft 2"_s);
        laid.choices.draftMark = false;
        QVERIFY(laid.layout().mark.isEmpty());
    }

    void everyTableCoversItsGrid()
    {
        for (const DocumentTable &table : tablesOf(laidSample().layout())) {
            const QList<int> owners = slotOwners(table);
            QVERIFY(!owners.contains(-1));
            qsizetype area = 0;
            for (const DocumentCell &cell : table.cells)
                area += static_cast<qsizetype>(cell.rowSpan) * cell.columnSpan;
            QCOMPARE(area, owners.size());
        }
    }

    void missingRowIsMarkedOrLeftOut()
    {
        Laid laid = laidSample();
        loseRow(laid.report, u"t3.refused.state_secret.total"_s);
        const DocumentTable marked = tablesOf(laid.layout())[1];
        QCOMPARE(std::ranges::count(marked.cells, DocumentMark::Missing, &DocumentCell::mark), 7);
        QVERIFY(
            textsOf(laid.layout(), ParagraphRole::Note).contains(note(ExportHeading::MissingNote)));
        laid.choices.missing = DocumentChoices::Missing::LeftOut;
        const DocumentTable pruned = tablesOf(laid.layout())[1];
        QCOMPARE(pruned.rowCount, marked.rowCount - 1);
        QVERIFY(std::ranges::none_of(pruned.cells, [](const DocumentCell &cell) {
            return cell.text.contains(u"国家秘密"_s);
        }));
        QVERIFY(!slotOwners(pruned).contains(-1));
    }

    void missingBlockGoesWithItsHeader()
    {
        Laid laid = laidSample();
        laid.choices.missing = DocumentChoices::Missing::LeftOut;
        const int rows = tablesOf(laid.layout())[0].rowCount;
        loseRow(laid.report, u"t2.art20_8.fees.amount"_s);
        const DocumentTable pruned = tablesOf(laid.layout())[0];
        QCOMPARE(pruned.rowCount, rows - 3); // caption, header, row
        QVERIFY(!slotOwners(pruned).contains(-1));
    }

    void missingColumnAndTable()
    {
        Laid laid = laidSample();
        laid.choices.missing = DocumentChoices::Missing::LeftOut;
        const FormTable &three = laid.report.form->tables()[1];
        for (const FormRow &row : three.rows)
            laid.report.cells[row.first.index + 2] = Cell();
        const FormTable &four = laid.report.form->tables()[2];
        for (int i = 0; i < four.cellCount; ++i)
            laid.report.cells[four.firstCell.index + i] = Cell();
        QCOMPARE(tablesOf(laid.layout()).size(), 2);
        QCOMPARE(tablesOf(laid.layout())[1].columnWidths.size(),
                 three.labelColumns + three.valueColumns - 1);
        laid.choices.missing = DocumentChoices::Missing::Marked;
        QVERIFY(textsOf(laid.layout(), ParagraphRole::Note)
                    .contains(note(ExportHeading::MissingTable)));
    }

    void marksOfCellsAreAChoice()
    {
        Laid laid = laidSample();
        correct(laid.report, u"t3.granted.total"_s, u"7"_s);
        const auto count = [&](DocumentMark mark) {
            return std::ranges::count(tablesOf(laid.layout())[1].cells, mark, &DocumentCell::mark);
        };
        QCOMPARE(count(DocumentMark::Corrected), 0);
        laid.choices.cellMarks = true;
        QCOMPARE(count(DocumentMark::Corrected), 1);
    }

    void longNumbersGetASmallerSize()
    {
        Laid laid = laidSample();
        const double usual = tablesOf(laid.layout())[1].fontSize;
        put(laid.report, u"t3.granted.total"_s, u"12345678"_s);
        QVERIFY(tablesOf(laid.layout())[1].fontSize < usual);
    }

    void valuesAsPrinted_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("printed");
        QTest::newRow("number") << u"12"_s << u"12"_s;
        QTest::newRow("full width") << u"１２"_s << u"12"_s;
        QTest::newRow("separators") << u"1,234"_s << u"1234"_s;
        QTest::newRow("unit") << u"3.60 万元"_s << u"3.60万元"_s;
        QTest::newRow("negative") << u"减4"_s << u"-4"_s;
        QTest::newRow("not applicable") << u"/"_s << u"/"_s;
        QTest::newRow("look-alike") << u"O"_s << u"O"_s;
        QTest::newRow("blank") << u""_s << u""_s;
    }

    void valuesAsPrinted()
    {
        QFETCH(QString, raw);
        QTEST(printedText(readCell(raw)), "printed");
    }
};

QTEST_APPLESS_MAIN(TestReportLayout)
#include "tst_reportlayout.moc"
