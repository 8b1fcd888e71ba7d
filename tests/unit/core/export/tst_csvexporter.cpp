#include "core/export/csvexporter.h"
#include "tests/unit/core/export/csvparser.h"
#include "tests/unit/core/export/exportsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using exportsample::correct;
using exportsample::put;
using exportsample::sampleReport;

namespace {

using Record = QHash<QString, QString>;

QList<QStringList> linesOf(const Report &report)
{
    const auto bytes = exportsample::exported(u"csv"_s, report);
    return bytes ? parseCsv(QString::fromUtf8(bytes->mid(3))) : QList<QStringList>();
}

Record recordOf(const Report &report, const QString &id)
{
    for (const Record &record : csvRecords(linesOf(report))) {
        if (record[u"cell"_s] == id)
            return record;
    }
    return {};
}

} // namespace

class TestCsvExporter : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithByteOrderMarkAndKeys()
    {
        const auto bytes = exportsample::exported(u"csv"_s, sampleReport());
        QVERIFY(bytes.has_value());
        QVERIFY(bytes->startsWith("\xEF\xBB\xBF"
                                  "agency,year,edition,table,cell,"));
        QVERIFY(bytes->endsWith("\r\n"));
        QCOMPARE(bytes->count('\n'), bytes->count("\r\n"));
    }

    void oneLineForEachCellInFormOrder()
    {
        const Report report = sampleReport();
        const auto lines = linesOf(report);
        QCOMPARE(lines.size(), report.form->cellCount() + 1);
        const auto records = csvRecords(lines);
        for (int i = 0; i < report.form->cellCount(); ++i) {
            QCOMPARE(lines[i + 1].size(), lines[0].size());
            QCOMPARE(records[i][u"cell"_s], report.form->cell(CellId{i}).id);
        }
    }

    void tellsLabelsAndGroups()
    {
        const Record refused = recordOf(sampleReport(), u"t3.refused.state_secret.legal_service"_s);
        QCOMPARE(refused[u"agency"_s], u"青川镇人民政府"_s);
        QCOMPARE(refused[u"year"_s], u"2023"_s);
        QCOMPARE(refused[u"edition"_s], exportsample::newestForm()->id());
        QCOMPARE(refused[u"table"_s], u"t3"_s);
        QVERIFY(refused[u"row"_s].contains(u"属于国家秘密"_s));
        QVERIFY(refused[u"row_group"_s].contains(u"本年度办理结果"_s));
        QVERIFY(refused[u"row_group"_s].contains(u"不予公开"_s));
        QCOMPARE(refused[u"column"_s], u"法律服务机构"_s);
        QVERIFY(refused[u"column_group"_s].contains(u"法人或其他组织"_s));

        const Record upheld = recordOf(sampleReport(), u"t4.reconsideration.upheld"_s);
        QCOMPARE(upheld[u"row"_s], QString());
        QCOMPARE(upheld[u"column_group"_s], u"行政复议"_s);

        const Record fees = recordOf(sampleReport(), u"t2.art20_8.fees.amount"_s);
        QVERIFY(fees[u"row_group"_s].contains(u"第（八）项"_s));
    }

    void tellsValueUnitStateAndWhatWasRead()
    {
        Report report = sampleReport();
        put(report, u"t2.art20_8.fees.amount"_s, u"3.68万元"_s);
        put(report, u"t3.granted.natural_person"_s, u"71"_s);
        correct(report, u"t3.granted.natural_person"_s, u"77"_s);
        put(report, u"t3.granted.commercial"_s, QString());
        report.cell(exportsample::find(report, u"t3.granted.research"_s)) = Cell();

        const Record fees = recordOf(report, u"t2.art20_8.fees.amount"_s);
        QCOMPARE(fees[u"value"_s], u"3.68"_s);
        QCOMPARE(fees[u"unit"_s], u"万元"_s);
        QCOMPARE(fees[u"raw"_s], u"3.68万元"_s);
        QCOMPARE(fees[u"state"_s], u"read"_s);
        QCOMPARE(fees[u"original_value"_s], QString());

        const Record granted = recordOf(report, u"t3.granted.natural_person"_s);
        QCOMPARE(granted[u"value"_s], u"77"_s);
        QCOMPARE(granted[u"state"_s], u"corrected"_s);
        QCOMPARE(granted[u"raw"_s], u"71"_s);
        QCOMPARE(granted[u"text"_s], u"77"_s);
        QCOMPARE(granted[u"original_value"_s], u"71"_s);

        const Record blank = recordOf(report, u"t3.granted.commercial"_s);
        QCOMPARE(blank[u"state"_s], u"blank"_s);
        QCOMPARE(blank[u"value"_s], QString());
        const Record missing = recordOf(report, u"t3.granted.research"_s);
        QCOMPARE(missing[u"state"_s], u"missing"_s);
        QCOMPARE(missing[u"value"_s], QString());
    }

    void saysNothingWhereNothingWasFound()
    {
        Report report = sampleReport();
        report.agency.reset();
        report.year.reset();
        const Record record = recordOf(report, u"t3.granted.research"_s);
        QCOMPARE(record[u"agency"_s], QString());
        QCOMPARE(record[u"year"_s], QString());
    }

    void guardsFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus text") << u"-1+2"_s << u"'-1+2"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("line end") << u"\n=1"_s << u"\"'\n=1\""_s;
        QTest::newRow("blank before") << u" =1"_s << u"' =1"_s;
        QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("full-width minus") << u"－4"_s << u"'－4"_s;
        QTest::newRow("apostrophe") << u"'x"_s << u"''x"_s;
        QTest::newRow("quoted formula") << u"=\"a\",b"_s << u"\"'=\"\"a\"\",b\""_s;
        QTest::newRow("negative number") << u"-4"_s << u"-4"_s;
        QTest::newRow("negative decimal") << u"-4.50"_s << u"-4.50"_s;
        QTest::newRow("dash") << u"-"_s << u"'-"_s;
        QTest::newRow("long dash") << u"—"_s << u"—"_s;
        QTest::newRow("plain") << u"3 件"_s << u"3 件"_s;
        QTest::newRow("comma") << u"1,234"_s << u"\"1,234\""_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void guardsFormulas()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(csvField(text), field);
        const auto lines = parseCsv(csvField(text) + u"\r\n"_s);
        if (text.isEmpty())
            return;
        QCOMPARE(lines.size(), 1);
        QString back = lines[0][0];
        if (back.startsWith(u'\''))
            back.remove(0, 1);
        QCOMPARE(back, text);
    }

    void formulasOfTheSourceStayText()
    {
        Report report = sampleReport();
        report.agency->value = u"=HYPERLINK(\"http://x\",\"y\")"_s;
        put(report, u"t3.granted.natural_person"_s, u"@SUM(A1:A9)"_s);
        correct(report, u"t3.granted.natural_person"_s, u"+1,\n2"_s);
        put(report, u"t3.granted.total"_s, u"-4"_s);
        const Record record = recordOf(report, u"t3.granted.natural_person"_s);
        QCOMPARE(record[u"agency"_s], u"'=HYPERLINK(\"http://x\",\"y\")"_s);
        QCOMPARE(record[u"raw"_s], u"'@SUM(A1:A9)"_s);
        QCOMPARE(record[u"text"_s], u"'+1,\n2"_s);
        QCOMPARE(recordOf(report, u"t3.granted.total"_s)[u"value"_s], u"-4"_s);
    }

    void sameReportGivesSameBytes()
    {
        QCOMPARE(*exportsample::exported(u"csv"_s, sampleReport()),
                 *exportsample::exported(u"csv"_s, sampleReport()));
    }
};

QTEST_GUILESS_MAIN(TestCsvExporter)
#include "tst_csvexporter.moc"
