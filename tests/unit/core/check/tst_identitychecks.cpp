#include "core/check/checker.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

QList<Finding> findingsOf(const Report &report)
{
    return Checker(*builtInCatalogue(), report).findings(report);
}

Report reportOf(int year)
{
    Report report = makeReport(builtInCatalogue()->formForYear(year)->edition);
    report.year = Located<int>{year, {}};
    report.years.title = report.year;
    report.period = Located<Period>{{QDate(year, 1, 1), QDate(year, 12, 31)}, {}};
    report.signature.reset();
    return report;
}

} // namespace

class TestIdentityChecks : public QObject
{
    Q_OBJECT

private slots:
    void yearsThatDisagree();
    void fileNameIsAWarning();
    void titleWithoutYear();
    void noTitle();
    void noYearAnywhere();
    void periods_data();
    void periods();
    void periodOfAnotherYearIsAMatterOfYears();
    void signatures_data();
    void signatures();
    void absentFactsAreNoFinding();
};

void TestIdentityChecks::yearsThatDisagree()
{
    Report report = reportOf(2020);
    report.years.title = Located<int>{2021, TextSpan{5, 9}};
    report.years.prose = Located<int>{2019, TextSpan{1, 3}};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].arguments, QStringList{u"prose"_s});
    QCOMPARE(findings[0].actual, u"2019"_s);
    QCOMPARE(findings[1].rule, u"D-YEAR"_s);
    QCOMPARE(findings[1].severity, Severity::Error);
    QCOMPARE(findings[1].arguments, QStringList{u"title"_s});
    QCOMPARE(findings[1].expected, u"2020"_s);
    QCOMPARE(findings[1].actual, u"2021"_s);
    QCOMPARE(findings[1].span, (TextSpan{5, 9}));
}

void TestIdentityChecks::fileNameIsAWarning()
{
    Report report = reportOf(2020);
    report.years.fileName = 2020;
    QCOMPARE(findingsOf(report), QList<Finding>());
    report.years.fileName = 2021;
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().severity, Severity::Warning);
    QCOMPARE(findings.constFirst().arguments, QStringList{u"file_name"_s});
}

void TestIdentityChecks::titleWithoutYear()
{
    Report report = reportOf(2020);
    report.years.title.reset();
    report.title = Located<QString>{u"政府信息公开工作年度报告"_s, TextSpan{0, 12}};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().severity, Severity::Warning);
    QCOMPARE(findings.constFirst().arguments, QStringList{u"title_without_year"_s});
    QCOMPARE(findings.constFirst().actual, u"政府信息公开工作年度报告"_s);
    QCOMPARE(findings.constFirst().span, (TextSpan{0, 12}));
}

void TestIdentityChecks::noTitle()
{
    Report report = reportOf(2020);
    report.years.title.reset();
    report.title.reset();
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().arguments, QStringList{u"no_title"_s});
    QCOMPARE(findings.constFirst().expected, u"2020"_s);
}

void TestIdentityChecks::noYearAnywhere()
{
    Report report = reportOf(2020);
    report.year.reset();
    report.years = {};
    report.period.reset();
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().rule, u"D-YEAR"_s);
    QCOMPARE(findings.constFirst().severity, Severity::Warning);
    QCOMPARE(findings.constFirst().arguments, QStringList{u"none"_s});
}

void TestIdentityChecks::periods_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("actual");
    QTest::newRow("ends a year late")
        << QDate(2020, 1, 1) << QDate(2021, 12, 31) << u"2020-01-01/2021-12-31"_s;
    QTest::newRow("begins a year early")
        << QDate(2019, 1, 1) << QDate(2020, 12, 31) << u"2019-01-01/2020-12-31"_s;
    QTest::newRow("half a year") << QDate(2020, 1, 1) << QDate(2020, 6, 30)
                                 << u"2020-01-01/2020-06-30"_s;
}

void TestIdentityChecks::periods()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, actual);
    Report report = reportOf(2020);
    report.period = Located<Period>{{from, to}, TextSpan{8, 20}};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    const Finding &period = findings.constFirst();
    QCOMPARE(period.rule, u"D-PERIOD"_s);
    QCOMPARE(period.severity, Severity::Error);
    QCOMPARE(period.expected, u"2020-01-01/2020-12-31"_s);
    QCOMPARE(period.actual, actual);
    QCOMPARE(period.span, (TextSpan{8, 20}));
}

void TestIdentityChecks::periodOfAnotherYearIsAMatterOfYears()
{
    Report report = reportOf(2020);
    report.period->value = {QDate(2018, 1, 1), QDate(2018, 12, 31)};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().rule, u"D-YEAR"_s);
    QCOMPARE(findings.constFirst().arguments, QStringList{u"period"_s});
    QCOMPARE(findings.constFirst().actual, u"2018"_s);
}

void TestIdentityChecks::signatures_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in January") << QDate(2021, 1, 4) << QString() << QString();
    QTest::newRow("on the last day of the period") << QDate(2020, 12, 31) << QString() << QString();
    QTest::newRow("on the deadline") << QDate(2021, 3, 31) << QString() << QString();
    QTest::newRow("after the deadline") << QDate(2021, 4, 1) << u"late"_s << u"2021-03-31"_s;
    QTest::newRow("last year's number") << QDate(2020, 1, 4) << u"early"_s << u"2021-01-04"_s;
    QTest::newRow("two years off") << QDate(2019, 1, 4) << u"early"_s << u"2021-01-04"_s;
    QTest::newRow("leap day") << QDate(2020, 2, 29) << u"early"_s << u"2021-02-28"_s;
    QTest::newRow("in December") << QDate(2020, 12, 20) << u"early"_s << QString();
}

void TestIdentityChecks::signatures()
{
    QFETCH(QDate, date);
    QFETCH(QString, kind);
    QFETCH(QString, expected);
    Report report = reportOf(2020);
    report.signature = Located<QDate>{date, TextSpan{90, 99}};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), kind.isEmpty() ? 0 : 1);
    if (kind.isEmpty())
        return;
    const Finding &sign = findings.constFirst();
    QCOMPARE(sign.rule, u"D-SIGN"_s);
    QCOMPARE(sign.severity, kind == u"early"_s ? Severity::Error : Severity::Warning);
    QCOMPARE(sign.arguments, QStringList{kind});
    QCOMPARE(sign.expected, expected);
    QCOMPARE(sign.actual, date.toString(Qt::ISODate));
    QCOMPARE(sign.span, (TextSpan{90, 99}));
}

void TestIdentityChecks::absentFactsAreNoFinding()
{
    Report report = reportOf(2020);
    report.period.reset();
    report.signature.reset();
    QCOMPARE(findingsOf(report), QList<Finding>());
}

QTEST_APPLESS_MAIN(TestIdentityChecks)
#include "tst_identitychecks.moc"
