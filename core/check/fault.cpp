#include "core/check/checker.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Below this much certainty a reading is no proof of what the document prints.
constexpr double certain = 0.95;

/// Rows and headings that are not there may be lost on the way as well as left out.
bool mayBeLost(const QString &rule)
{
    static const QSet<QString> rules = {u"S-ROW"_s, u"S-COLUMN"_s, u"S-SECTION"_s};
    return rules.contains(rule);
}

/// The reading could have placed other characters here as well.
bool hasAlternatives(const Cell &cell)
{
    constexpr Doubts elsewhere = Doubts(Doubt::Placement) | Doubt::ValueCount | Doubt::TornRow
                                 | Doubt::RepeatedRow | Doubt::NoLabel;
    return cell.mark == Mark::None && (cell.reading.doubts & elsewhere);
}

bool isCertain(const Cell &cell)
{
    return cell.mark != Mark::None
           || (!cell.reading.review && cell.reading.confidence >= certain
               && cell.reading.state != CellState::Missing);
}

/// An acknowledgement or an assignment is of this very finding.
template<typename Made>
bool isOf(const Made &made, const Acknowledgement &key)
{
    return made.rule == key.rule && made.cells == key.cells && made.values == key.values;
}

} // namespace

Fault faultByEvidence(const Finding &finding, const Report &report)
{
    if (finding.outcome == Outcome::NotAssessable || mayBeLost(finding.rule))
        return Fault::Undecided;
    const auto cells = [&](auto &&test) {
        return [&report, test](CellId id) { return test(report.cell(id)); };
    };
    if (std::ranges::any_of(finding.cells, cells(hasAlternatives)))
        return Fault::Extraction;
    return std::ranges::all_of(finding.cells, cells(isCertain)) ? Fault::Document
                                                                : Fault::Undecided;
}

void judgeFaults(QList<Finding> &findings, const Report &report)
{
    for (Finding &finding : findings) {
        finding.fault = faultByEvidence(finding, report);
        if (report.faults.isEmpty() && report.acknowledgements.isEmpty())
            continue;
        const Acknowledgement key = acknowledgementOf(finding, report);
        const auto ofThis = [&key](const auto &made) { return isOf(made, key); };
        if (std::ranges::any_of(report.acknowledgements, ofThis))
            finding.fault = Fault::Document;
        for (const FaultAssignment &made : report.faults) {
            if (isOf(made, key))
                finding.fault = made.fault;
        }
    }
}

} // namespace gouji
