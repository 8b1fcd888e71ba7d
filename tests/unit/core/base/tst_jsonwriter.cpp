#include "core/base/jsoncursor.h"
#include "core/base/jsonwriter.h"

#include <QTest>

#include <limits>

using namespace gouji;
using namespace Qt::StringLiterals;

/// What is written is what another library makes of it: form order, escapes, digits, indentation.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void everyKind_data();
    void everyKind();
    void texts_data();
    void texts();
    void numbers_data();
    void numbers();
    void longTexts();
};

void TestJsonWriter::everyKind_data()
{
    QTest::addColumn<int>("indent");
    QTest::newRow("one line") << -1;
    QTest::newRow("two blanks") << 2;
    QTest::newRow("four blanks") << 4;
}

void TestJsonWriter::everyKind()
{
    QFETCH(const int, indent);
    JsonWriter writer;
    writer.object([&] {
        writer.member("zeta"_L1, u"青川镇"_s);
        writer.member("alpha"_L1, "literal"_L1);
        writer.member(u"表二"_s, 12);
        writer.member("large"_L1, std::numeric_limits<qint64>::min());
        writer.member("share"_L1, 0.9876);
        writer.member("whole"_L1, 1.0);
        writer.member("on"_L1, true);
        writer.member("nothing"_L1, nullptr);
        writer.member("absent"_L1, std::optional<int>());
        writer.member("present"_L1, std::optional(7));
        writer.member("names"_L1, QStringList{u"a"_s, u"b"_s});
        writer.member("none"_L1, QStringList());
        writer.member("empty"_L1, [&] { writer.object([] {}); });
        writer.member("nested"_L1, [&] {
            writer.array([&] {
                writer.object([&] { writer.member("x"_L1, 1); });
                writer.array([&] { writer.boolean(false); });
            });
        });
    });
    const Json expected = {{"zeta", "青川镇"},
                           {"alpha", "literal"},
                           {"表二", 12},
                           {"large", std::numeric_limits<qint64>::min()},
                           {"share", 0.9876},
                           {"whole", 1.0},
                           {"on", true},
                           {"nothing", nullptr},
                           {"absent", nullptr},
                           {"present", 7},
                           {"names", {"a", "b"}},
                           {"none", Json::array()},
                           {"empty", Json::object()},
                           {"nested", Json::array({{{"x", 1}}, Json::array({false})})}};
    QCOMPARE(writer.bytes(indent), QByteArray::fromStdString(expected.dump(indent)));
}

void TestJsonWriter::texts_data()
{
    QTest::addColumn<QString>("text");
    QString ascii;
    for (char16_t code = 0; code < 0x80; ++code)
        ascii += QChar(code);
    QTest::newRow("empty") << QString();
    QTest::newRow("every ASCII character") << ascii;
    QTest::newRow("outside the first plane") << u"𠮷野家"_s;
    QTest::newRow("separators of lines") << u"\u2028\u2029\u0085"_s;
    QTest::newRow("no character") << u"\uFFFE\uFFFF"_s;
}

void TestJsonWriter::texts()
{
    QFETCH(const QString, text);
    JsonWriter writer;
    writer.array([&] { writer.string(text); });
    const Json read = Json::parse(writer.bytes(-1).toStdString());
    QCOMPARE(QString::fromStdString(read[0].get<std::string>()), text);
    QVERIFY(Json::parse(writer.bytes(2).toStdString()) == read);
}

void TestJsonWriter::numbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("nought") << 0.0 << "0.0"_ba;
    QTest::newRow("one") << 1.0 << "1.0"_ba;
    QTest::newRow("four decimals") << 0.0001 << "0.0001"_ba;
    QTest::newRow("a third") << 1.0 / 3 << "0.3333333333333333"_ba;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << "null"_ba;
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << "null"_ba;
}

void TestJsonWriter::numbers()
{
    QFETCH(const double, number);
    QFETCH(const QByteArray, written);
    JsonWriter writer;
    writer.array([&] { writer.number(number); });
    QCOMPARE(writer.bytes(-1), '[' + written + ']');
    QCOMPARE(writer.bytes(1), "[\n " + written + "\n]");
}

/// Halves of surrogate pairs, in a text longer than what is converted on the stack.
void TestJsonWriter::longTexts()
{
    constexpr qsizetype length = 100'000;
    const QString broken = QString(length, u'政') + QChar(0xD800) + u'x' + QChar(0xDC00);
    JsonWriter writer;
    writer.array([&] { writer.string(broken); });
    const Json read = Json::parse(writer.bytes(2).toStdString());
    QCOMPARE(QString::fromStdString(read[0].get<std::string>()),
             QString(length, u'政') + u"\uFFFDx\uFFFD"_s);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
