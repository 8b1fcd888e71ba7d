// Rules of a house beside those of the program.

#include "core/form/formcatalogue.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gouji;
using gouji::testing::builtInCatalogue;

namespace {

QByteArray fileOf(const QByteArray &rules)
{
    return R"({"schema": "gouji.rules/1", "rules": [)" + rules + "]}";
}

QByteArray ruleOf(const QByteArray &id, const QByteArray &checks)
{
    return R"({"id": ")" + id + R"(", "group": "house", "severity": "warning",
        "title": {"zh": "本级规则", "en": "Ours"}, "basis": {"zh": "本级要求", "en": "Ours"},
        "explanation": {"zh": "说明", "en": "What holds"}, "checks": [)"
           + checks + "]}";
}

Result<std::shared_ptr<const FormCatalogue>> loaded(const QByteArray &rules)
{
    return builtInCatalogue()->withRules({u"house.json"_s, fileOf(rules)});
}

int equationsOf(const FormCatalogue &catalogue, const QString &edition, const QString &rule)
{
    return static_cast<int>(
        std::ranges::count(catalogue.edition(edition)->equations(), rule, &Equation::rule));
}

} // namespace

class TestRuleFile : public QObject
{
    Q_OBJECT

private slots:
    void addsALinearRule();
    void ruleOfOneEditionOnly();
    void changesSeverities();
    void leavesTheProgramsOwnAlone();
    void errorsSayWhere_data();
    void errorsSayWhere();
    void readingsAreOfKnownQuantities();
};

void TestRuleFile::addsALinearRule()
{
    const auto catalogue = loaded(ruleOf("H-GRANTED", R"({"table": "t3", "each": "columns",
        "left": ["t3.granted.$"], "relation": "<=", "right": ["t3.results_total.$"]})"));
    QVERIFY(catalogue.has_value());
    const RuleInfo *rule = (*catalogue)->rule(u"H-GRANTED"_s);
    QVERIFY(rule != nullptr);
    QCOMPARE(rule->severity, Severity::Warning);
    for (const FormFile &form : (*catalogue)->forms())
        QCOMPARE(equationsOf(**catalogue, form.edition, u"H-GRANTED"_s), 7);
}

void TestRuleFile::ruleOfOneEditionOnly()
{
    // Only the newer form has these cells, said or not.
    const QByteArray check = R"({"table": "t2", "left": ["t2.art20_8.fees.amount"],
        "relation": ">=", "right": []})";
    const auto catalogue = loaded(ruleOf("H-FEES", check));
    QVERIFY(catalogue.has_value());
    const QString older = builtInCatalogue()->forms().constFirst().edition;
    const QString newer = builtInCatalogue()->newestForm().edition;
    QCOMPARE(equationsOf(**catalogue, older, u"H-FEES"_s), 0);
    QCOMPARE(equationsOf(**catalogue, newer, u"H-FEES"_s), 1);

    QByteArray named = R"({"table": "t3", "edition": "EDITION", "left": ["t3.granted.total"],
        "relation": ">=", "right": []})";
    named.replace("EDITION", older.toUtf8());
    const auto one = loaded(ruleOf("H-ONE", named));
    QVERIFY(one.has_value());
    QCOMPARE(equationsOf(**one, older, u"H-ONE"_s), 1);
    QCOMPARE(equationsOf(**one, newer, u"H-ONE"_s), 0);
}

void TestRuleFile::changesSeverities()
{
    const auto catalogue = loaded(R"({"id": "V-BLANK", "severity": "error"},
                                     {"id": "Q-GAP", "severity": "off"})");
    QVERIFY(catalogue.has_value());
    QVERIFY((*catalogue)->hasChanges());
    QCOMPARE((*catalogue)->change(u"V-BLANK"_s), std::optional(RuleChange::Error));
    QCOMPARE((*catalogue)->change(u"Q-GAP"_s), std::optional(RuleChange::Off));
    QCOMPARE((*catalogue)->change(u"T3-ROW"_s), std::optional<RuleChange>());
}

void TestRuleFile::leavesTheProgramsOwnAlone()
{
    const auto catalogue = loaded("");
    QVERIFY(catalogue.has_value());
    QVERIFY(!(*catalogue)->hasChanges());
    QCOMPARE((*catalogue)->rules().size(), builtInCatalogue()->rules().size());
    QCOMPARE((*catalogue)->claims().rules.size(), builtInCatalogue()->claims().rules.size());
    QCOMPARE((*catalogue)->forms().size(), builtInCatalogue()->forms().size());
}

void TestRuleFile::errorsSayWhere_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("pointer");
    const QByteArray good = R"("left": ["t3.granted.total"], "relation": "=", "right": [])";
    QTest::newRow("unknown rule") << QByteArray(R"({"id": "X-1", "severity": "info"})")
                                  << u"/rules/0/id"_s;
    QTest::newRow("unknown severity")
        << QByteArray(R"({"id": "V-INT", "severity": "grave"})") << u"/rules/0/severity"_s;
    QTest::newRow("id of the program") << ruleOf("T3-ROW", "") << u"/rules/0/id"_s;
    QTest::newRow("id twice") << QByteArray(ruleOf("H-1", "") + ',' + ruleOf("H-1", ""))
                              << u"/rules/1/id"_s;
    QTest::newRow("unknown relation")
        << ruleOf("H-1", R"({"table": "t3", "left": [], "relation": "!=", "right": []})")
        << u"/rules/0/checks/0/relation"_s;
    QTest::newRow("unknown table")
        << ruleOf("H-1", R"({"table": "t9", )" + good + '}') << u"/rules/0/checks/0"_s;
    QTest::newRow("unknown cell") << ruleOf(
        "H-1", R"({"table": "t3", "left": ["t3.no.where"], "relation": "=", "right": []})")
                                  << u"/rules/0/checks/0"_s;
    QTest::newRow("cell of another table") << ruleOf(
        "H-1",
        R"({"table": "t3", "left": ["t4.reconsideration.total"], "relation": "=", "right": []})")
                                           << u"/rules/0/checks/0"_s;
    QTest::newRow("odd each") << ruleOf("H-1", R"({"table": "t3", "each": "cells", )" + good + '}')
                              << u"/rules/0/checks/0/each"_s;
    QTest::newRow("no title") << QByteArray(R"({"id": "H-1"})") << u"/rules/0"_s;
}

void TestRuleFile::errorsSayWhere()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, pointer);
    const auto catalogue = loaded(rules);
    QVERIFY(!catalogue.has_value());
    QCOMPARE(catalogue.error().code, ErrorCode::JsonStructure);
    QCOMPARE(catalogue.error().arguments.value(0), u"house.json"_s);
    QCOMPARE(catalogue.error().arguments.value(1), pointer);
}

void TestRuleFile::readingsAreOfKnownQuantities()
{
    const QByteArray head = R"({"schema": "gouji.rules/1",
        "quantities": [{"id": "a", "zh": "甲", "en": "A", "cells": ["t3.granted.total"]},
                       {"id": "b", "zh": "乙", "en": "B", "cells": ["t3.refused.*.total"]}],
        "rules": [{"id": "T3-ROW", "severity": "error", "claims": [{"kind": "k", "readings": [)";
    const auto file = readRuleFile(head + R"("a+b-a"]}]}]})", u"r"_s);
    QVERIFY(file.has_value());
    const ClaimReading &reading = file->claims.rules.constFirst().readings.constFirst();
    QCOMPARE(reading.parts.size(), 3);
    QCOMPARE(reading.parts[1].quantity, 1);
    QCOMPARE(reading.parts[2].sign, -1);
    for (const char *wrong : {R"("a+c"]}]}]})", R"(""]}]}]})", R"("a++b"]}]}]})"}) {
        const auto refused = readRuleFile(head + wrong, u"r"_s);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().arguments.value(1), u"/rules/0/claims/0/readings/0"_s);
    }
}

QTEST_APPLESS_MAIN(TestRuleFile)
#include "tst_rulefile.moc"
