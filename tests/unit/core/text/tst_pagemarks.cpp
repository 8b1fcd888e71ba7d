#include "core/text/pagemarks.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

/// What a page break leaves between two rows.
class TestPageMarks : public QObject
{
    Q_OBJECT

private slots:
    void marks();
    void bareNumbers();
};

void TestPageMarks::marks()
{
    for (const QString &mark :
         {u"-4-"_s, u"- 4 -"_s, u"— 12 —"_s, u"–4–"_s, u"－４－"_s, u"—4—"_s, u"第 4 页"_s,
          u"第4页"_s, u"第4页 共10页"_s, u"第 4 页/共 10 页"_s, u"第4页，共10页"_s, u"4/10"_s,
          u"\"- 4 -\""_s, u"https://www.example.gov.cn/art/2021/1/20/art_49555.html"_s})
        QVERIFY2(isPageMark(mark), qPrintable(mark));
    for (const QString &other :
         {u"-4"_s, u"4-"_s, u"4"_s, u"--"_s, u"第四页"_s, u"第 页"_s, u"第4项"_s, u"1.5"_s,
          u"-12345-"_s, u"0/"_s, QString(), u"第4页共"_s, u"- 4 - 5 -"_s, u"\"4\""_s,
          u"https://www.example.gov.cn 网站"_s, u"www"_s})
        QVERIFY2(!isPageMark(other), qPrintable(other));
}

void TestPageMarks::bareNumbers()
{
    QVERIFY(isBareNumber(u"12"_s));
    QVERIFY(!isBareNumber(u"12345"_s));
    QVERIFY(!isBareNumber(u"-4"_s));
    QVERIFY(!isBareNumber(QString()));
}

QTEST_APPLESS_MAIN(TestPageMarks)
#include "tst_pagemarks.moc"
