#include "core/read/pdf/clipping.h"
#include "core/read/readdocument.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestClipping : public QObject
{
    Q_OBJECT

private slots:
    void flavour_data();
    void flavour();
    void nothing();
    void name_data();
    void name();
    void declaredCharsetsLie();
};

void TestClipping::flavour_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("suffix");
    const QString page = u"<p>年报</p><table><tr><td>规章<td>3</table>"_s;
    const QString rows = u"年报\n规章\t3\t4\n规范性文件\t5\t6\n"_s;
    QTest::newRow("both have tables") << page << rows << u"html"_s;
    QTest::newRow("a page alone") << page << QString() << u"html"_s;
    QTest::newRow("text alone") << QString() << rows << u"txt"_s;
    QTest::newRow("a page that only dresses text up")
        << u"<span style='color:red'>年报 规章 3 4</span>"_s << rows << u"txt"_s;
    QTest::newRow("no tables in either") << u"<b>年报</b>"_s << u"年报"_s << u"html"_s;
}

void TestClipping::flavour()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    const auto file = fileOf({html, text});
    QVERIFY(file.has_value());
    QTEST(file->suffix, "suffix");
    const auto document = readDocument(file->bytes, u"pasted"_s);
    QVERIFY(document.has_value());
    QVERIFY(document->text.text().contains(u"年报"));
}

void TestClipping::nothing()
{
    for (const Clipping &clipping : {Clipping{}, Clipping{u"<p> <br></p>"_s, u" \n\t"_s}}) {
        const auto file = fileOf(clipping);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileEmpty);
    }
}

void TestClipping::name_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("first line") << u"\n  青川局2022年  年度报告 \n一、"_s
                                << u"青川局2022年 年度报告"_s;
    QTest::newRow("no path") << u"../a/b:c*?\n"_s << u"a b c"_s;
    QTest::newRow("only marks") << u"///\n正文\n"_s << u"正文"_s;
    QTest::newRow("long") << QString(500, u'年') << QString(60, u'年');
}

void TestClipping::name()
{
    QFETCH(QString, text);
    QTEST(fileOf({{}, text})->name, "name");
}

void TestClipping::declaredCharsetsLie()
{
    const auto file = fileOf({u"<meta charset=gb2312><p>规章制度</p>"_s, {}});
    QCOMPARE(readDocument(file->bytes, u"pasted"_s)->text.text(), u"规章制度\n"_s);
}

QTEST_APPLESS_MAIN(TestClipping)
#include "tst_clipping.moc"
