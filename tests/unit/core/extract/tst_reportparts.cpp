#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

/// Different numbers everywhere, from `first` on.
QHash<QString, QString> numbersFrom(int first, const FormEdition &form)
{
    QHash<QString, QString> values;
    for (int i = 0; i < form.cellCount(); ++i)
        values.insert(form.cell({i}).id, QString::number(first + i));
    return values;
}

} // namespace

class TestReportParts : public QObject
{
    Q_OBJECT

    void addTables(DocumentBuilder &builder, int first, QList<int> tables = {0, 1, 2}) const
    {
        const QHash<QString, QString> values = numbersFrom(first, *m_form);
        for (const int table : tables)
            builder.table(printedTable(*m_form, table, TableGeometry::Grid, values),
                          TableGeometry::Grid);
    }

    void addReport(DocumentBuilder &builder, const QString &organ, int first) const
    {
        builder.paragraph(organ + u"2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        builder.paragraph(u"本机关认真做好政府信息公开工作。"_s);
        addTables(builder, first);
        builder.paragraph(u"六、其他需要报告的事项"_s);
        builder.paragraph(u"2023年1月20日"_s);
    }

    void compareCells(const Report &report, int first) const
    {
        for (int i = 0; i < m_form->cellCount(); ++i)
            QCOMPARE(report.cell({i}).reading.raw, QString::number(first + i));
    }

    [[nodiscard]] bool anyReview(const Report &report) const
    {
        return std::ranges::any_of(report.cells, &Cell::review);
    }

private slots:
    void initTestCase()
    {
        m_catalogue = FormCatalogue::loadBuiltIn().value();
        m_extractor = std::make_unique<Extractor>(m_catalogue);
        m_form = m_catalogue->edition(m_catalogue->newestForm().edition);
    }

    void oneReportIsOne()
    {
        DocumentBuilder builder;
        addReport(builder, u"示例市青川局"_s, 1000);
        QCOMPARE(m_extractor->extractAll(builder.build()).size(), 1);
        const QList<Report> none = m_extractor->extractAll(SourceDocument{});
        QCOMPARE(none.size(), 1);
        QCOMPARE(none[0].source.parts, 1);
        QVERIFY(!none[0].source.extent.has_value());
    }

    void severalReportsAreReadOneByOne()
    {
        DocumentBuilder builder;
        addReport(builder, u"示例市青川局"_s, 1000);
        addReport(builder, u"示例市白水局"_s, 2000);
        addReport(builder, u"示例市红石局"_s, 3000);
        const SourceDocument document = builder.build();
        const QList<Report> reports = m_extractor->extractAll(document);
        QCOMPARE(reports.size(), 3);
        const QStringList organs{u"示例市青川局"_s, u"示例市白水局"_s, u"示例市红石局"_s};
        for (int i = 0; i < 3; ++i) {
            compareCells(reports[i], 1000 * (i + 1));
            QVERIFY(reports[i].agency.has_value());
            QCOMPARE(reports[i].agency->value, organs[i]);
            QCOMPARE(reports[i].source.part, i + 1);
            QCOMPARE(reports[i].source.parts, 3);
            QCOMPARE(reports[i].source.extent->begin,
                     i == 0 ? 0 : reports[i - 1].source.extent->end);
            QCOMPARE(reports[i].sections.size(), 2);
            QVERIFY(reports[i].signature.has_value());
            QVERIFY(!anyReview(reports[i]));
        }
        QCOMPARE(m_extractor->extract(document).cells, reports[0].cells);
    }

    void tablesOfAnotherYearAreNotTheReports()
    {
        DocumentBuilder builder;
        addReport(builder, u"示例市青川局"_s, 1000);
        builder.paragraph(u"附：2021年有关数据"_s);
        addTables(builder, 5000);
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
        QVERIFY(!anyReview(reports[0]));
    }

    /// Even a table that is not there is not taken from last year's.
    void aLostTableStaysLost()
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        addTables(builder, 1000, {0, 1});
        builder.paragraph(u"附：2021年有关数据"_s);
        addTables(builder, 5000);
        const Report report = m_extractor->extract(builder.build());
        for (int i = 0; i < m_form->cellCount(); ++i) {
            if (m_form->cell({i}).table == 2)
                QVERIFY(report.cell({i}).isMissing());
            else
                QCOMPARE(report.cell({i}).reading.raw, QString::number(1000 + i));
        }
    }

    /// Nothing says whose the second tables are: the first are read, and a person should look.
    void tablesTwiceWithoutAWordAreForReview()
    {
        DocumentBuilder builder;
        addTables(builder, 1000);
        addTables(builder, 5000);
        const Report report = m_extractor->extract(builder.build());
        compareCells(report, 1000);
        QVERIFY(std::ranges::all_of(report.cells, &Cell::review));
    }

    /// Quoted above the section of its own: what stands in the sections is the report's.
    void tablesQuotedInSectionOneAreNotTheReports_data()
    {
        QTest::addColumn<QList<int>>("quoted");
        QTest::newRow("table two") << QList<int>{0};
        QTest::newRow("table three") << QList<int>{1};
        QTest::newRow("table four") << QList<int>{2};
        QTest::newRow("tables three and four") << QList<int>{1, 2};
        QTest::newRow("all") << QList<int>{0, 1, 2};
    }

    void tablesQuotedInSectionOneAreNotTheReports()
    {
        QFETCH(QList<int>, quoted);
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        builder.paragraph(u"2021年情况："_s);
        addTables(builder, 5000, quoted);
        addSections(builder, {0, 1, 2});
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
        QVERIFY(!anyReview(reports[0]));
        QVERIFY(reports[0].year);
        QCOMPARE(reports[0].sections.size(), 5);
    }

    /// Nor where the report's own is lost.
    void aLostTableIsNotTheQuotedOne()
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        addTables(builder, 5000);
        addSections(builder, {0, 2});
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        for (int i = 0; i < m_form->cellCount(); ++i) {
            if (m_form->cell({i}).table == 1)
                QVERIFY(reports[0].cell({i}).isMissing());
            else
                QCOMPARE(reports[0].cell({i}).reading.raw, QString::number(1000 + i));
        }
    }

    /// A small table of the prose is none of the form, whatever its rows are called.
    void aFewRowsInTheProseAreNoTable()
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.table({u"类别|本年公开数量|占比"_s, u"规章|3|1%"_s, u"规范性文件|5|2%"_s,
                       u"行政许可|90|40%"_s, u"行政处罚|12|5%"_s},
                      TableGeometry::Grid);
        addTables(builder, 1000);
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
    }

    /// Table four alone, quoted where no heading is left above.
    void aQuotedTableWithoutASectionBeginsNoReport()
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"2021年有关数据："_s);
        addTables(builder, 5000, {2});
        addSections(builder, {0, 1, 2});
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
    }

    /// Its rows are none of the form's either where these are lost.
    void rowsInTheProseAreNotThoseThatAreLost_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::newRow("heading") << u"二、主动公开政府信息情况"_s;
        QTest::newRow("of Markdown") << u"## 二、主动公开政府信息情况"_s;
    }

    void rowsInTheProseAreNotThoseThatAreLost()
    {
        QFETCH(QString, heading);
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        builder.table({u"类别|本年数量"_s, u"行政许可|3"_s, u"行政处罚|430"_s, u"行政强制|12"_s,
                       u"行政事业性收费|57"_s},
                      TableGeometry::Grid);
        builder.paragraph(u"二、主动公开政府信息情况"_s);
        builder.table({u"第二十条第（一）项|||"_s,
                       u"信息内容|本年制发件数|本年废止件数|现行有效件数"_s, u"规章|1|4|30"_s,
                       u"行政规范性文件|2|6|50"_s, u"第二十条第（五）项|||"_s,
                       u"信息内容|本年处理决定数量||"_s, u"行政许可|15||"_s},
                      TableGeometry::Grid);
        addSections(builder, {1, 2});
        const Report report = m_extractor->extract(builder.build());
        const auto raw = [&](const QString &id) {
            const Cell &cell = report.cell(report.form->find(id));
            return cell.isMissing() ? u"-"_s : cell.reading.raw;
        };
        QCOMPARE(raw(u"t2.art20_1.regulations.in_force"_s), u"30"_s);
        QCOMPARE(raw(u"t2.art20_5.licensing.decisions"_s), u"15"_s);
        QCOMPARE(raw(u"t2.art20_6.penalties.decisions"_s), u"-"_s);
        QCOMPARE(raw(u"t2.art20_6.coercion.decisions"_s), u"-"_s);
        QCOMPARE(raw(u"t2.art20_8.fees.amount"_s), u"-"_s);
    }

    /// The report's title above a page, between a quoted table and the report's own.
    void aRunningTitleBeginsNoReport_data()
    {
        QTest::addColumn<QStringList>("title");
        QTest::newRow("one line") << QStringList{u"示例市青川局2022年政府信息公开工作年度报告"_s};
        QTest::newRow("two lines")
            << QStringList{u"示例市青川局2022年"_s, u"政府信息公开工作年度报告"_s};
        QTest::newRow("broken in its words")
            << QStringList{u"示例市青川局 2022 年政府信息公开"_s, u"工作年度报告"_s};
    }

    void aRunningTitleBeginsNoReport()
    {
        QFETCH(QStringList, title);
        DocumentBuilder builder;
        for (const QString &line : std::as_const(title))
            builder.paragraph(line);
        builder.paragraph(u"一、总体情况"_s);
        builder.paragraph(u"2021年情况："_s);
        addTables(builder, 5000, {1});
        builder.paragraph(u"- 2 -"_s);
        builder.paragraph(title.join(QString()).remove(u' '));
        addSections(builder, {0, 1, 2});
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
    }

    /// Of a table in pieces, it is no heading of a section.
    void aRowOfHeadsBeginsNoSection()
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        addTables(builder, 5000, {0, 1});
        builder.paragraph(u"行政复议\t行政诉讼"_s);
        builder.paragraph(u"示例市青川局2022年度政府信息公开工作年度报告"_s);
        addSections(builder, {0, 1, 2});
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
    }

    /// Its tables may be pictures: those of the next report are not its.
    void aReportWithoutTablesIsOneOfItsOwn_data()
    {
        QTest::addColumn<QStringList>("title");
        QTest::newRow("one line") << QStringList{u"示例市青川局2022年政府信息公开工作年度报告"_s};
        QTest::newRow("two lines")
            << QStringList{u"示例市青川局2022年政府信息公开"_s, u"工作年度报告"_s};
    }

    void aReportWithoutTablesIsOneOfItsOwn()
    {
        QFETCH(QStringList, title);
        DocumentBuilder builder;
        for (const QString &line : std::as_const(title))
            builder.paragraph(line);
        builder.paragraph(u"一、总体情况"_s);
        builder.paragraph(u"本机关认真做好政府信息公开工作。"_s);
        builder.paragraph(u"六、其他需要报告的事项"_s);
        builder.paragraph(u"2023年1月20日"_s);
        addReport(builder, u"示例市白河局"_s, 1000);
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports[0].agency->value, u"示例市青川局"_s);
        QVERIFY(std::ranges::all_of(reports[0].cells, &Cell::isMissing));
        QCOMPARE(reports[1].agency->value, u"示例市白河局"_s);
        compareCells(reports[1], 1000);
    }

    /// A title page and a table of contents are no report.
    void titlePageAndContentsAreNoReport()
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局政府信息公开工作年度报告（2022年）"_s);
        for (const QString &line :
             {u"一、总体情况"_s, u"二、主动公开政府信息情况"_s,
              u"三、收到和处理政府信息公开申请情况"_s, u"六、其他需要报告的事项"_s})
            builder.paragraph(line);
        addReport(builder, u"示例市青川局"_s, 1000);
        const QList<Report> reports = m_extractor->extractAll(builder.build());
        QCOMPARE(reports.size(), 1);
        compareCells(reports[0], 1000);
    }

    /// Where the report's own are lost, or pictures, those that are quoted may be taken for them.
    void onlyTablesThatMayBeQuoted_data()
    {
        QTest::addColumn<bool>("appendix");
        QTest::newRow("in section one") << false;
        QTest::newRow("in an appendix") << true;
    }

    void onlyTablesThatMayBeQuoted()
    {
        QFETCH(bool, appendix);
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        builder.paragraph(u"一、总体情况"_s);
        if (!appendix)
            addTables(builder, 5000);
        for (const QString &heading :
             {u"二、主动公开政府信息情况"_s, u"三、收到和处理政府信息公开申请情况"_s,
              u"四、政府信息公开行政复议、行政诉讼情况"_s})
            builder.paragraph(heading);
        if (appendix) {
            builder.paragraph(u"附：2021年数据"_s);
            addTables(builder, 5000);
        }
        const Report report = m_extractor->extract(builder.build());
        QVERIFY(std::ranges::all_of(
            report.cells, [](const Cell &cell) { return cell.isMissing() || cell.review(); }));
    }

    /// Last year's table is whole, and this year's in pieces: these are the report's all the same.
    void appendixBelowATableInPieces()
    {
        const QString heads = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        DocumentBuilder builder;
        builder.paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s);
        builder.table({u"行政复议||||"_s, heads, u"3|1|0|0|4"_s}, TableGeometry::Grid);
        builder.table({u"行政诉讼||||"_s, u"未经复议直接起诉||||"_s, heads, u"5|1|0|0|6"_s},
                      TableGeometry::Grid);
        builder.paragraph(u"附：上年度（2021年）行政复议、行政诉讼情况"_s);
        addTables(builder, 5000, {2});
        const Report report = m_extractor->extract(builder.build());
        for (const Cell &cell : report.cells)
            QVERIFY2(cell.reading.raw.size() < 4, qPrintable(cell.reading.raw));
        const Cell &total = report.cell(report.form->find(u"t4.litigation_direct.total"_s));
        QCOMPARE(total.reading.raw, u"6"_s);
    }

    /// A last row that was left blank takes no values from a table of which nothing else is known.
    void valuesOfTheNextSectionAreNoRows()
    {
        DocumentBuilder builder;
        builder.paragraph(u"三、收到和处理政府信息公开申请情况"_s);
        builder.table({u"|||自然人|法人或其他组织|||||总计"_s,
                       u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s,
                       u"一、本年新收政府信息公开申请数量|||9|40|3|11|2|0|65"_s,
                       u"三、本年度办理结果|（七）总计||9|40|3|11|2|0|65"_s,
                       u"四、结转下年度继续办理|||||||||"_s},
                      TableGeometry::Grid);
        builder.paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s);
        builder.table({u"|||||127|1|923|500|1551|||||"_s}, TableGeometry::Grid);
        const Report report = m_extractor->extract(builder.build());
        for (const QString &column : {u"research"_s, u"legal_service"_s, u"total"_s}) {
            const Cell &cell = report.cell(report.form->find(u"t3.carried_forward."_s + column));
            QVERIFY2(cell.reading.raw.isEmpty(), qPrintable(column));
        }
    }

private:
    /// Each in the section it belongs to.
    void addSections(DocumentBuilder &builder, const QList<int> &tables) const
    {
        const QStringList headings{u"二、主动公开政府信息情况"_s,
                                   u"三、收到和处理政府信息公开申请情况"_s,
                                   u"四、政府信息公开行政复议、行政诉讼情况"_s};
        for (const int table : tables) {
            builder.paragraph(headings[table]);
            addTables(builder, 1000, {table});
        }
        builder.paragraph(u"五、存在的主要问题及改进情况"_s);
        builder.paragraph(u"公开内容有待充实。"_s);
    }

    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::shared_ptr<const FormEdition> m_form;
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestReportParts)
#include "tst_reportparts.moc"
