#include "app/findingtext.h"

#include "ui/messages/commandtexts.h"
#include "ui/messages/messages.h"
#include "ui/messages/repairwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr int noTable = -1;

/// The table all cells of a finding stand in.
int tableOf(const Finding &finding, const Report &report)
{
    int table = noTable;
    for (const CellId id : finding.cells) {
        const int own = report.form->cell(id).table;
        if (table != noTable && table != own)
            return noTable;
        table = own;
    }
    return table;
}

/// The characters a finding speaks of, else those of its first cell that has some.
std::optional<TextSpan> spanOf(const Finding &finding, const Report &report)
{
    if (finding.span)
        return finding.span;
    for (const CellId id : finding.cells) {
        if (const auto &span = report.cell(id).reading.span)
            return span;
    }
    return std::nullopt;
}

/// "12:5"; empty where the text is not to be had.
QString positionOf(const Finding &finding, const ProcessedReport &processed)
{
    const auto span = spanOf(finding, processed.report);
    if (!span || span->begin > processed.text.size() || processed.text.size() == 0)
        return {};
    const qsizetype line = processed.text.lineOf(span->begin);
    const TextSpan before = {processed.text.lineSpan(line).begin, span->begin};
    const auto column = processed.text.view(before).toUcs4().size() + 1;
    return QString::number(line + 1) + u':' + QString::number(column);
}

/// What a finding speaks of, without the table it is listed under.
QString placeInTable(const Finding &finding, const Report &report)
{
    const int table = tableOf(finding, report);
    if (table == noTable)
        return {};
    const QString title = Messages::text(report.form->tables()[table].name);
    QString place = Messages::placeName(finding, report);
    if (place.startsWith(title))
        place.remove(0, title.size());
    return place.startsWith(u" · "_s) ? place.sliced(3) : place;
}

QString lineOf(const Finding &finding, const ProcessedReport &processed)
{
    const Report &report = processed.report;
    QStringList parts = {finding.outcome == Outcome::NotAssessable
                             ? Messages::outcomeName(finding.outcome)
                             : Messages::severityName(finding.severity)};
    const QString position = positionOf(finding, processed);
    if (!position.isEmpty())
        parts.append(position);
    parts.append(finding.rule);
    const QString place = placeInTable(finding, report);
    if (!place.isEmpty())
        parts.append(place);
    parts.append(Messages::sentence(finding, report));
    if (finding.fault == Fault::Extraction)
        parts.append(CommandTexts::byExtraction());
    return u"    "_s + parts.join(u"  "_s) + u'\n';
}

QString groupText(const QString &title, int table, const ProcessedReport &processed)
{
    QString lines;
    for (const Finding &finding : processed.findings) {
        if (tableOf(finding, processed.report) == table)
            lines += lineOf(finding, processed);
    }
    return lines.isEmpty() ? QString() : QString(u"  "_s + title + u'\n' + lines);
}

/// The best of each group in full; others may be had from the JSON.
QString proposalText(const ProcessedReport &processed)
{
    QString lines;
    for (const Repair &repair : processed.repairs.proposals) {
        if (repair.rank == 0)
            lines += u"    "_s + RepairWords::line(repair, processed.report) + u'\n';
    }
    for (const OpenBlanks &open : processed.repairs.openBlanks)
        lines += u"    "_s + RepairWords::openBlanks(open, processed.report) + u'\n';
    if (processed.repairs.gaveUp)
        lines += u"    "_s + RepairWords::gaveUp() + u'\n';
    return lines.isEmpty() ? QString() : QString(u"  "_s + RepairWords::title() + u'\n' + lines);
}

} // namespace

QString findingText(const ProcessedReport &processed)
{
    const Report &report = processed.report;
    QString text =
        u"  "_s
        + CommandTexts::identity(report.agency ? report.agency->value : QString(),
                                 report.year ? std::optional(report.year->value) : std::nullopt,
                                 report.editionId())
        + u'\n';
    const QList<FormTable> &tables = report.form->tables();
    for (int table = 0; table < tables.size(); ++table)
        text += groupText(Messages::text(tables[table].name), table, processed);
    text += groupText(CommandTexts::wholeReport(), noTable, processed);
    text += proposalText(processed);
    const auto agreeing =
        std::ranges::count(processed.claims, Outcome::Pass, &ClaimVerdict::outcome);
    if (agreeing > 0)
        text += u"  "_s + CommandTexts::agreeingClaims(agreeing) + u'\n';
    const auto toReview = std::ranges::count_if(report.cells, &Cell::review);
    return text + u"  "_s + CommandTexts::summary(processed.findings, toReview) + u'\n';
}

} // namespace gouji
