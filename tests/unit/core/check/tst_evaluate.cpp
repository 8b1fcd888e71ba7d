#include "core/check/checker.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

/// What may stand in an operand, with the number it counts as.
struct Operand
{
    QString printed; ///< "missing" for a cell that is not there
    std::optional<int> number;
};

const std::array<Operand, 9> Operands = {{{u"0"_s, 0},
                                          {u"1"_s, 1},
                                          {u"2"_s, 2},
                                          {u"-1"_s, -1},
                                          {QString(), {}},
                                          {u"/"_s, {}},
                                          {u"O"_s, {}},
                                          {u"many"_s, {}},
                                          {u"missing"_s, {}}}};

bool isMissingOrText(const Operand &operand)
{
    return !operand.number && !operand.printed.isEmpty() && operand.printed != u"/"_s;
}

void put(Report &report, CellId cell, const Operand &operand)
{
    if (operand.printed == u"missing"_s)
        setMissing(report, cell);
    else
        setPrinted(report, cell, operand.printed);
}

const Equation &equation(const Report &report, const QString &rule, const QString &subject)
{
    for (const Equation &candidate : report.form->equations()) {
        if (candidate.rule == rule && candidate.subject == subject)
            return candidate;
    }
    qFatal("no equation %s of %s", qPrintable(rule), qPrintable(subject));
}

/// The definition once more, in the plainest words, for three cells a, b (addends) and t.
EquationState expectedSum(const Operand &a, const Operand &b, const Operand &total)
{
    if (isMissingOrText(a) || isMissingOrText(b) || !total.number)
        return {};
    const int residual = a.number.value_or(0) + b.number.value_or(0) - *total.number;
    return {.outcome = residual == 0 ? Outcome::Pass : Outcome::Fail,
            .residual = residual,
            .assumed = !a.number || !b.number};
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void sumsOfEverySmallKind();
    void identityHasTwoAddendsOnEachSide();
    void comparisons_data();
    void comparisons();
    void zeroTogether();
    void boundWithoutRightSide();
    void decimalsAreExact();
    void correctionsCount();
    void confirmedMissingIsStillMissing();
};

void TestEvaluate::sumsOfEverySmallKind()
{
    Report report = makeReport(u"2021"_s);
    const CellId a = cellId(report, u"t4.reconsideration.upheld"_s);
    const CellId b = cellId(report, u"t4.reconsideration.pending"_s);
    const CellId total = cellId(report, u"t4.reconsideration.total"_s);
    const Equation &sum = equation(report, u"T4-SUM"_s, u"reconsideration"_s);
    for (const Operand &first : Operands) {
        put(report, a, first);
        for (const Operand &second : Operands) {
            put(report, b, second);
            for (const Operand &third : Operands) {
                put(report, total, third);
                QCOMPARE(evaluate(sum, report), expectedSum(first, second, third));
            }
        }
    }
}

void TestEvaluate::identityHasTwoAddendsOnEachSide()
{
    Report report = makeReport(u"2021"_s);
    const Equation &identity = equation(report, u"T3-IDN"_s, u"research"_s);
    setPrinted(report, u"t3.new_requests.research"_s, u"5"_s);
    setPrinted(report, u"t3.carried_over.research"_s, u"2"_s);
    setPrinted(report, u"t3.results_total.research"_s, u"4"_s);
    setPrinted(report, u"t3.carried_forward.research"_s, u"3"_s);
    QCOMPARE(evaluate(identity, report), (EquationState{Outcome::Pass, 0, false}));
    setPrinted(report, u"t3.carried_forward.research"_s, u"1"_s);
    QCOMPARE(evaluate(identity, report), (EquationState{Outcome::Fail, 2, false}));
    setPrinted(report, u"t3.carried_forward.research"_s, {});
    QCOMPARE(evaluate(identity, report), (EquationState{Outcome::Fail, 3, true}));
    // The total of the results is a total on whichever side it stands.
    setPrinted(report, u"t3.results_total.research"_s, {});
    QCOMPARE(evaluate(identity, report), EquationState());
    const Equation &row = equation(report, u"T3-ROW"_s, u"results_total"_s);
    QCOMPARE(evaluate(row, report), EquationState());
}

void TestEvaluate::comparisons_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("repealed");
    QTest::addColumn<QString>("inForce");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("equal") << u"2"_s << u"1"_s << u"1"_s << Outcome::Pass;
    QTest::newRow("more in force") << u"2"_s << u"1"_s << u"9"_s << Outcome::Pass;
    QTest::newRow("too few") << u"2"_s << u"0"_s << u"0"_s << Outcome::Fail;
    QTest::newRow("blank addend") << u"2"_s << QString() << u"2"_s << Outcome::Pass;
    QTest::newRow("blank alone") << u"0"_s << u"0"_s << QString() << Outcome::NotAssessable;
    QTest::newRow("text") << u"two"_s << u"0"_s << u"2"_s << Outcome::NotAssessable;
}

void TestEvaluate::comparisons()
{
    QFETCH(QString, made);
    QFETCH(QString, repealed);
    QFETCH(QString, inForce);
    Report report = makeReport(u"2021"_s);
    setPrinted(report, u"t2.art20_1.regulations.made"_s, made);
    setPrinted(report, u"t2.art20_1.regulations.repealed"_s, repealed);
    setPrinted(report, u"t2.art20_1.regulations.in_force"_s, inForce);
    QTEST(evaluate(equation(report, u"T2-FORCE"_s, u"regulations"_s), report).outcome, "outcome");
}

void TestEvaluate::zeroTogether()
{
    Report report = makeReport(u"2019"_s);
    const Equation &rule = equation(report, u"T2-BUY"_s, QString());
    const auto outcome = [&](const QString &items, const QString &amount) {
        setPrinted(report, u"t2.art20_9.procurement.items"_s, items);
        setPrinted(report, u"t2.art20_9.procurement.amount"_s, amount);
        return evaluate(rule, report).outcome;
    };
    QCOMPARE(outcome(u"0"_s, u"0.00"_s), Outcome::Pass);
    QCOMPARE(outcome(u"3"_s, u"3.68万元"_s), Outcome::Pass);
    QCOMPARE(outcome(u"3"_s, u"0"_s), Outcome::Fail);
    QCOMPARE(outcome(u"0"_s, u"0.01"_s), Outcome::Fail);
    QCOMPARE(outcome(u"0"_s, QString()), Outcome::NotAssessable);
}

void TestEvaluate::boundWithoutRightSide()
{
    Report report = makeReport(u"2019"_s);
    const Equation &rule = equation(report, u"T2-BASE"_s, u"art20_8.fees"_s);
    setPrinted(report, u"t2.art20_8.fees.previous_year"_s, u"4"_s);
    setPrinted(report, u"t2.art20_8.fees.change"_s, u"-4"_s);
    QCOMPARE(evaluate(rule, report).outcome, Outcome::Pass);
    setPrinted(report, u"t2.art20_8.fees.change"_s, u"-5"_s);
    QCOMPARE(evaluate(rule, report), (EquationState{Outcome::Fail, -1, false}));
}

void TestEvaluate::decimalsAreExact()
{
    Report report = makeReport(u"2021"_s);
    setPrinted(report, u"t4.reconsideration.upheld"_s, u"0.1"_s);
    setPrinted(report, u"t4.reconsideration.other"_s, u"0.20"_s);
    setPrinted(report, u"t4.reconsideration.total"_s, u"0.3"_s);
    const Equation &sum = equation(report, u"T4-SUM"_s, u"reconsideration"_s);
    QCOMPARE(evaluate(sum, report).outcome, Outcome::Pass);
    setPrinted(report, u"t4.reconsideration.upheld"_s, u"999999999999999999"_s);
    setPrinted(report, u"t4.reconsideration.other"_s, u"0.000000000000000001"_s);
    setPrinted(report, u"t4.reconsideration.total"_s, u"999999999999999999"_s);
    QCOMPARE(evaluate(sum, report).residual.toString(), u"0.000000000000000001"_s);
}

void TestEvaluate::correctionsCount()
{
    Report report = makeReport(u"2021"_s);
    const CellId upheld = cellId(report, u"t4.reconsideration.upheld"_s);
    setMissing(report, upheld);
    const Equation &sum = equation(report, u"T4-SUM"_s, u"reconsideration"_s);
    QCOMPARE(evaluate(sum, report).outcome, Outcome::NotAssessable);
    report.cell(upheld) = corrected(report.cell(upheld), u"0"_s);
    QCOMPARE(evaluate(sum, report).outcome, Outcome::Pass);
    report.cell(upheld) = corrected(report.cell(upheld), u"8"_s);
    QCOMPARE(evaluate(sum, report), (EquationState{Outcome::Fail, 8, false}));
}

void TestEvaluate::confirmedMissingIsStillMissing()
{
    Report report = makeReport(u"2021"_s);
    const CellId upheld = cellId(report, u"t4.reconsideration.upheld"_s);
    setMissing(report, upheld);
    report.cell(upheld) = confirmed(report.cell(upheld));
    const Equation &sum = equation(report, u"T4-SUM"_s, u"reconsideration"_s);
    QCOMPARE(evaluate(sum, report).outcome, Outcome::NotAssessable);
}

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
