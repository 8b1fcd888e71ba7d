#include "core/check/checker.h"
#include "tests/support/samplereport.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

/// Rules and subjects of the equations that fail: "T3-ROW granted".
QSet<QString> failing(const Report &report, const Checker &checker)
{
    QSet<QString> names;
    for (int i = 0; i < checker.equations().size(); ++i) {
        const Equation &equation = report.form->equations()[i];
        if (checker.equations()[i].outcome == Outcome::Fail)
            names.insert(equation.rule + u' ' + equation.subject);
    }
    return names;
}

bool isRowOf(const QString &row, const QString &group)
{
    return row == group || row.startsWith(group + u'.');
}

bool isResult(const QString &row)
{
    static const QStringList groups = {u"granted"_s,     u"partly_granted"_s, u"refused"_s,
                                       u"unavailable"_s, u"not_processed"_s,  u"other_handling"_s};
    return std::ranges::any_of(groups,
                               [&row](const QString &group) { return isRowOf(row, group); });
}

/// The equations of the form that one wrong cell of table three breaks.
QSet<QString> signature(const QString &row, const QString &column)
{
    QSet<QString> names = {u"T3-ROW "_s + row};
    if (isResult(row) || row == u"results_total"_s)
        names.insert(u"T3-SUM "_s + column);
    if (!isResult(row))
        names.insert(u"T3-IDN "_s + column);
    return names;
}

void disturb(Report &report, CellId cell, QRandomGenerator &random)
{
    static const QStringList texts = {u"0"_s,  u"1"_s, u"7"_s,    QString(), u"/"_s,
                                      u"无"_s, u"O"_s, u"3.68"_s, u"abc"_s,  u"-4"_s};
    const auto choice = random.bounded(texts.size() + 3);
    if (choice < texts.size())
        report.cell(cell) = corrected(report.cell(cell), texts[choice]);
    else if (choice == texts.size())
        setMissing(report, cell);
    else if (choice == texts.size() + 1)
        report.cell(cell) = Cell(report.cell(cell).reading);
    else
        report.cell(cell) = confirmed(report.cell(cell));
}

} // namespace

class TestChecker : public QObject
{
    Q_OBJECT

private slots:
    void zerosAreClean_data();
    void zerosAreClean();
    void cityBalances_data();
    void cityBalances();
    void oneWrongCellHasItsOwnSignature_data();
    void oneWrongCellHasItsOwnSignature();
    void updatesEqualAFreshCheck_data();
    void updatesEqualAFreshCheck();
    void updateTellsWhetherAnythingChanged();
    void acknowledgedFindingsEndWithTheValue();
    void everyRuleIsInTheCatalogue();
    void countOfEquations();
};

void TestChecker::zerosAreClean_data()
{
    QTest::addColumn<QString>("edition");
    for (const FormFile &form : builtInCatalogue()->forms())
        QTest::addRow("%s", qPrintable(form.edition)) << form.edition;
}

void TestChecker::zerosAreClean()
{
    QFETCH(QString, edition);
    const Report report = makeReport(edition);
    const Checker checker(*builtInCatalogue(), report);
    for (const EquationState &state : checker.equations())
        QCOMPARE(state, (EquationState{Outcome::Pass, 0, false}));
    QCOMPARE(checker.findings(report), QList<Finding>());
}

void TestChecker::cityBalances_data()
{
    QTest::addColumn<int>("year");
    QTest::newRow("first") << 2023;
    QTest::newRow("second") << 2024;
}

void TestChecker::cityBalances()
{
    QFETCH(int, year);
    const Report report = cityReport(year);
    QCOMPARE(Checker(*builtInCatalogue(), report).findings(report), QList<Finding>());
}

void TestChecker::oneWrongCellHasItsOwnSignature_data()
{
    zerosAreClean_data();
}

void TestChecker::oneWrongCellHasItsOwnSignature()
{
    QFETCH(QString, edition);
    Report report = edition == u"2021"_s ? cityReport(2023) : makeReport(edition);
    const FormTable &table = report.form->tables()[1];
    Checker checker(*builtInCatalogue(), report);
    QHash<QString, QString> seen;
    for (int i = 0; i < table.cellCount; ++i) {
        const CellId id{table.firstCell.index + i};
        const Cell good = report.cell(id);
        const Decimal wrong = *good.value.number + 10;
        report.cell(id) = corrected(good, wrong.toString());
        QVERIFY(checker.update(report, id));

        const FormCell &cell = report.form->cell(id);
        const QString column = table.blocks.constFirst().columns[cell.column].id;
        const QSet<QString> names = failing(report, checker);
        QCOMPARE(names, signature(table.rows[cell.row].id, column));
        QStringList key(names.cbegin(), names.cend());
        key.sort();
        // A result's total and its parts break the same equations, with other signs.
        for (int e = 0; e < checker.equations().size(); ++e)
            key.append(checker.equations()[e].residual.toString());
        QVERIFY2(!seen.contains(key.join(u'|')), qPrintable(cell.id));
        seen.insert(key.join(u'|'), cell.id);

        report.cell(id) = good;
        QVERIFY(checker.update(report, id));
        QCOMPARE(failing(report, checker), QSet<QString>());
    }
    QCOMPARE(seen.size(), table.cellCount);
}

void TestChecker::updatesEqualAFreshCheck_data()
{
    zerosAreClean_data();
}

void TestChecker::updatesEqualAFreshCheck()
{
    QFETCH(QString, edition);
    Report report = makeReport(edition);
    Checker checker(*builtInCatalogue(), report);
    QRandomGenerator random(20260117);
    for (int edit = 0; edit < 3000; ++edit) {
        const CellId cell{random.bounded(report.form->cellCount())};
        disturb(report, cell, random);
        checker.update(report, cell);
        if (edit % 10 != 0)
            continue;
        const Checker fresh(*builtInCatalogue(), report);
        QCOMPARE(checker.equations(), fresh.equations());
        QCOMPARE(checker.findings(report), fresh.findings(report));
    }
}

void TestChecker::updateTellsWhetherAnythingChanged()
{
    Report report = makeReport(u"2021"_s);
    Checker checker(*builtInCatalogue(), report);
    const CellId fees = cellId(report, u"t2.art20_8.fees.amount"_s);
    report.cell(fees) = corrected(report.cell(fees), u"3"_s);
    QVERIFY(!checker.update(report, fees)); // stands in no equation
    const CellId granted = cellId(report, u"t3.granted.research"_s);
    QVERIFY(!checker.update(report, granted)); // nothing was changed
    report.cell(granted) = corrected(report.cell(granted), u"3"_s);
    QVERIFY(checker.update(report, granted));
}

void TestChecker::acknowledgedFindingsEndWithTheValue()
{
    Report report = makeReport(u"2021"_s);
    report.signature->value = QDate(report.year->value, 1, 4);
    const CellId total = cellId(report, u"t4.reconsideration.total"_s);
    report.cell(total) = corrected(report.cell(total), u"5"_s);
    const Checker checker(*builtInCatalogue(), report);
    const QList<Finding> all = checker.findings(report);
    QCOMPARE(all.size(), 2);
    QCOMPARE(partedByAcknowledgement(all, report).open, all);
    for (const Finding &finding : all)
        report.acknowledgements.append(acknowledgementOf(finding, report));
    QCOMPARE(partedByAcknowledgement(all, report).open, QList<Finding>());

    report.cell(total) = corrected(report.cell(total), u"6"_s);
    const QList<Finding> changed = Checker(*builtInCatalogue(), report).findings(report);
    QCOMPARE(partedByAcknowledgement(changed, report).open.size(), 1);
    QCOMPARE(partedByAcknowledgement(changed, report).open.constFirst().rule, u"T4-SUM"_s);
}

void TestChecker::everyRuleIsInTheCatalogue()
{
    QSet<QString> ids;
    for (const RuleInfo &rule : builtInCatalogue()->rules()) {
        QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id));
        ids.insert(rule.id);
        for (const FormText *text : {&rule.title, &rule.basis, &rule.explanation})
            QVERIFY2(!text->text.isEmpty() && !text->english.isEmpty(), qPrintable(rule.id));
    }
    for (const FormFile &form : builtInCatalogue()->forms()) {
        for (const Equation &equation : builtInCatalogue()->edition(form.edition)->equations())
            QVERIFY2(ids.contains(equation.rule), qPrintable(equation.rule));
    }
    QCOMPARE(ids.size(), 61);
}

void TestChecker::countOfEquations()
{
    const auto countOf = [](const QString &edition, const QString &rule) {
        return std::ranges::count(builtInCatalogue()->edition(edition)->equations(), rule,
                                  &Equation::rule);
    };
    const auto tableThree = [&countOf](const QString &edition) {
        return countOf(edition, u"T3-ROW"_s) + countOf(edition, u"T3-SUM"_s)
               + countOf(edition, u"T3-IDN"_s);
    };
    QCOMPARE(tableThree(u"2019"_s), 37);
    QCOMPARE(tableThree(u"2021"_s), 39);
    QCOMPARE(countOf(u"2019"_s, u"T2-BASE"_s), 5);
    QCOMPARE(countOf(u"2019"_s, u"T2-PUB"_s), 2);
    QCOMPARE(countOf(u"2019"_s, u"T2-MADE"_s), 2);
    QCOMPARE(countOf(u"2019"_s, u"T2-BUY"_s), 1);
    QCOMPARE(countOf(u"2021"_s, u"T2-FORCE"_s), 2);
    QCOMPARE(countOf(u"2021"_s, u"T4-SUM"_s), 3);
}

QTEST_APPLESS_MAIN(TestChecker)
#include "tst_checker.moc"
