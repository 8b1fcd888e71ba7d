#include "tests/lint/houserules.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace gouji::lint;

/// Rules of the house that a compiler does not know. Each is first shown a sample it must reject.
class TestHouseRules : public QObject
{
    Q_OBJECT

private slots:
    void commentsAreToldFromLiterals_data();
    void commentsAreToldFromLiterals();
    void translationCallsAreFound_data();
    void translationCallsAreFound();
    void editionLiteralsAreFound_data();
    void editionLiteralsAreFound();
    void machinePathsAreFound_data();
    void machinePathsAreFound();
    void longFilesAreFound();
    void unguardedHeadersAreFound();
    void typesOfOneNameAreFound();

    void coreMakesNoTexts();
    void codeNamesNoEdition();
    void nothingNamesAMachine();
    void filesAreShort();
    void headersAreGuarded();
    void typesHaveNamesOfTheirOwn();

private:
    using Rule = std::function<QList<Offence>(const SourceFile &)>;
    static void expectNone(const QStringList &folders, const QStringList &suffixes,
                           const Rule &rule);
    static void countColumns();
};

void TestHouseRules::expectNone(const QStringList &folders, const QStringList &suffixes,
                                const Rule &rule)
{
    const QList<SourceFile> files = readSources(folders, suffixes);
    QVERIFY(!files.isEmpty());
    QList<Offence> offences;
    for (const SourceFile &file : files)
        offences += rule(file);
    QVERIFY2(offences.isEmpty(), listed(offences));
}

void TestHouseRules::countColumns()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qsizetype>("count");
}

void TestHouseRules::commentsAreToldFromLiterals_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("commentsBlank");
    QTest::addColumn<QString>("literalsBlank");

    QTest::newRow("line comment") << u"a; // b\nc"_s << u"a;     \nc"_s << u"a;     \nc"_s;
    QTest::newRow("block comment")
        << u"a /* b\nc */ d"_s << u"a     \n     d"_s << u"a     \n     d"_s;
    QTest::newRow("string") << u"f(\"//x\");"_s << u"f(\"//x\");"_s << u"f(\"   \");"_s;
    QTest::newRow("escaped quote")
        << uR"("a\"//b" // c)"_s << uR"("a\"//b"     )"_s << uR"("      "     )"_s;
    QTest::newRow("character") << u"'\"' // x"_s << u"'\"'     "_s << u"' '     "_s;
    QTest::newRow("digit separator")
        << u"1'000 /*x*/ 2'0"_s << u"1'000       2'0"_s << u"1'000       2'0"_s;
    QTest::newRow("raw string") << u"uR\"(a // \" b)\"; // c"_s << u"uR\"(a // \" b)\";     "_s
                                << u"uR\"(        )\";     "_s;
    QTest::newRow("open comment") << u"a /* b"_s << u"a     "_s << u"a     "_s;
    QTest::newRow("open string") << u"\"a\nb"_s << u"\"a\nb"_s << u"\" \nb"_s;
    QTest::newRow("open raw string") << u"R\"(a"_s << u"R\"(a"_s << u"R\"( "_s;
}

void TestHouseRules::commentsAreToldFromLiterals()
{
    QFETCH(QString, code);
    QTEST(withoutComments(code), "commentsBlank");
    QTEST(withoutLiterals(code), "literalsBlank");
}

void TestHouseRules::translationCallsAreFound_data()
{
    countColumns();
    QTest::newRow("tr") << u"return tr(\"x\");"_s << qsizetype(1);
    QTest::newRow("QObject::tr") << u"QObject::tr (\"x\")"_s << qsizetype(1);
    QTest::newRow("translate") << u"QCoreApplication::translate(\"a\", \"b\")"_s << qsizetype(1);
    QTest::newRow("marked text") << u"QT_TRANSLATE_NOOP(\"a\", \"b\")"_s << qsizetype(1);
    QTest::newRow("other names") << u"str(x); ptr(y); m_tr[0]"_s << qsizetype(0);
    QTest::newRow("comment and text") << u"// tr(\"x\")\nf(\"tr(x)\")"_s << qsizetype(0);
}

void TestHouseRules::translationCallsAreFound()
{
    QFETCH(QString, code);
    QTEST(translationCalls({u"core/base/a.cpp"_s, code}).size(), "count");
}

void TestHouseRules::editionLiteralsAreFound_data()
{
    countColumns();
    QTest::newRow("text") << u"id == u\"2019\"_s"_s << qsizetype(1);
    QTest::newRow("number") << u"year >= 2021 ? 1 : 2"_s << qsizetype(1);
    QTest::newRow("inside a word") << u"loadForm2021()"_s << qsizetype(1);
    QTest::newRow("separated digits") << u"2'019"_s << qsizetype(1);
    QTest::newRow("both") << u"{2019, 2021}"_s << qsizetype(2);
    QTest::newRow("other numbers") << u"12019 + 20210 + 2020 + 0x7"_s << qsizetype(0);
    QTest::newRow("comment") << u"int a; // as in 2021"_s << qsizetype(0);
}

void TestHouseRules::editionLiteralsAreFound()
{
    QFETCH(QString, code);
    QTEST(editionLiterals({u"core/base/a.cpp"_s, code}).size(), "count");
}

void TestHouseRules::machinePathsAreFound_data()
{
    countColumns();
    const QString slash = u"/"_s; // these samples must not be offences themselves
    QTest::newRow("home") << slash + u"home/li/report.txt"_s << qsizetype(1);
    QTest::newRow("in a text") << u"open(\""_s + slash + u"Users/li\")"_s << qsizetype(1);
    QTest::newRow("in a comment") << u"// see "_s + slash + u"root/x"_s << qsizetype(1);
    QTest::newRow("relative") << u"core/home/a.h ../root/b ${x}"_s + slash + u"work/"_s
                              << qsizetype(0);
    QTest::newRow("system") << u"#!/usr/bin/env bash"_s << qsizetype(0);
}

void TestHouseRules::machinePathsAreFound()
{
    QFETCH(QString, code);
    QTEST(machinePaths({u"core/base/a.cpp"_s, code}).size(), "count");
}

void TestHouseRules::longFilesAreFound()
{
    const QString longest(maximumLines, u'\n');
    QCOMPARE(overlong({u"a.cpp"_s, longest}), QList<Offence>());
    QCOMPARE(overlong({u"a.cpp"_s, longest + u'\n'}).size(), 1);
}

void TestHouseRules::unguardedHeadersAreFound()
{
    QCOMPARE(unguardedHeader({u"a.h"_s, u"// about\n#pragma once\nint a;\n"_s}), QList<Offence>());
    QCOMPARE(unguardedHeader({u"a.h"_s, u"int a;\n#pragma once\n"_s}).size(), 1);
    QCOMPARE(unguardedHeader({u"a.h"_s, u"// #pragma once\nint a;\n"_s}).size(), 1);
    QCOMPARE(unguardedHeader({u"a.h"_s, u""_s}).size(), 1);
}

void TestHouseRules::typesOfOneNameAreFound()
{
    const SourceFile first{u"a.h"_s, u"class B;\nstruct A\n{\n    struct Line\n    {};\n};\n"_s};
    const SourceFile uses{u"b.h"_s,
                          u"class A;\nclass B : public A\n{\n    struct Line\n    {};\n};\n"_s};
    QCOMPARE(typesNamedTwice({first, uses}), QList<Offence>());
    const SourceFile own{u"c.cpp"_s, u"namespace {\n\nclass A\n{};\n\n} // namespace\n"_s};
    QCOMPARE(typesNamedTwice({first, own}), QList<Offence>());
    const SourceFile again{u"d.h"_s, u"enum class A { One };\n"_s};
    const SourceFile bare{u"e.cpp"_s, u"\nclass A : public C\n{};\n"_s};
    QCOMPARE(typesNamedTwice({first, bare}).size(), 1);
    QCOMPARE(typesNamedTwice({first, bare}).constFirst().line, 2);
    QCOMPARE(typesNamedTwice({first, again}).size(), 1);
}

void TestHouseRules::coreMakesNoTexts()
{
    expectNone({u"core"_s}, {u"h"_s, u"cpp"_s}, translationCalls);
}

void TestHouseRules::codeNamesNoEdition()
{
    expectNone({u"core"_s, u"ui"_s, u"app"_s}, {u"h"_s, u"cpp"_s}, editionLiterals);
}

void TestHouseRules::nothingNamesAMachine()
{
    expectNone(
        {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"resources"_s, u"translations"_s, u".ci"_s},
        {u"h"_s, u"cpp"_s, u"txt"_s, u"cmake"_s, u"json"_s, u"sh"_s, u"ts"_s}, machinePaths);
}

void TestHouseRules::filesAreShort()
{
    expectNone({u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}, {u"h"_s, u"cpp"_s}, overlong);
}

void TestHouseRules::headersAreGuarded()
{
    expectNone({u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}, {u"h"_s}, unguardedHeader);
}

void TestHouseRules::typesHaveNamesOfTheirOwn()
{
    const QList<Offence> offences =
        typesNamedTwice(readSources({u"core"_s, u"ui"_s, u"app"_s}, {u"h"_s, u"cpp"_s}));
    QVERIFY2(offences.isEmpty(), listed(offences));
}

QTEST_GUILESS_MAIN(TestHouseRules)
#include "tst_houserules.moc"
