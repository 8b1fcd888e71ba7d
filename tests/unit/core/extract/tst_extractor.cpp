#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QStringList headings = {u"一、总体情况"_s,
                              u"二、主动公开政府信息情况"_s,
                              u"三、收到和处理政府信息公开申请情况"_s,
                              u"四、政府信息公开行政复议、行政诉讼情况"_s,
                              u"五、存在的主要问题及改进情况"_s,
                              u"六、其他需要报告的事项"_s};

QString stateAndText(const Report &report, const QString &id)
{
    const CellReading &reading = report.cell(report.form->find(id)).reading;
    switch (reading.state) {
    case CellState::Missing:
        return u"missing"_s;
    case CellState::Blank:
        return u"blank"_s;
    default:
        return reading.raw;
    }
}

QStringList codesOf(const Report &report)
{
    QStringList codes;
    for (const Observation &observation : report.observations)
        codes.append(QString::number(static_cast<int>(observation.code)));
    return codes;
}

} // namespace

Q_DECLARE_METATYPE(gouji::TableGeometry)

class TestExtractor : public QObject
{
    Q_OBJECT

    /// Different numbers everywhere, so that no cell can be mistaken for another.
    QHash<QString, QString> distinctValues(const FormEdition &form) const
    {
        QHash<QString, QString> values;
        for (int i = 0; i < form.cellCount(); ++i)
            values.insert(form.cell({i}).id, QString::number(1000 + i));
        return values;
    }

    SourceDocument document(const FormEdition &form, TableGeometry geometry,
                            const QHash<QString, QString> &values) const
    {
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s);
        for (int s = 0; s < headings.size(); ++s) {
            builder.paragraph(headings[s]);
            if (s >= 1 && s <= 3)
                builder.table(printedTable(form, s - 1, geometry, values), geometry);
            else
                builder.paragraph(u"本机关认真做好政府信息公开工作。"_s);
        }
        return builder.build();
    }

    Report read(const SourceDocument &document) const { return m_extractor->extract(document); }

private slots:
    void initTestCase()
    {
        m_catalogue = FormCatalogue::loadBuiltIn().value();
        m_extractor = std::make_unique<Extractor>(m_catalogue);
    }

    void wholeReports_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<TableGeometry>("geometry");
        for (const FormFile &form : m_catalogue->forms()) {
            QTest::newRow(qPrintable(form.edition + u" grid"))
                << form.edition << TableGeometry::Grid;
            QTest::newRow(qPrintable(form.edition + u" compact"))
                << form.edition << TableGeometry::Compact;
            QTest::newRow(qPrintable(form.edition + u" packed"))
                << form.edition << TableGeometry::Packed;
        }
    }

    void wholeReports()
    {
        QFETCH(QString, edition);
        QFETCH(TableGeometry, geometry);
        const auto form = m_catalogue->edition(edition);
        const QHash<QString, QString> values = distinctValues(*form);
        const SourceDocument source = document(*form, geometry, values);
        const Report report = read(source);
        QCOMPARE(report.editionId(), edition);
        QCOMPARE(report.sections.size(), 6);
        for (int i = 0; i < form->cellCount(); ++i) {
            const QString id = form->cell({i}).id;
            QCOMPARE(id + u'=' + stateAndText(report, id), id + u'=' + values[id]);
            const CellReading &reading = report.cell({i}).reading;
            QCOMPARE(source.text.view(*reading.span).toString(), reading.raw);
            QVERIFY(!reading.review);
        }
        QVERIFY(report.observations.isEmpty());
    }

    void everyBlankCellStaysWhereItIs_data() { wholeReports_data(); }

    /// One blank after the other: no neighbour may move, whatever the geometry.
    void everyBlankCellStaysWhereItIs()
    {
        QFETCH(QString, edition);
        QFETCH(TableGeometry, geometry);
        const auto form = m_catalogue->edition(edition);
        const QHash<QString, QString> values = distinctValues(*form);
        for (int blank = 0; blank < form->cellCount(); ++blank) {
            QHash<QString, QString> some = values;
            some[form->cell({blank}).id] = QString();
            const Report report = read(document(*form, geometry, some));
            QCOMPARE(report.cell({blank}).reading.state, CellState::Blank);
            for (int i = 0; i < form->cellCount(); ++i) {
                const QString id = form->cell({i}).id;
                QCOMPARE(report.cell({i}).reading.raw, some[id]);
            }
        }
    }

    void everyLostRowIsMissingAndNothingElse_data() { wholeReports_data(); }

    void everyLostRowIsMissingAndNothingElse()
    {
        QFETCH(QString, edition);
        QFETCH(TableGeometry, geometry);
        const auto form = m_catalogue->edition(edition);
        const QHash<QString, QString> values = distinctValues(*form);
        const QStringList rows = printedTable(*form, 1, geometry, values);
        const FormTable &table = form->tables()[1];
        for (int lost = 0; lost < table.rows.size(); ++lost) {
            QStringList kept = rows;
            kept.removeAt(form->layout(1).headerRows + lost);
            const Report report =
                read(DocumentBuilder().paragraph(headings[2]).table(kept, geometry).build());
            // Without its only distinguishing rows the edition cannot be told apart.
            if (report.tableEditions[1] != edition)
                continue;
            for (int r = 0; r < table.rows.size(); ++r) {
                for (int c = 0; c < 7; ++c) {
                    const QString id = form->cell({table.rows[r].first.index + c}).id;
                    QCOMPARE(id + stateAndText(report, id),
                             id + (r == lost ? u"missing"_s : values[id]));
                }
            }
        }
    }

    /// What is a row in one edition and a group in another, below the row it should stand above.
    void editionByARowOutOfOrder()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"示例市水务局2022年政府信息公开工作年度报告"_s)
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({u"自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s,
                             u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s,
                             u"（一）予以公开|7|1|0|0|0|0|8"_s, u"（七）总计|10|1|0|0|0|1|12"_s,
                             u"（六）其他处理|3|0|0|0|0|1|4"_s,
                             u"四、结转下年度继续办理|4|2|0|0|1|0|7"_s},
                            TableGeometry::Spanned)
                     .build());
        QCOMPARE(report.tableEditions.value(1), u"2019"_s);
        QCOMPARE(stateAndText(report, u"t3.other_handling.total"_s), u"4"_s);
    }

    /// Rows whose labels are misread beyond knowing, where another edition has as many more.
    void editionByTheNumberOfRows()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"示例市水务局2022年政府信息公开工作年度报告"_s)
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table(
                    {u"自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s,
                     u"一、本年新收政府信息公开申请数量||14|3|0|0|1|0|18"_s,
                     u"三、本年度办理结果|（一）予以公开|7|1|0|0|0|0|8"_s,
                     u"（五）不予处理|5.要求行政机关确认或重新出具已获取信息|0|0|0|0|0|0|0"_s,
                     u"（六）其他处理|1.中请人无正当理由逾期不补正、行政札关不再处理其政府倌息么开申请|3|0|0|0|0|1|4"_s,
                     u"|2.中请人逾朗末按収费通如要求缴纳|0|1|0|0|0|0|1"_s,
                     u"|3.其地|0|0|1|0|0|0|1"_s, u"（七）总计||10|2|1|0|0|1|14"_s,
                     u"四、结转下年度继续办理||4|1|0|0|1|0|6"_s},
                    TableGeometry::Grid)
                .build());
        QCOMPARE(report.tableEditions.value(1), u"2021"_s);
    }

    /// A number longer than any, of which the first line alone is none of these.
    void longNumberOnLinesApart()
    {
        SourceDocument document = DocumentBuilder()
                                      .paragraph(u"二、主动公开政府信息情况"_s)
                                      .table({u"第二十条第（一）项|||"_s,
                                              u"信息内容|本年制发件数|本年废止件数|现行有效件数"_s,
                                              u"规章|60283|0|1"_s, u"行政规范性文件|2|0|5"_s},
                                             TableGeometry::Grid)
                                      .build();
        QList<SourceCell> &cells = document.tables.first().cells;
        const auto broken = std::ranges::find_if(cells, [&document](const SourceCell &cell) {
            return document.text.view(cell.span) == u"60283"_s;
        });
        const QString id = u"t2.art20_1.regulations.made"_s;
        const auto readCell = [&] {
            const Report report = read(document);
            return report.cell(report.form->find(id)).reading;
        };
        QVERIFY(!readCell().review);
        broken->words = u"60283118662"_s;
        QCOMPARE(readCell().value.number->toString(), broken->words);
        QVERIFY(readCell().review);
    }

    void tablesOfTwoEditionsInOneReport()
    {
        const auto form = m_catalogue->edition({u"2021"_s, u"2019"_s, u"2019"_s});
        const QHash<QString, QString> values = distinctValues(*form);
        const Report report = read(document(*form, TableGeometry::Compact, values));
        QCOMPARE(report.tableEditions, QStringList({u"2021"_s, u"2019"_s, u"2019"_s}));
        QCOMPARE(report.editionId(), u"mixed"_s);
        for (int i = 0; i < form->cellCount(); ++i)
            QCOMPARE(report.cell({i}).reading.raw, values[form->cell({i}).id]);
    }

    void lastYearsTableAppendedIsNotMixedIn()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        const QHash<QString, QString> values = distinctValues(*form);
        QStringList rows = printedTable(*form, 1, TableGeometry::Grid, values);
        rows.removeAt(12); // one row lost from this year's
        const QStringList lastYear = printedTable(*form, 1, TableGeometry::Grid);
        const Report report = read(DocumentBuilder()
                                       .table(rows, TableGeometry::Grid)
                                       .paragraph(u"附：上年度情况"_s)
                                       .table(lastYear, TableGeometry::Grid)
                                       .build());
        // Whatever year is taken, it is taken whole.
        QSet<bool> fromThisYear;
        for (int i = 10; i < 10 + 175; ++i) {
            if (report.cell({i}).reading.state == CellState::Read)
                fromThisYear.insert(report.cell({i}).reading.raw != u"0"_s);
        }
        QCOMPARE(fromThisYear.size(), 1);
    }

    void groupIsPrintedOnTheNextPage_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("rowsBefore");
        for (const FormFile &form : m_catalogue->forms()) {
            for (const int rows : {1, 2, 3, 9, 14})
                QTest::addRow("%s %d", qPrintable(form.edition), rows) << form.edition << rows;
        }
    }

    /// A page breaks the third group of table three, and its name stands in the larger part.
    void groupIsPrintedOnTheNextPage()
    {
        QFETCH(QString, edition);
        QFETCH(int, rowsBefore);
        const auto form = m_catalogue->edition(edition);
        const QHash<QString, QString> values = distinctValues(*form);
        QStringList rows = printedTable(*form, 1, TableGeometry::Grid, values);
        const QString group = u"三、本年度办理结果"_s;
        const auto named =
            std::ranges::find_if(rows, [&](const QString &row) { return row.startsWith(group); });
        QVERIFY(named != rows.end());
        const qsizetype first = named - rows.begin();
        rows[first].remove(0, group.size());
        const qsizetype next = first + rowsBefore;
        QVERIFY(rows[next].startsWith(u'|'));
        rows[next].prepend(group);
        const int heads = form->layout(1).headerRows;
        DocumentBuilder builder;
        builder.paragraph(u"示例市青川局2022年政府信息公开工作年度报告"_s).paragraph(headings[2]);
        builder.table(rows.first(next), TableGeometry::Grid);
        builder.paragraph(u"- 3 -"_s);
        builder.table(rows.first(heads) + rows.sliced(next), TableGeometry::Grid);
        const Report report = read(builder.build());
        const FormTable &table = form->tables()[1];
        for (int i = 0; i < table.cellCount; ++i) {
            const QString id = form->cell({table.firstCell.index + i}).id;
            QCOMPARE(id + u'=' + stateAndText(report, id), id + u'=' + values[id]);
        }
    }

    void tornRowsArePutTogether()
    {
        const auto form = m_catalogue->edition(u"2019"_s);
        const QHash<QString, QString> values = distinctValues(*form);
        QStringList rows;
        for (const QString &row : printedTable(*form, 1, TableGeometry::Compact, values)) {
            const QStringList cells = row.split(u'|');
            if (cells.constLast().toInt() < 1000) {
                rows.append(row); // a header row
                continue;
            }
            rows.append(cells.mid(0, cells.size() - 7).join(u'|'));
            for (const QString &value : cells.mid(cells.size() - 7))
                rows.append(value);
        }
        const Report report = read(DocumentBuilder().table(rows, TableGeometry::Compact).build());
        for (int i = 22; i < 22 + 161; ++i) {
            QCOMPARE(report.cell({i}).reading.raw, values[form->cell({i}).id]);
            QVERIFY(report.cell({i}).reading.doubts.testFlag(Doubt::TornRow));
            QVERIFY(report.cell({i}).review());
        }
    }

    void tooFewValuesAreNeverCertain()
    {
        const auto form = m_catalogue->edition(u"2019"_s);
        QStringList rows = printedTable(*form, 1, TableGeometry::Compact);
        rows[5] = u"三、本年度办理结果|（一）予以公开|5|0|5"_s;
        const Report report = read(DocumentBuilder().table(rows, TableGeometry::Compact).build());
        const CellId first = form->find(u"t3.granted.natural_person"_s);
        for (int c = 0; c < 7; ++c)
            QVERIFY(report.cell({first.index + c}).review());
        const auto found =
            std::ranges::find(report.observations, ObservationCode::ValueCount, &Observation::code);
        QVERIFY(found != report.observations.cend());
        QCOMPARE(found->arguments, QStringList({u"7"_s, u"3"_s}));
        QCOMPARE(found->row, form->cell(first).row);
    }

    void foreignRowsAreSeen()
    {
        const auto form = m_catalogue->edition(u"2019"_s);
        QStringList rows = printedTable(*form, 1, TableGeometry::Compact);
        rows.insert(6, u"|其中：网络申请|1|2|3|4|5|6|21"_s);
        rows.insert(5, rows[4]);
        const Report report = read(DocumentBuilder().table(rows, TableGeometry::Compact).build());
        QStringList printed;
        for (const Observation &observation : report.observations) {
            if (observation.code == ObservationCode::UnknownRow
                || observation.code == ObservationCode::RepeatedRow)
                printed += observation.arguments;
        }
        QCOMPARE(printed,
                 QStringList({u"二、上年结转政府信息公开申请数量"_s, u"其中：网络申请"_s}));
    }

    void misspeltLabelsStillAnchor()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        const QHash<QString, QString> values = distinctValues(*form);
        QStringList rows = printedTable(*form, 1, TableGeometry::Compact, values);
        rows.replaceInStrings(u"1.信访举报投诉类申请"_s, u"1、信访举报投诉诉求类申请"_s);
        rows.replaceInStrings(u"6.属于四类过程性信息"_s, u"⑥属干四类过程性信息"_s);
        const Report report = read(DocumentBuilder().table(rows, TableGeometry::Compact).build());
        QCOMPARE(stateAndText(report, u"t3.not_processed.complaint.total"_s),
                 values[u"t3.not_processed.complaint.total"_s]);
        const CellReading &reading =
            report.cell(form->find(u"t3.refused.process_information.total"_s)).reading;
        QCOMPARE(reading.raw, values[u"t3.refused.process_information.total"_s]);
        QVERIFY(reading.doubts.testFlag(Doubt::LabelDiffers));
        QCOMPARE(codesOf(report).count(QString::number(int(ObservationCode::LabelDiffers))), 2);
    }

    void lookalikesAreForReview()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        const QString id = u"t3.granted.natural_person"_s;
        const Report report = read(document(*form, TableGeometry::Grid, {{id, u"l"_s}}));
        const Cell &cell = report.cell(form->find(id));
        QCOMPARE(cell.reading.state, CellState::Read);
        QVERIFY(!cell.hasNumber());
        QVERIFY(cell.review());
    }

    /// A column is gone, and one of the office's own with nothing in it stands at the end.
    void blanksBehindAsManyValuesAsHeadsAreForReview()
    {
        const auto form = m_catalogue->edition(u"2021"_s);
        QStringList rows = printedTable(*form, 2, TableGeometry::Spanned, distinctValues(*form));
        rows[0] += u"|备注"_s;
        QStringList heads = rows[rows.size() - 2].split(u'|');
        QStringList values = rows.last().split(u'|');
        heads.removeAt(heads.size() - 3); // 其他结果 of the last group
        values.removeAt(values.size() - 3);
        rows[rows.size() - 2] = heads.join(u'|');
        rows.last() = values.join(u'|') + u'|';
        const Report report = read(DocumentBuilder().table(rows, TableGeometry::Spanned).build());
        for (const QString &column : {u"other"_s, u"pending"_s, u"total"_s}) {
            const Cell &cell =
                report.cell(form->find(u"t4.litigation_after_reconsideration."_s + column));
            QVERIFY2(cell.review(), qPrintable(column + u' ' + cell.reading.raw));
        }
    }

    void nothingOfTheFormIsNothingRead()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"关于召开会议的通知"_s)
                     .table({u"日期|参加人数"_s, u"3月1日|12"_s}, TableGeometry::Grid)
                     .build());
        QCOMPARE(report.tableEditions, QStringList({QString(), QString(), QString()}));
        QVERIFY(std::ranges::all_of(report.cells, &Cell::isMissing));
        QVERIFY(report.editionId().isEmpty());
    }

    void navigationAboveTheTitle_data()
    {
        QTest::addColumn<QStringList>("above");
        QTest::addColumn<QString>("title");
        const QString plain = u"政府信息公开工作年度报告"_s;
        const QString full = u"澄浦市水务局2022年政府信息公开工作年度报告"_s;
        const QStringList path{u"当前位置：首页 > 政务公开 > 政府信息公开年报"_s};
        QTest::newRow("a counter above a title without organ")
            << QStringList{u"机构概况"_s, u"通知公告 12"_s} << plain;
        QTest::newRow("an item above a title with a year alone")
            << QStringList{u"通知公告 12"_s} << u"2022年"_s + plain;
        QTest::newRow("the way to the page") << path << full;
        QTest::newRow("an item of the report's name")
            << QStringList{u"信息公开指南"_s, u"信息公开年报"_s} << full;
        QTest::newRow("the way down to the title")
            << QStringList() << u"首页 > 政务公开 > "_s + full;
        QTest::newRow("the organ above the title") << QStringList{u"澄浦市水务局"_s} << plain;
        QTest::newRow("about") << QStringList() << u"澄浦市水务局关于2022年"_s + plain;
    }

    /// Menus, counters and the way to the page stand above the reports of web sites.
    void navigationAboveTheTitle()
    {
        QFETCH(QStringList, above);
        QFETCH(QString, title);
        const auto form = m_catalogue->edition(u"2021"_s);
        DocumentBuilder builder;
        builder.table({u"首页|政务公开|互动交流"_s}, TableGeometry::Spanned);
        for (const QString &line : above)
            builder.paragraph(line);
        builder.paragraph(title).paragraph(headings[0]);
        builder.paragraph(u"2022年，澄浦市水务局认真贯彻落实《条例》，将有关情况报告如下。"_s);
        builder.paragraph(headings[1]);
        builder.table(printedTable(*form, 0, TableGeometry::Spanned, distinctValues(*form)),
                      TableGeometry::Spanned);
        const Report report = read(builder.build());
        QVERIFY(report.agency && report.year && report.title);
        QCOMPARE(report.agency->value, u"澄浦市水务局"_s);
        QCOMPARE(report.year->value, 2022);
        QVERIFY(report.title->value.endsWith(title.last(12)));
    }

    void emptyDocument()
    {
        const Report report = read(SourceDocument{});
        QVERIFY(report.form);
        QCOMPARE(report.cells.size(), report.form->cellCount());
        QVERIFY(!report.year && !report.agency && !report.title);
    }

private:
    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestExtractor)
#include "tst_extractor.moc"
