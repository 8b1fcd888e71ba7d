#include "ui/models/textsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestTextSearch : public QObject
{
    Q_OBJECT

private slots:
    void foldsBothSides();
    void findsNumbersThatStandAlone();
    void tablesAreNoProse();
};

void TestTextSearch::foldsBothSides()
{
    const QString text = u"收到 １７ 件，Report REPORT\n信息　公开"_s;
    const TextSearch search(text);
    QCOMPARE(search.find(u"17件"_s).size(), 1);
    const TextSpan span = search.find(u"17件"_s).constFirst();
    QCOMPARE(text.sliced(span.begin, span.size()), u"１７ 件"_s);
    QCOMPARE(search.find(u"report"_s).size(), 2);
    QCOMPARE(search.find(u"信息公开"_s).size(), 1);
    QVERIFY(search.find(u" "_s).isEmpty());
    QVERIFY(search.find(QString()).isEmpty());
    QVERIFY(TextSearch().find(u"x"_s).isEmpty());
}

void TestTextSearch::findsNumbersThatStandAlone()
{
    const auto count = [](const QString &text, int number) {
        return TextSearch(text).findNumber(Decimal(number), {}).size();
    };
    QCOMPARE(count(u"新收申请44件，办结44件。"_s, 44), 2);
    QCOMPARE(count(u"全年144件，44.5万元，1,044件"_s, 44), 0);
    QCOMPARE(count(u"2024年1月31日"_s, 31), 0);
    QCOMPARE(count(u"共31"_s, 31), 1);
    QCOMPARE(count(u"3、重复申请"_s, 3), 0);
    QCOMPARE(count(u"增加-4件"_s, 4), 0);
    QCOMPARE(count(u"收到0件"_s, 0), 0);
    QCOMPARE(TextSearch(u"收费３.68万元"_s).findNumber(*Decimal::fromString(u"3.68"), {}).size(),
             1);
}

void TestTextSearch::tablesAreNoProse()
{
    const QString text = u"办结42件\n表\t42\t42\n另有42件"_s;
    const TextSearch search(text);
    QCOMPARE(search.findNumber(Decimal(42), {{6, 13}}).size(), 2);
    QCOMPARE(search.findNumber(Decimal(42), {}).size(), 4);
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
