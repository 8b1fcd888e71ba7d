#include "core/text/decoder.h"

#include <QTest>

#include <unicode/ucnv.h>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// A page of an invented report, long enough to tell encodings by.
const QString Simplified = u"青川镇人民政府政府信息公开工作年度报告\n"
                           "一、总体情况\n"
                           "本年度公开各类信息１２条，其中开展培训 3 次，办理申请 0 件。\n"
                           "二、主动公开政府信息情况\n"_s;
const QString Traditional = u"青川鎮公所政府資訊公開工作年度報告\n"
                            "一、總體情況\n"
                            "本年度公開各類資訊１２條，其中開辦訓練 3 次，辦理申請 0 件。\n"
                            "二、主動公開政府資訊情況\n"_s;

QByteArray encoded(const QString &text, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    QByteArray bytes(text.size() * 4 + 8, Qt::Uninitialized);
    const int32_t length = ucnv_fromUChars(
        converter, bytes.data(), static_cast<int32_t>(bytes.size()),
        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        qFatal("test text does not encode");
    bytes.truncate(length);
    return bytes;
}

bool hasNotice(const DecodedText &decoded, NoticeCode code)
{
    return std::ranges::any_of(decoded.notices,
                               [&](const Notice &notice) { return notice.code == code; });
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private slots:
    void everyEncoding_data();
    void everyEncoding();
    void lineEnds_data();
    void lineEnds();
    void shortTexts_data();
    void shortTexts();
    void cutTails_data();
    void cutTails();
    void declared_data();
    void declared();
    void wrongDeclarations();
    void damagedUtf8StaysUtf8();
    void guessIsNoticed();
    void binary_data();
    void binary();
    void everyByteAlone();
    void harmlessPrefixesOfEverything();
};

void TestDecoder::everyEncoding_data()
{
    struct Encoding
    {
        const char *name;
        const char *expected;
        QByteArray mark; ///< empty: there is none to try
        bool traditional;
    };
    const QList<Encoding> encodings = {
        {"UTF-8", "UTF-8", "\xEF\xBB\xBF", false},
        {"GB18030", "GB18030", "\x84\x31\x95\x33", false},
        {"GBK", "GB18030", {}, false},
        {"Big5", "Big5", {}, true},
        {"UTF-16LE", "UTF-16LE", "\xFF\xFE", false},
        {"UTF-16BE", "UTF-16BE", "\xFE\xFF", false},
        {"UTF-16LE", "UTF-16LE", "\xFF\xFE", true},
        {"UTF-16BE", "UTF-16BE", "\xFE\xFF", true},
    };
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const QStringList ends = {u"\n"_s, u"\r"_s, u"\r\n"_s};
    for (const Encoding &encoding : encodings) {
        const QString &text = encoding.traditional ? Traditional : Simplified;
        for (qsizetype end = 0; end < ends.size(); ++end) {
            const QByteArray bytes =
                encoded(QString(text).replace(u'\n', ends[end]), encoding.name);
            QList<QByteArray> marks = {{}};
            if (!encoding.mark.isEmpty())
                marks.append(encoding.mark);
            for (const QByteArray &mark : marks) {
                QTest::addRow("%s%s%s, line end %d", encoding.name, mark.isEmpty() ? "" : " BOM",
                              encoding.traditional ? " traditional" : "", static_cast<int>(end))
                    << mark + bytes << text << QString::fromLatin1(encoding.expected);
            }
        }
    }
}

void TestDecoder::everyEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    const auto decoded = decode(bytes, u"a.txt"_s);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, text);
    QVERIFY(decoded->notices.isEmpty());
}

void TestDecoder::lineEnds_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("linear");
    QTest::newRow("none") << u"甲乙"_s << u"甲乙"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("mixed") << u"甲\r\n乙\r丙\n丁\r\r\n"_s << u"甲\n乙\n丙\n丁\n\n"_s;
    QTest::newRow("LF CR is two") << u"甲\n\r乙"_s << u"甲\n\n乙"_s;
    QTest::newRow("vertical tab") << u"甲\v乙"_s << u"甲\n乙"_s;
    QTest::newRow("next line") << u"甲\u0085乙"_s << u"甲\n乙"_s;
    QTest::newRow("separators") << u"甲\u2028乙\u2029丙"_s << u"甲\n乙\n丙"_s;
    QTest::newRow("form feed stays") << u"甲\f乙\t丙"_s << u"甲\f乙\t丙"_s;
    QTest::newRow("frame marks") << u"甲\uFDD0乙\uFDD1"_s << u"甲\uFFFD乙\uFFFD"_s;
    QTest::newRow("surrogate pair") << u"\U00020BB7\r\n\U0001F600"_s << u"\U00020BB7\n\U0001F600"_s;
    QTest::newRow("blanks stay") << u"\u00A0\u3000\u2002甲\u200B"_s
                                 << u"\u00A0\u3000\u2002甲\u200B"_s;
}

void TestDecoder::lineEnds()
{
    QFETCH(QString, given);
    QFETCH(QString, linear);
    const auto decoded = decode(given.toUtf8(), u"a.txt"_s);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, linear);
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
}

void TestDecoder::shortTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const QString ascii = u"0\t12\n"_s;
    const QString chinese = u"一、总体情况"_s;
    const QString open = u"公开\n一一一\n"_s; // zero bytes on both sides
    QTest::newRow("ASCII") << ascii.toUtf8() << ascii << u"UTF-8"_s;
    for (const char *name : {"UTF-16LE", "UTF-16BE"}) {
        const QString encoding = QString::fromLatin1(name);
        QTest::addRow("ASCII in %s", name) << encoded(ascii, name) << ascii << encoding;
        QTest::addRow("Chinese without zeros in %s", name)
            << encoded(chinese, name) << chinese << encoding;
        QTest::addRow("zeros on the other side in %s", name)
            << encoded(open, name) << open << encoding;
    }
    QTest::newRow("GBK") << encoded(chinese, "GBK") << chinese << u"GB18030"_s;
    QTest::newRow("four bytes") << encoded(u"总体情况㐀\U00020000"_s, "GB18030")
                                << u"总体情况㐀\U00020000"_s << u"GB18030"_s;
}

void TestDecoder::shortTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    const auto decoded = decode(bytes, u"a.txt"_s);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, text);
}

void TestDecoder::cutTails_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<int>("cut");
    QTest::newRow("UTF-8, one byte lost") << QByteArray("UTF-8") << 1;
    QTest::newRow("UTF-8, two bytes lost") << QByteArray("UTF-8") << 2;
    QTest::newRow("GB18030") << QByteArray("GB18030") << 1;
    QTest::newRow("UTF-16LE") << QByteArray("UTF-16LE") << 1;
    QTest::newRow("UTF-16BE") << QByteArray("UTF-16BE") << 1;
}

void TestDecoder::cutTails()
{
    QFETCH(QByteArray, encoding);
    QFETCH(int, cut);
    const QString whole = Simplified + u"末"_s;
    const QByteArray bytes = encoded(whole, encoding.constData()).chopped(cut);
    const auto decoded = decode(bytes, u"a.txt"_s);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, QString::fromLatin1(encoding));
    QVERIFY(decoded->text.startsWith(Simplified));
    QVERIFY(decoded->text.endsWith(QChar(QChar::ReplacementCharacter)));
    QVERIFY(hasNotice(*decoded, NoticeCode::CharactersReplaced));
}

void TestDecoder::declared_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("utf8") << encoded(Simplified, "UTF-8") << u"utf8"_s << u"UTF-8"_s;
    QTest::newRow("gb2312") << encoded(Simplified, "GBK") << u"gb2312"_s << u"GB18030"_s;
    QTest::newRow("GBK") << encoded(Simplified, "GBK") << u" GBK "_s << u"GB18030"_s;
    QTest::newRow("UTF-16") << encoded(Simplified, "UTF-16LE") << u"utf-16le"_s << u"UTF-16LE"_s;
}

void TestDecoder::declared()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, declared);
    QFETCH(QString, encoding);
    const auto decoded = decode(bytes, u"a.txt"_s, declared);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->text, Simplified);
    QVERIFY(decoded->notices.isEmpty());
}

void TestDecoder::wrongDeclarations()
{
    const struct
    {
        QString declared;
        QByteArray bytes;
        QString encoding;
    } cases[] = {
        {u"UTF-8"_s, encoded(Simplified, "GBK"), u"GB18030"_s},
        {u"GB2312"_s, encoded(Simplified, "UTF-8"), u"UTF-8"_s},
        {u"no-such-encoding"_s, encoded(Simplified, "UTF-8"), u"UTF-8"_s},
    };
    for (const auto &wrong : cases) {
        const auto decoded = decode(wrong.bytes, u"a.txt"_s, wrong.declared);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->text, Simplified);
        QCOMPARE(decoded->notices,
                 QList<Notice>({{NoticeCode::EncodingMismatch, {wrong.declared, wrong.encoding}}}));
    }
    // A mark is the stronger word.
    const auto marked = decode("\xEF\xBB\xBF" + encoded(Simplified, "UTF-8"), u"a"_s, u"Big5"_s);
    QCOMPARE(marked.value().text, Simplified);
}

void TestDecoder::damagedUtf8StaysUtf8()
{
    QByteArray bytes = encoded(Simplified, "UTF-8");
    bytes[7] = '\xFF';
    const auto decoded = decode(bytes, u"a.txt"_s);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
    QVERIFY(decoded->text.endsWith(Simplified.sliced(5)));
    QVERIFY(hasNotice(*decoded, NoticeCode::CharactersReplaced));
}

void TestDecoder::guessIsNoticed()
{
    const auto decoded =
        decode(QByteArray("caf\xE9 au lait, na\xEFve, d\xE9j\xE0 vu, and so on"), u"a.txt"_s);
    QVERIFY(decoded.has_value());
    QVERIFY(hasNotice(*decoded, NoticeCode::EncodingGuessed));
}

void TestDecoder::binary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int i = 0; i < 1024; ++i)
        all.append(static_cast<char>((i * 37) ^ (i >> 3)));
    QTest::newRow("all bytes") << all;
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("controls") << QByteArray("\1\2\3\4text\5\6\7\1\2\3");
    QTest::newRow("ELF") << QByteArray("\x7F"
                                       "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0\1\0\0\0",
                                       24);
    QTest::newRow("mark, then zeros") << QByteArray("\xFF\xFE") + QByteArray(100, '\0');
}

void TestDecoder::binary()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decode(bytes, u"a.bin"_s);
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error(), (Error{ErrorCode::NotAText, {u"a.bin"_s}}));
}

/// Nothing decodes into characters that move offsets later.
void TestDecoder::everyByteAlone()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray alone(1, static_cast<char>(byte));
        const QList<QByteArray> all = {alone, QByteArray("text " + alone + " text")};
        for (const QByteArray &bytes : all) {
            const auto decoded = decode(bytes, u"a"_s);
            if (!decoded)
                continue;
            for (const char16_t unit : {u'\r', u'\v', u'\0', u'\u0085', u'\u2028', u'\u2029'})
                QVERIFY(!decoded->text.contains(QChar(unit)));
        }
    }
}

/// Every way to cut a text in every encoding still gives a text or a reason.
void TestDecoder::harmlessPrefixesOfEverything()
{
    for (const char *name : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"}) {
        const QString &text = qstrcmp(name, "Big5") == 0 ? Traditional : Simplified;
        const QByteArray bytes = encoded(text, name);
        for (qsizetype size = bytes.size() / 2; size < bytes.size(); ++size) {
            const auto decoded = decode(bytes.first(size), u"a"_s);
            QVERIFY2(decoded.has_value(),
                     qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(name)).arg(size)));
            QVERIFY(decoded->text.startsWith(text.first(text.size() / 3)));
        }
    }
}

QTEST_APPLESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
