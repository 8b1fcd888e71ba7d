#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/support/formtables.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Reports from the characters of a text file on.
class TestReportsInText : public QObject
{
    Q_OBJECT

    [[nodiscard]] static QList<Report> reportsOf(const QString &text)
    {
        const auto document = readDocument(text.toUtf8(), u"report.txt"_s);
        return Extractor(builtInCatalogue()).extractAll(document.value());
    }

    /// A report of `title` with `value` in every cell, a line for each of its paragraphs and rows,
    /// with `separator` between the cells of these.
    [[nodiscard]] static QStringList linesOf(const QString &title, int year, const QString &value,
                                             QChar separator)
    {
        const auto form = builtInCatalogue()->edition(builtInCatalogue()->newestForm().edition);
        QHash<QString, QString> values;
        for (int i = 0; i < form->cellCount(); ++i)
            values.insert(form->cell({i}).id, value);
        const QStringList headings{u"二、主动公开政府信息情况"_s,
                                   u"三、收到和处理政府信息公开申请情况"_s,
                                   u"四、政府信息公开行政复议、行政诉讼情况"_s};
        QStringList lines{title, u"一、总体情况"_s,
                          u"%1年，本机关扎实推进政府信息公开工作，成效明显。"_s.arg(year)};
        for (int table = 0; table < headings.size(); ++table) {
            lines += headings[table];
            for (QString row : printedTable(*form, table, TableGeometry::Grid, values))
                lines += row.replace(u'|', separator);
        }
        return lines << u"六、其他需要报告的事项"_s << u"无。"_s;
    }

    static void compareCells(const Report &report, const QString &value)
    {
        for (const Cell &cell : report.cells)
            QCOMPARE(cell.reading.raw, value);
    }

private slots:
    /// Line ends and the empty cells became blanks, of both reports or of each by itself.
    void reportsOnOneLine_data()
    {
        QTest::addColumn<QString>("between");
        QTest::newRow("one line") << u" "_s;
        QTest::newRow("a date between") << u" 2023年1月17日 "_s;
        QTest::newRow("two lines") << u"\n"_s;
    }

    void reportsOnOneLine()
    {
        QFETCH(QString, between);
        const auto line = [](const QString &title, int year, const QString &value) {
            return linesOf(title, year, value, u' ').join(u' ').simplified();
        };
        const QList<Report> reports =
            reportsOf(line(u"青川县民政局2022年政府信息公开工作年度报告"_s, 2022, u"17"_s) + between
                      + line(u"白水县民政局 2021 年政府信息公开 工作年度报告"_s, 2021, u"28"_s));
        QCOMPARE(reports.size(), 2);
        compareCells(reports[0], u"17"_s);
        compareCells(reports[1], u"28"_s);
        QCOMPARE(reports[0].agency->value, u"青川县民政局"_s);
        QCOMPARE(reports[0].year->value, 2022);
        QCOMPARE(reports[1].agency->value, u"白水县民政局"_s);
        QCOMPARE(reports[1].year->value, 2021);
    }

    /// The year within the title is no value, and the table does not begin above it.
    void titleInPiecesOnOneLine()
    {
        const QStringList lines =
            linesOf(u"青川县民政局 2022 年政府信息公开 工作年度报告"_s, 2022, u"17"_s, u' ');
        const QList<Report> reports = reportsOf(lines.join(u' ').simplified());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], u"17"_s);
        QVERIFY(reports[0].agency && reports[0].year);
        QCOMPARE(reports[0].agency->value, u"青川县民政局"_s);
        QCOMPARE(reports[0].year->value, 2022);
    }

    /// The separators of its empty cells end the title's line.
    void titleInARowOfCells()
    {
        QString text;
        for (const QString &organ : {u"青川县民政局"_s, u"白水县民政局"_s}) {
            QStringList lines =
                linesOf(organ + u"2022年政府信息公开工作年度报告"_s, 2022, u"17"_s, u',');
            lines[0] += u",,,,,,,,,"_s;
            text += lines.join(u'\n') + u'\n';
        }
        const QList<Report> reports = reportsOf(text);
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports[0].agency->value, u"青川县民政局"_s);
        QCOMPARE(reports[1].agency->value, u"白水县民政局"_s);
        QCOMPARE(reports[1].title->value, u"白水县民政局2022年政府信息公开工作年度报告"_s);
    }

    /// The row above holds the organ's name.
    void organInARowAboveTheTitle()
    {
        QString text;
        for (const QString &organ : {u"青川县民政局"_s, u"白水县民政局"_s}) {
            QStringList lines =
                linesOf(u"2022年政府信息公开工作年度报告,,,,,"_s, 2022, u"17"_s, u',');
            lines.prepend(organ + u",,,,,"_s);
            text += lines.join(u'\n') + u'\n';
        }
        const QList<Report> reports = reportsOf(text);
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports[0].agency->value, u"青川县民政局"_s);
        QCOMPARE(reports[1].agency->value, u"白水县民政局"_s);
    }

    /// Line ends within quotes are no sign of cells that line ends have broken.
    void pageNumberAboveHeadsInQuotes()
    {
        const Report report =
            reportsOf(u"三、收到和处理政府信息公开申请情况\n"
                      ",,,自然人,法人或其他组织,,,,,总计\n"
                      ",,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n"
                      "一、本年新收政府信息公开申请数量,,,0,0,0,0,0,576,576\n9\n"
                      "二、上年结转政府信息公开申请数量,,,0,0,0,0,0,0,0\n"
                      "四、政府信息公开行政复议、行政诉讼情况\n"
                      "行政复议,,,,,行政诉讼,,,,,,,,,\n"
                      "\"结果\n维持\",\"结果\n纠正\",\"其他\n结果\",\"尚未\n审结\",\"总\n计\","
                      "未经复议直接起诉,,,,,复议后起诉,,,,\n"
                      ",,,,,\"结果\n维持\",\"结果\n纠正\",\"其他\n结果\",\"尚未\n审结\",\"总\n计\","
                      "\"结果\n维持\",\"结果\n纠正\",\"其他\n结果\",\"尚未\n审结\",\"总\n计\"\n"
                      "1,2,3,4,10,0,0,0,0,0,0,0,0,0,0\n"_s)[0];
        QCOMPARE(report.cell(cellId(report, u"t3.new_requests.total"_s)).reading.raw, u"576"_s);
        QCOMPARE(report.cell(cellId(report, u"t3.carried_over.total"_s)).reading.raw, u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportsInText)
#include "tst_reportsintext.moc"
