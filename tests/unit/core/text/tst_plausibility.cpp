#include "core/text/converter.h"
#include "core/text/plausibility.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestPlausibility : public QObject
{
    Q_OBJECT

private slots:
    void commonIdeographs();
    void scores();
    void names();
    void strictness();
};

void TestPlausibility::commonIdeographs()
{
    for (const QChar character : u"政府信息公开条例國開總體情況"_s)
        QVERIFY(isCommonIdeograph(character.unicode()));
    for (const QChar character : u"龘靐、0a㐀가"_s)
        QVERIFY(!isCommonIdeograph(character.unicode()));
}

void TestPlausibility::scores()
{
    QCOMPARE(chinesePlausibility(u""_s), 1.0);
    QCOMPARE(chinesePlausibility(u"plain ASCII"_s), 1.0);
    QCOMPARE(chinesePlausibility(u"一、总体情况（１２条）"_s), 1.0);
    QVERIFY(chinesePlausibility(u"龘靐齉爩"_s) < 0.1);
    QCOMPARE(chinesePlausibility(u"甲\uFFFD\uFFFD"_s), 0.0);
    QVERIFY(chinesePlausibility(u"涓€銆佹€讳綋鎯呭喌"_s) < 0.7); // UTF-8 read as GBK
}

void TestPlausibility::names()
{
    QCOMPARE(standardEncodingName(u"gb2312"_s), u"GB18030"_s);
    QCOMPARE(standardEncodingName(u"GBK"_s), u"GB18030"_s);
    QCOMPARE(standardEncodingName(u"utf8"_s), u"UTF-8"_s);
    QCOMPARE(standardEncodingName(u" big5 "_s), u"Big5"_s);
    QCOMPARE(standardEncodingName(u"no-such-thing"_s), u"no-such-thing"_s);
}

void TestPlausibility::strictness()
{
    QCOMPARE(decodeStrictly("\xD2\xBB", "GB18030"), u"一"_s);
    QVERIFY(!decodeStrictly("\xD2", "GB18030"));
    QVERIFY(!decodeStrictly("\xE4\xB8", "UTF-8"));
    QVERIFY(!decodeStrictly("\xC0\x80", "UTF-8"));     // overlong
    QVERIFY(!decodeStrictly("\xED\xA0\x80", "UTF-8")); // half a surrogate pair
    QVERIFY(!decodeStrictly("a", "no-such-thing"));
    QVERIFY(decodeLeniently("a", "no-such-thing").isEmpty());
    QCOMPARE(replacementCount(decodeLeniently("\xD2\xBB\xD2", "GB18030")), 1);
}

QTEST_APPLESS_MAIN(TestPlausibility)
#include "tst_plausibility.moc"
