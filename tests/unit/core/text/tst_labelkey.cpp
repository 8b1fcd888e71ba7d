#include "core/text/characterset.h"
#include "core/text/labelkey.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestLabelKey : public QObject
{
    Q_OBJECT

private slots:
    void sameKey_data();
    void sameKey();
    void otherKeys();
    void listNumbers_data();
    void listNumbers();
    void distances();
    void everyShortDistance();
    void lackingCharacters();
};

void TestLabelKey::sameKey_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("key");
    const QString secret = u"属于国家秘密"_s;
    const QStringList styles = {u"1.属于国家秘密"_s,    u"1、属于国家秘密"_s,
                                u"１．属于国家秘密"_s,  u"1. 属于 国家秘密"_s,
                                u"（1）属于国家秘密"_s, u"①属于国家秘密"_s,
                                u"属于\n国家\n秘密"_s,  u"(1)、属于国家秘密"_s};
    for (const QString &style : styles)
        QTest::newRow(qPrintable(style)) << style << secret;
    QTest::newRow("quotes") << u"3.危及“三安全一稳定”"_s << u"危及三安全一稳定"_s;
    QTest::newRow("vertical") << u"三\n、\n本\n年\n度"_s << u"本年度"_s;
    QTest::newRow("brackets within")
        << u"（二）部分公开（区分处理的）"_s << u"部分公开区分处理的"_s;
    QTest::newRow("traditional") << u"1.屬於國家秘密"_s << u"属于国家秘密"_s;
    QTest::newRow("slash") << u"本年增/减"_s << u"本年增减"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestLabelKey::sameKey()
{
    QFETCH(QString, printed);
    QFETCH(QString, key);
    QCOMPARE(labelKey(printed), key);
}

void TestLabelKey::otherKeys()
{
    QVERIFY(labelKey(u"第二十条第（一）项") != labelKey(u"第二十条第（五）项"));
    QVERIFY(labelKey(u"三类内部事务") != labelKey(u"四类内部事务"));
}

void TestLabelKey::listNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("numeral") << u"一、甲"_s << 2;
    QTest::newRow("bracket") << u"(一)甲"_s << 3;
    QTest::newRow("bracket and mark") << u"(一)、甲"_s << 4;
    QTest::newRow("digit") << u"1.甲"_s << 2;
    QTest::newRow("two digits") << u"12.甲"_s << 3;
    QTest::newRow("folded circle") << u"1甲"_s << 1;
    QTest::newRow("part") << u"第三部分甲"_s << 4;
    QTest::newRow("part and mark") << u"第三部分:甲"_s << 5;
    QTest::newRow("chapter") << u"第1章甲"_s << 3;
    QTest::newRow("an ordinal") << u"第三项"_s << 0;
    QTest::newRow("a number") << u"1.5"_s << 0;
    QTest::newRow("a quantity") << u"12件"_s << 0;
    QTest::newRow("a year") << u"2020.甲"_s << 0;
    QTest::newRow("words") << u"三类事务"_s << 0;
    QTest::newRow("only a numeral") << u"三"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void TestLabelKey::listNumbers()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QCOMPARE(listNumberLength(text), length);
}

void TestLabelKey::distances()
{
    QCOMPARE(editDistance(u"行政事业性收费", u"行业事业性收费", 3), 1);
    QCOMPARE(editDistance(u"举报投诉类申请", u"举报投诉诉求类申请", 3), 2);
    QCOMPARE(editDistance(u"", u"", 0), 0);
    QCOMPARE(editDistance(u"", u"甲乙", 5), 2);
    QCOMPARE(editDistance(u"甲乙丙丁", u"", 2), 3); // beyond the limit: limit + 1
    QCOMPARE(editDistance(u"甲乙丙丁", u"戊己庚辛", 2), 3);
}

/// Against the plain recursive definition, on all texts of up to four letters of two.
void TestLabelKey::everyShortDistance()
{
    QStringList all = {QString()};
    for (qsizetype i = 0; i < all.size() && all[i].size() < 4; ++i) {
        all.append(all[i] + u'a');
        all.append(all[i] + u'b');
    }
    const auto plain = [](auto &&self, QStringView left, QStringView right) -> int {
        if (left.isEmpty() || right.isEmpty())
            return static_cast<int>(left.size() + right.size());
        const int same = left[0] == right[0] ? 0 : 1;
        return std::min({self(self, left.mid(1), right.mid(1)) + same,
                         self(self, left.mid(1), right) + 1, self(self, left, right.mid(1)) + 1});
    };
    for (const QString &left : all) {
        for (const QString &right : all) {
            const int distance = plain(plain, left, right);
            for (int limit = 0; limit <= 4; ++limit)
                QCOMPARE(editDistance(left, right, limit), std::min(distance, limit + 1));
        }
    }
}

/// Never more than a text's distance, whichever characters share their low bits.
void TestLabelKey::lackingCharacters()
{
    constexpr int far = 8;
    QStringList all = {QString()};
    for (qsizetype i = 0; i < all.size() && all[i].size() < 4; ++i) {
        for (const char16_t unit : {u'a', u'b', char16_t(u'a' + 64)})
            all.append(all[i] + QChar(unit));
    }
    for (const QString &left : all) {
        const CharacterSet characters(left);
        QVERIFY(std::ranges::all_of(left, [&](QChar c) { return characters.mayHold(c); }));
        for (const QString &right : all)
            QVERIFY(!characters.lacksMoreIn(CharacterSet(right), editDistance(left, right, far)));
    }
    QVERIFY(CharacterSet(u"abc").lacksMoreIn(CharacterSet(u"bd"), 1));
    QVERIFY(!CharacterSet(u"abc").lacksMoreIn(CharacterSet(u"bd"), 2));
    QVERIFY(!CharacterSet(u"abc").mayHold(u'd'));
}

QTEST_APPLESS_MAIN(TestLabelKey)
#include "tst_labelkey.moc"
