#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Empty cells between the labels and the values of rows a cell parts by tabs: slots of merged
/// labels, or values left blank.
class TestEmptyCells : public QObject
{
    Q_OBJECT

private slots:
    void beforeTheValues_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("expected");
        // The lines of a table whose heads are lost, broken at a tab.
        QTest::newRow("slots, the row goes on below")
            << u"\t\t5. 要求行政机关确认或重新出具已获取信息\t0\t0\t0\n\t0\t0\t0\t0\n"
               "\t(七) 总计\t\t19\t40\t23\t2\t7\t12\n\t103\n"
               "四、结转下年度继续办理\t\t\t3\t1\t0\t0\t0\n\t0\t4\n"_s
            << u"results_total"_s << u"19 40 23 2 7 12 103"_s;
        QTest::newRow("slots, the last value blank below")
            << u"\t\t4. 无正当理由大量反复申请\t0\t0\t0\t0\n\t0\t0\t\n"
               "\t\t5. 要求行政机关确认或重新出具已获取信息\t0\t0\t0\n\t0\t0\t0\t\n"
               "\t(六) 其他处理\t\t0\t0\t0\t0\t0\t0\n\t\n"_s
            << u"other_handling"_s << u"0 0 0 0 0 0 -*"_s;
        QTest::newRow("blanks at both ends")
            << u"\t(四) 无法提供\t1. 本机关不掌握相关政府信息\t \t\t \t \t0\t \t0\t\n"
               "\t\t2. 没有现成信息需要另行制作\t \t0\t \t0\t \t0\t0\t\n"_s
            << u"unavailable.needs_creation"_s << u"0* ?* 0* ?* 0* 0* ?*"_s;
        QTest::newRow("remarks behind")
            << u"\t\t8. 属于行政查询事项\t\t\t\t\t\t\t0\t见附件\n"
               "\t\t2. 没有现成信息需要另行制作\t2\t0\t0\t0\t0\t0\t2\t见附件\n"_s
            << u"refused.administrative_query"_s << u"?* ?* ?* ?* ?* 0* ?*"_s;
        QTest::newRow("numbers broken in two")
            << u"（二）主动公开政府信息的情况\t第二十条第（一）项\n"
               "\t信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n"
               "\t规范性文件\t11\n05\t11\n05\t11\n08\n"_s
            << QString() << u"11* 5* 11*"_s;
        // Tabs to every eighth column.
        QTest::newRow("by white, a number alone below")
            << u"一、本年新收政府信息公开申请数量                        68      61+1    3       "
               "30      10      12\n        184\n"
               "                2.其他法律行政法规禁止公开      12      3       0       0       "
               "0       0       15/0\n"_s
            << u"new_requests"_s << u"?* 68* ?* 3* 30* 10* 12*"_s;
    }

    void beforeTheValues()
    {
        QFETCH(QString, rows);
        QFETCH(QString, row);
        QFETCH(QString, expected);
        const Report report = readText(rows);
        QCOMPARE(row.isEmpty() ? valuesOf(report, u"t2.art20_1.normative_documents"_s,
                                          u"made published total_public"_s)
                               : rowOf(report, row),
                 expected);
    }

    /// A value was lost in front of others, and these slid to the left: none came from the left.
    void valueBeforeBlanks()
    {
        const QString rows =
            u"\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
            "一、本年新收政府信息公开申请数量\t\t\t60\t\t\t4\t\t3\t67\n"
            "三、本年度办理结果\t（一）予以公开\t\t38\t\t\t4\t\t\t42\n"
            "\t（三）不予公开\t3.危及“三安全一稳定”\t\t\t\t1\t\t\t\n"
            "\t\t4.保护第三方合法权益\t22\t\t\t\t\t3\t25\n"
            "\t（七）总计\t\t60\t\t\t4\t\t3\t67\n四、结转下年度继续办理\t\t\t\t\t\t\t\t\t\n"_s;
        const Report report = readText(u"三、收到和处理政府信息公开申请情况\n"_s + rows);
        QCOMPARE(rowOf(report, u"refused.security_stability"_s).remove(u'*'), u"? ? ? 1 ? ? ?"_s);
        QVERIFY(rowOf(report, u"refused.security_stability"_s).contains(u'*'));
    }

    /// In all rows: none of the values has slid.
    void totalsLeftBlank()
    {
        const QString heads = u",,,自然人,法人或其他组织,,,,,总计\n"
                              ",,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n"_s;
        const QString rows = u"一、本年新收政府信息公开申请数量,,,14,3,0,0,0,2,\n"
                             "二、上年结转政府信息公开申请数量,,,1,0,0,0,0,1,\n"
                             "三、本年度办理结果,（一）予以公开,,9,0,4,0,1,2,\n"
                             ",（三）不予公开,1.属于国家秘密,0,6,0,0,0,0,\n"_s;
        const Report report =
            readText(heads + rows + u",,2.其他法律行政法规禁止公开,0,6,5,0,0,,\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 0 2 ?"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s), u"1 0 0 0 0 1 ?"_s);
        QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"0 6 0 0 0 0 ?"_s);
        QCOMPARE(rowOf(report, u"refused.forbidden_by_law"_s), u"0* 6* 5* 0* 0* ?* ?*"_s);
        // Here they are the office's, and a row without may have lost a value.
        const Report other =
            readText(heads + rows + u",,2.其他法律行政法规禁止公开,0,6,5,0,0,0,11\n"_s);
        QCOMPARE(rowOf(other, u"new_requests"_s), u"14* 3* 0* 0* 0* 2* ?*"_s);
    }

    /// Parts of table four below each other, in rows as wide as the whole table or as others.
    void behindTheValues_data()
    {
        QTest::addColumn<QString>("rows");
        const QString wide(14, u',');
        const QString head = u"四、政府信息公开行政复议、行政诉讼情况"_s + wide + u'\n';
        const QString heads = u"结果维持,结果纠正,其他结果,尚未审结,总计"_s;
        QTest::newRow("a row for each group")
            << head + u",,"_s + heads + u",,,,,,,,\n行政复议,,2,0,1,,3,,,,,,,,\n"_s
                   + u"行政诉讼,未经复议直接起诉,0,6,0,1,7,,,,,,,,\n"_s
                   + u",复议后起诉,1,0,0,0,,,,,,,,,\n"_s;
        QTest::newRow("two tables")
            << head + u"行政复议"_s + wide + u'\n' + heads + u",,,,,,,,,,\n2,0,1,,3,,,,,,,,,,\n"_s
                   + wide + u"\n行政诉讼"_s + wide
                   + u"\n未经复议直接起诉,,,,,复议后起诉,,,,,,,,,\n"_s + heads + u',' + heads
                   + u",,,,,\n0,6,0,1,7,1,0,0,0,,,,,,\n"_s;
    }

    void behindTheValues()
    {
        QFETCH(QString, rows);
        const Report report = readText(rows);
        QCOMPARE(groupOf(report, u"reconsideration"_s).remove(u'*'), u"2 0 1 ? 3"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s).remove(u'*'), u"0 6 0 1 7"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s).remove(u'*'),
                 u"1 0 0 0 ?"_s);
    }

    /// Where nothing but white parts columns, it is no label: the values before it are the row's.
    void wordAmongTheValues()
    {
        const Report report = readText(
            u"三、本年度办理结果      (一)予以公开            0       1204    36      0       "
            "见附件  36      1276\n"
            "        (三)不予公开    1. 属于国家秘密 2       36      100     0       0（零） 0     "
            "  "
            "138\n"
            "        (六) 其他处理           0       10      0       待定    0       0       20\n"_s);
        QCOMPARE(rowOf(report, u"granted"_s).remove(u'*'), u"0 1204 36 0 ? 36 1276"_s);
        QCOMPARE(rowOf(report, u"refused.state_secret"_s).remove(u'*'), u"2 36 100 0 ? 0 138"_s);
        QCOMPARE(rowOf(report, u"other_handling"_s).remove(u'*'), u"0 10 0 ? 0 0 20"_s);
    }
};

QTEST_APPLESS_MAIN(TestEmptyCells)
#include "tst_emptycells.moc"
