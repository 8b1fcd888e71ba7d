#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// A cell a line, behind a tab.
const QString tableThree =
    u"三、收到和处理政府信息公开申请情况\n\n\t\n\t自然人\n\t法人或其他组织\n\t总计\n\n"
    "\t\n\t\n\t商业企业\n\t科研机构\n\t社会公益组织\n\t法律服务机构\n\t其他\n\t\n\n"
    "\t一、本年新收政府信息公开申请数量\n\t4\n\t1\n\t0\n\t0\n\t0\n\t0\n\t5\n\n"
    "\t二、上年结转政府信息公开申请数量\n\t0\n\t0\n\t2\n\t0\n\t0\n\t0\n\t2\n\n"_s;
const QString tableTwo = u"二、主动公开政府信息情况\n第二十条第（一）项\n"
                         "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 1 8\n"
                         "行政规范性文件 2 0 7\n第二十条第（五）项\n信息内容 本年处理决定数量\n"
                         "行政许可 36\n第二十条第（六）项\n信息内容 本年处理决定数量\n"
                         "行政处罚 3\n行政强制 9\n第二十条第（八）项\n"
                         "信息内容 本年收费金额（单位：万元）\n行政事业性收费 0\n"_s;
const QString tableFour =
    u"四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n"
    "结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n"
    "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n"
    "1 0 0 2 3 0 1 0 0 1 0 0 4 0 4\n"_s;

} // namespace

/// One table typed in plain lines, where tabs or pipes part the cells of others.
class TestPlainSections : public QObject
{
    Q_OBJECT

private slots:
    void besideATable_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("fourth");
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("reconsideration");
        QTest::newRow("before it") << tableTwo << QString() << u"2"_s << u"- - - - -"_s;
        QTest::newRow("behind it") << QString() << tableFour << u"-"_s << u"1 0 0 2 3"_s;
        QTest::newRow("around it") << tableTwo << tableFour << u"2"_s << u"1 0 0 2 3"_s;
    }

    void besideATable()
    {
        QFETCH(QString, second);
        QFETCH(QString, fourth);
        const Report report =
            readText(u"一、总体情况\n全年公开12条，办理申请7件。\n"_s + second + tableThree + fourth
                     + u"五、存在的主要问题及改进情况\n工作取得了成效。\n"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s), u"0 0 2 0 0 0 2"_s);
        QTEST(valueOf(report, u"t2.art20_1.normative_documents.made"_s), "made");
        QTEST(groupOf(report, u"reconsideration"_s), "reconsideration");
    }

    /// A list of the office's own in a section that has its table is none of the form.
    void besideItsOwnTable()
    {
        const Report report =
            readText(tableThree
                     + u"规章 1\n行政处罚 2\n行政强制 3\n行政许可 4\n规章 5\n行政处罚 6\n"
                       "行政强制 7\n行政许可 8\n五、存在的主要问题及改进情况\n"_s);
        QCOMPARE(valueOf(report, u"t2.art20_6.penalties.decisions"_s), u"-"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"4 1 0 0 0 0 5"_s);
    }
};

QTEST_APPLESS_MAIN(TestPlainSections)
#include "tst_plainsections.moc"
