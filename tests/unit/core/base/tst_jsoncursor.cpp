#include "core/base/jsoncursor.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// The error `read` stops with; a pointer and what it expected there.
template<typename Read>
Error errorOf(const QByteArray &bytes, Read &&read)
{
    const auto result = readJson<int>(bytes, u"thing"_s, [&](const JsonCursor &root) {
        read(root);
        return 0;
    });
    return result ? Error{} : result.error();
}

Error structureError(const QString &pointer, const QString &expected)
{
    return {ErrorCode::JsonStructure, {u"thing"_s, pointer, expected}};
}

} // namespace

class TestJsonCursor : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void orderIsKept();
    void syntax_data();
    void syntax();
    void structure_data();
    void structure();
    void pointersAreEscaped();
};

void TestJsonCursor::reads()
{
    const QByteArray bytes = R"({"name": "青川镇", "count": -7, "share": 0.5, "on": true,
        "list": ["a", "b"], "none": null, "deep": {"er": [10, 20]}})";
    const auto result = readJson<bool>(bytes, u"thing"_s, [](const JsonCursor &root) {
        return root.at("name").string() == u"青川镇"_s && root.at("count").integer() == -7
               && root.at("share").number() == 0.5 && root.at("on").boolean()
               && root.at("list").strings() == QStringList{u"a"_s, u"b"_s}
               && root.at("none").isNull() && root.has("name") && !root.has("nothing")
               && root.at("deep").at("er").at(1).integer() == 20
               && root.at("deep").at("er").at(1).pointer() == u"/deep/er/1"_s
               && root.string("none", u"else"_s) == u"else"_s
               && root.string("name", u"else"_s) == u"青川镇"_s && root.boolean("nothing", true)
               && root.strings("none", {u"x"_s}) == QStringList{u"x"_s};
    });
    QVERIFY(result.has_value());
    QVERIFY(*result);
}

void TestJsonCursor::orderIsKept()
{
    QStringList keys;
    QList<qint64> items;
    const auto result =
        readJson<int>(R"({"z": 1, "a": 2, "m": [3, 4]})", u"thing"_s, [&](const JsonCursor &root) {
            root.forEachMember([&](const QString &key, const JsonCursor &) { keys.append(key); });
            root.at("m").forEachItem([&](const JsonCursor &item) { items.append(item.integer()); });
            return 0;
        });
    QVERIFY(result.has_value());
    QCOMPARE(keys, (QStringList{u"z"_s, u"a"_s, u"m"_s}));
    QCOMPARE(items, (QList<qint64>{3, 4}));
}

void TestJsonCursor::syntax_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"a": [1, 2)");
    QTest::newRow("trailing comma") << QByteArray("[1,]");
    QTest::newRow("two roots") << QByteArray("{} {}");
    QTest::newRow("bad UTF-8") << QByteArray("\"\xFF\xFE\"");
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud800")");
    QTest::newRow("binary") << QByteArray("\0\1\2", 3);
}

void TestJsonCursor::syntax()
{
    QFETCH(QByteArray, bytes);
    const Error error = errorOf(bytes, [](const JsonCursor &) {});
    QCOMPARE(error.code, ErrorCode::JsonSyntax);
    QCOMPARE(error.arguments.size(), 2);
    QCOMPARE(error.arguments.constFirst(), u"thing"_s);
    bool number = false;
    (void)error.arguments.constLast().toLongLong(&number);
    QVERIFY(number);
}

void TestJsonCursor::structure_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no object") << QByteArray("[]") << QString();
    QTest::newRow("no member") << QByteArray("{}") << QString();
    QTest::newRow("no array") << QByteArray(R"({"a": 5})") << u"/a"_s;
    QTest::newRow("no item") << QByteArray(R"({"a": []})") << u"/a"_s;
    QTest::newRow("no string") << QByteArray(R"({"a": [5]})") << u"/a/0"_s;
    QTest::newRow("null") << QByteArray(R"({"a": [null]})") << u"/a/0"_s;
}

/// Reading /a/0 as a string fails at the place that is wrong.
void TestJsonCursor::structure()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pointer);
    const Error error = errorOf(
        bytes, [](const JsonCursor &root) { (void)root.at("a").at(qsizetype(0)).string(); });
    QCOMPARE(error.code, ErrorCode::JsonStructure);
    QCOMPARE(error.arguments.size(), 3);
    QCOMPARE(error.arguments[1], pointer);
    QVERIFY(!error.arguments[2].isEmpty());
}

void TestJsonCursor::pointersAreEscaped()
{
    const Error error = errorOf(R"({"a/b~c": 1})", [](const JsonCursor &root) {
        root.at("a/b~c").fail(u"something else"_s);
    });
    QCOMPARE(error, structureError(u"/a~1b~0c"_s, u"something else"_s));
}

QTEST_APPLESS_MAIN(TestJsonCursor)
#include "tst_jsoncursor.moc"
