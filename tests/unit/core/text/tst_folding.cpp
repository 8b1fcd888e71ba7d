#include "core/text/folding.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestFolding : public QObject
{
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void mapsBack();
    void offsetIsAdded();
    void emptyRanges();
    void trims_data();
    void trims();
    void everyCharacterMapsOntoItself();
    void isNormalisationWithoutBlanks();
    void blanksOfEveryKind();
};

void TestFolding::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"规章 0"_s << u"规章0"_s;
    QTest::newRow("full width") << u"（一）Ａ１：％"_s << u"(一)A1:%"_s;
    QTest::newRow("blanks") << u" \t甲\u00A0\u2002乙\u3000\n丙"_s << u"甲乙丙"_s;
    QTest::newRow("invisible") << u"\uFEFF甲\u200B\u200D乙\u00AD"_s << u"甲乙"_s;
    QTest::newRow("one to many") << u"①㈠㎡ﬃ½"_s << u"1(一)m2ffi1⁄2"_s;
    QTest::newRow("compatibility ideograph") << u"\uF9DD\u2F00"_s << u"利一"_s;
    QTest::newRow("surrogates") << u"\U00020BB7甲\U0001F600"_s << u"\U00020BB7甲\U0001F600"_s;
    QTest::newRow("compatibility surrogate") << u"\U0001D7CE\U0002F800"_s << u"0丽"_s;
    QTest::newRow("halves of surrogates") << u"甲"_s + QChar(0xD842) + u"乙"_s + QChar(0xDFB7)
                                          << u"甲"_s + QChar(0xD842) + u"乙"_s + QChar(0xDFB7);
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only blanks") << u" \u3000\u200B"_s << QString();
}

void TestFolding::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(folded(text), expected);
    QCOMPARE(FoldedText(text).text(), expected);
}

void TestFolding::mapsBack()
{
    //                  0 1 2 3 45 6      7      8
    const QString text = u" 甲\u00A0ﬃ\U00020BB7\u200B１ "_s;
    const FoldedText fold(text);
    QCOMPARE(fold.text(), u"甲ffi\U00020BB71"_s);
    QCOMPARE(fold.sourceSpan(0, 1), (TextSpan{1, 2}));
    QCOMPARE(fold.sourceSpan(0, 2), (TextSpan{1, 4})); // half a ligature is the whole of it
    QCOMPARE(fold.sourceSpan(2, 3), (TextSpan{3, 4}));
    QCOMPARE(fold.sourceSpan(4, 6), (TextSpan{4, 6}));
    QCOMPARE(fold.sourceSpan(6, 7), (TextSpan{7, 8}));
    QCOMPARE(fold.sourceSpan(0, fold.size()), (TextSpan{1, 8}));
}

void TestFolding::offsetIsAdded()
{
    const FoldedText fold(u" 甲乙"_s, 100);
    QCOMPARE(fold.sourceSpan(0, 1), (TextSpan{101, 102}));
    QCOMPARE(fold.sourceSpan(1, 2), (TextSpan{102, 103}));
    QCOMPARE(FoldedText(u"  "_s, 100).sourceSpan(0, 0), (TextSpan{100, 100}));
}

void TestFolding::emptyRanges()
{
    const FoldedText fold(u" 甲 乙 "_s);
    QCOMPARE(fold.sourceSpan(0, 0), (TextSpan{1, 1}));
    QCOMPARE(fold.sourceSpan(1, 1), (TextSpan{3, 3}));
    QCOMPARE(fold.sourceSpan(2, 2), (TextSpan{4, 4}));
    QCOMPARE(FoldedText().sourceSpan(0, 0), (TextSpan{0, 0}));
}

void TestFolding::trims_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::newRow("nothing to trim") << u"0"_s << 0 << 1;
    QTest::newRow("both ends") << u" \u00A01 2\u3000\t"_s << 2 << 5;
    QTest::newRow("zero width") << u"\u200B甲\uFEFF"_s << 1 << 2;
    QTest::newRow("line ends") << u"\n甲\n乙\n"_s << 1 << 4;
    QTest::newRow("all blank") << u" \u3000 "_s << 0 << 0;
    QTest::newRow("empty") << QString() << 0 << 0;
    QTest::newRow("surrogates") << u" \U00020BB7 "_s << 1 << 3;
}

void TestFolding::trims()
{
    QFETCH(QString, text);
    QFETCH(int, begin);
    QFETCH(int, end);
    QCOMPARE(trimmedSpan(text, {0, text.size()}), (TextSpan{begin, end}));
    // The same in the middle of a text.
    const QString inside = u"丙"_s + text + u"丁"_s;
    QCOMPARE(trimmedSpan(inside, {1, inside.size() - 1}), (TextSpan{begin + 1, end + 1}));
}

/// The map of every character of the first plane and of one beyond is the character itself.
void TestFolding::everyCharacterMapsOntoItself()
{
    for (char32_t character = 0; character < 0x11000; ++character) {
        if (character >= 0xD800 && character <= 0xDFFF)
            continue;
        const QString text = u"甲"_s + QString::fromUcs4(&character, 1) + u"乙"_s;
        const FoldedText fold(text);
        QCOMPARE(fold.sourceSpan(0, 1), (TextSpan{0, 1}));
        QCOMPARE(fold.sourceSpan(fold.size() - 1, fold.size()),
                 (TextSpan{text.size() - 1, text.size()}));
        const bool gone = isFoldedAway(character);
        if (gone)
            QCOMPARE(fold.text(), u"甲乙"_s);
        if (fold.size() > 2)
            QCOMPARE(fold.sourceSpan(1, fold.size() - 1), (TextSpan{1, text.size() - 1}));
    }
}

/// What is folded without asking is what the norm says: the punctuation of old and new texts,
/// ideographs, and the characters of full width.
void TestFolding::isNormalisationWithoutBlanks()
{
    const std::pair<char32_t, char32_t> ranges[] = {
        {0x20, 0xFF}, {0x2010, 0x206F}, {0x3000, 0x30FF}, {0x4E00, 0x9FA5}, {0xFF01, 0xFF5E}};
    for (const auto &[first, last] : ranges) {
        for (char32_t character = first; character <= last; ++character) {
            QString expected =
                QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD);
            expected.removeIf([](QChar c) { return isFoldedAway(c.unicode()); });
            QCOMPARE(folded(QString::fromUcs4(&character, 1)), expected);
        }
    }
}

void TestFolding::blanksOfEveryKind()
{
    for (const char32_t blank :
         {0x00,   0x09,   0x0A,   0x0C,   0x1F,   0x20,   0x7F,   0x85,   0xA0,   0xAD,
          0x1680, 0x2002, 0x200B, 0x200F, 0x2028, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF})
        QVERIFY2(isFoldedAway(blank), qPrintable(QString::number(blank, 16)));
    for (const char32_t printed :
         {0x21, 0x7E, 0xA1, 0x3001, 0x3007, 0x4E00, 0x9FFF, 0xFF01, 0x20BB7})
        QVERIFY2(!isFoldedAway(printed), qPrintable(QString::number(printed, 16)));
}

QTEST_APPLESS_MAIN(TestFolding)
#include "tst_folding.moc"
