#include "core/read/text/textlines.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestTextLines : public QObject
{
    Q_OBJECT

private slots:
    void counts();
    void leadingTabs();
    void runningTitles();
    void headings();
    void prose();
    void looks_data();
    void looks();
};

void TestTextLines::counts()
{
    const SourceText text(u"a,b;c|d\te\n\n \u00A0\n\t\n第，一；条｜甲"_s);
    const TextLines lines(text);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0].commas, 1);
    QCOMPARE(lines[0].semicolons, 1);
    QCOMPARE(lines[0].pipes, 1);
    QCOMPARE(lines[0].tabs, 1);
    QVERIFY(lines[1].isBlank());
    QVERIFY(lines[2].isBlank());
    QVERIFY(!lines[3].isBlank()); // an empty cell
    QVERIFY(lines[3].leadingTab);
    QCOMPARE(lines[4].commas + lines[4].semicolons + lines[4].pipes, 0);
    QCOMPARE(lines.nextPrinted(1), 3);
    QCOMPARE(lines.nextPrinted(5), 5);
    QCOMPARE(lines.trimmed(0), u"a,b;c|d\te"_s);
}

void TestTextLines::leadingTabs()
{
    const SourceText text(u"\t0\n \t0\n\u3000\t0\n0\t\n0\t1\n\t\t\n0"_s);
    const TextLines lines(text);
    const QList<bool> want = {true, true, true, false, false, true, false};
    for (qsizetype line = 0; line < lines.size(); ++line)
        QCOMPARE(lines[line].leadingTab, want[line]);
}

void TestTextLines::runningTitles()
{
    QVERIFY(isRunningTitle(u"示例市水务局2023年政府信息公开工作年度报告"_s));
    QVERIFY(!isRunningTitle(u"年度报告"_s));
    QVERIFY(!isRunningTitle(u"本机关公布的年度报告件数"_s));
}

void TestTextLines::headings()
{
    for (const QString &heading :
         {u"一、总体情况"_s, u"（三）收到和处理政府信息公开申请情况"_s, u"六、其他需要报告的事项"_s,
          u"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"_s,
          u"五.存在的主要问题及改进情况"_s, u"五、        存在的主要问题及改进措施"_s,
          u"第一部分 总体情况"_s, u"第六章、其他需要报告的事项"_s, u"一、總體情況"_s,
          u"六、其他需要報告的事項"_s, u"五、存在的主要問題及改進"_s})
        QVERIFY2(isSectionHeading(heading), qPrintable(heading));
    for (const QString &label :
         {u"一、本年新收政府信息公开申请数量"_s, u"三、本年度办理结果"_s, u"（一）予以公开"_s,
          u"四、结转下年度继续办理"_s, u"8.属于行政查询事项"_s, u"申请人情况"_s, u"第一项情况"_s,
          u"其他对外管理服务事项"_s, u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）"_s})
        QVERIFY2(!isSectionHeading(label), qPrintable(label));
}

void TestTextLines::prose()
{
    QVERIFY(isProse(u"我镇无其他事项。"_s));
    QVERIFY(isProse(QString(81, u'甲')));
    QVERIFY(isProse(u"一是加强领导；二是健全制度"_s));
    QVERIFY(!isProse(u"5.要求行政机关确认或重新出具已获取信息"_s));
    QVERIFY(!isProse(u"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"_s));
    QVERIFY(!isProse(QString()));
}

void TestTextLines::looks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("look");
    const auto row = [](const QString &text, CellLook look) {
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text << static_cast<int>(look);
    };
    for (const QString &value :
         {u"0"_s, u"-4"_s, u"1,234"_s, u"１２"_s, u"3.68万元"_s, u"5件"_s, u"/"_s, u"—"_s, u"无"_s,
          u"不涉及"_s, u"O"_s, u"1 2"_s, u"减4"_s, u"零"_s, u"12 项次"_s, u"Ｏ"_s, u"ｌ"_s})
        row(value, CellLook::Value);
    for (const QString &label :
         {u"1.属于国家秘密"_s, u"3.其他"_s, u"2.重复申请"_s, u"（七）总计"_s, u"规章"_s, u"1."_s,
          u"3．"_s, u"人"_s, u"万元"_s, u"本年增/减"_s, u"联系人"_s, u"2020年"_s})
        row(label, CellLook::Label);
    row(QString(), CellLook::Empty);
}

void TestTextLines::looks()
{
    QFETCH(QString, text);
    QFETCH(int, look);
    QCOMPARE(static_cast<int>(lookOf(text)), look);
}

QTEST_APPLESS_MAIN(TestTextLines)
#include "tst_textlines.moc"
