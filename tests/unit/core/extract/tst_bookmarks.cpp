#include "core/text/bookmarks.h"
#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// The place of the last change, which Word keeps and converters print.
class TestBookmarks : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void withinRows_data();
    void withinRows();
};

void TestBookmarks::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blanked");
    QTest::newRow("none") << u"规章\t[0]\n"_s << u"规章\t[0]\n"_s;
    QTest::newRow("before a number") << u"\t[bookmark: _Go]0\n"_s << u"\t               0\n"_s;
    QTest::newRow("two") << u"[bookmark:a]1[bookmark:b]"_s << u"            1            "_s;
    QTest::newRow("never closed") << u"[bookmark: _Go\n]0"_s << u"[bookmark: _Go\n]0"_s;
}

void TestBookmarks::names()
{
    QFETCH(const QString, text);
    QTEST(withBlankBookmarks(text), "blanked");
}

/// None of them hides a row, a head or a number, wherever it stands.
void TestBookmarks::withinRows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::newRow("before a label") << u""_s << u"一、本年新收"_s;
    QTest::newRow("within a label") << u"一、本年新"_s << u"收政府信息公开"_s;
    QTest::newRow("behind a label") << u"二、上年结转政府信息公开申请数量"_s << u""_s;
    QTest::newRow("before a value") << u""_s << u"417"_s;
    QTest::newRow("within a value") << u"41"_s << u"7"_s;
    QTest::newRow("before a head") << u""_s << u"科研机构"_s;
    QTest::newRow("before the title") << u""_s << u"青禾县"_s;
    QTest::newRow("before the heading") << u""_s << u"三、收到"_s;
}

void TestBookmarks::withinRows()
{
    QFETCH(const QString, before);
    QFETCH(const QString, behind);
    QString text =
        u"青禾县水务局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n"
        "\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n\t申请人情况\n\n"
        "\t\n\t自然人\n\t法人或其他组织\n\t总计\n\n"
        "\t\n\t\n\t商业企业\n\t科研机构\n\t社会公益组织\n\t法律服务机构\n\t其他\n\t\n\n"
        "\t一、本年新收政府信息公开申请数量\n\t417\n\t3\n\t0\n\t5\n\t0\n\t1\n\t426\n\n"
        "\t二、上年结转政府信息公开申请数量\n\t2\n\t0\n\t0\n\t0\n\t0\n\t4\n\t6\n\n"_s;
    text.insert(text.indexOf(before + behind) + before.size(), u"[bookmark: _GoBack]"_s);
    const Report report = readText(text);
    QCOMPARE(rowOf(report, u"new_requests"_s), u"417 3 0 5 0 1 426"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 4 6"_s);
    QCOMPARE(report.sections.size(), 1);
    QVERIFY(report.agency);
    QCOMPARE(report.agency->value, u"青禾县水务局"_s);
}

QTEST_APPLESS_MAIN(TestBookmarks)
#include "tst_bookmarks.moc"
