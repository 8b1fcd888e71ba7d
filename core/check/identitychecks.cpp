#include "core/check/checkcontext.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Governments publish by 31 March of the following year, departments earlier; only the later of
/// the two days is held against a report, as nothing tells here which it is. The days are taken
/// from the project's reference of the form and are not checked against the official wording.
QDate deadlineOf(int year)
{
    return {year + 1, 3, 31};
}

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString isoPeriod(const Period &period)
{
    return isoDate(period.from) + u'/' + isoDate(period.to);
}

Period calendarYear(int year)
{
    return {QDate(year, 1, 1), QDate(year, 12, 31)};
}

Finding yearFinding(const QString &kind, Severity severity, std::optional<TextSpan> span,
                    const QString &expected, const QString &actual)
{
    return {.rule = u"D-YEAR"_s,
            .severity = severity,
            .outcome = Outcome::Fail,
            .cells = {},
            .span = span,
            .expected = expected,
            .actual = actual,
            .arguments = {kind}};
}

void checkYearOf(const std::optional<Located<int>> &evidence, const QString &kind, int year,
                 QList<Finding> &findings)
{
    if (evidence && evidence->value != year)
        findings.append(yearFinding(kind, Severity::Error, evidence->span, QString::number(year),
                                    QString::number(evidence->value)));
}

/// A period that only ends in another year is D-PERIOD's; here it is one of another year
/// altogether.
void checkYearOfPeriod(const Report &report, int year, QList<Finding> &findings)
{
    if (!report.period)
        return;
    const auto &[from, to] = report.period->value;
    if (from.year() == year || to.year() == year)
        return;
    findings.append(yearFinding(u"period"_s, Severity::Error, report.period->span,
                                QString::number(year), QString::number(from.year())));
}

void checkYearOfFileName(const Report &report, int year, QList<Finding> &findings)
{
    const std::optional<int> named = report.years.fileName;
    if (named && *named != year)
        findings.append(yearFinding(u"file_name"_s, Severity::Warning, {}, QString::number(year),
                                    QString::number(*named)));
}

void checkTitle(const Report &report, int year, QList<Finding> &findings)
{
    if (report.years.title)
        return;
    const QString kind = report.title ? u"title_without_year"_s : u"no_title"_s;
    findings.append(
        yearFinding(kind, Severity::Warning, report.title ? report.title->span : std::nullopt,
                    QString::number(year), report.title ? report.title->value : QString()));
}

void checkYears(const Report &report, QList<Finding> &findings)
{
    if (!report.year) {
        findings.append(yearFinding(u"none"_s, Severity::Warning,
                                    report.title ? report.title->span : std::nullopt, {}, {}));
        return;
    }
    const int year = report.year->value;
    checkTitle(report, year, findings);
    checkYearOf(report.years.title, u"title"_s, year, findings);
    checkYearOf(report.years.prose, u"prose"_s, year, findings);
    checkYearOfPeriod(report, year, findings);
    checkYearOfFileName(report, year, findings);
}

/// The year the period should cover: its own when it touches no day of the report's year, since
/// that is D-YEAR's.
int yearOfPeriod(const Report &report)
{
    const auto &[from, to] = report.period->value;
    const bool ownYear =
        !report.year || (from.year() != report.year->value && to.year() != report.year->value);
    return ownYear ? from.year() : report.year->value;
}

void checkPeriod(const Report &report, QList<Finding> &findings)
{
    if (!report.period)
        return;
    const Period expected = calendarYear(yearOfPeriod(report));
    if (report.period->value == expected)
        return;
    findings.append({.rule = u"D-PERIOD"_s,
                     .severity = Severity::Error,
                     .outcome = Outcome::Fail,
                     .cells = {},
                     .span = report.period->span,
                     .expected = isoPeriod(expected),
                     .actual = isoPeriod(report.period->value),
                     .arguments = {}});
}

Finding signatureFinding(const Report &report, const QString &kind, Severity severity,
                         QDate expected)
{
    return {.rule = u"D-SIGN"_s,
            .severity = severity,
            .outcome = Outcome::Fail,
            .cells = {},
            .span = report.signature->span,
            .expected = isoDate(expected),
            .actual = isoDate(report.signature->value),
            .arguments = {kind}};
}

void checkSignature(const Report &report, QList<Finding> &findings)
{
    if (!report.signature || (!report.year && !report.period))
        return;
    // A wrong period must not hide a wrong signature: the report's year comes first.
    const int year = report.year ? report.year->value : report.period->value.from.year();
    const QDate date = report.signature->value;
    if (date < calendarYear(year).to) {
        // The usual slip in January is last year's number; in December that explains nothing.
        const QDate meant = date.addYears(year + 1 - date.year());
        findings.append(signatureFinding(report, u"early"_s, Severity::Error,
                                         meant <= deadlineOf(year) ? meant : QDate()));
    } else if (date > deadlineOf(year)) {
        findings.append(signatureFinding(report, u"late"_s, Severity::Warning, deadlineOf(year)));
    }
}

} // namespace

void appendIdentityFindings(const TextContext &context, QList<Finding> &findings)
{
    checkYears(context.report, findings);
    checkPeriod(context.report, findings);
    checkSignature(context.report, findings);
}

} // namespace gouji
