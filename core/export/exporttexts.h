#pragma once

#include "core/form/cellid.h"
#include "core/form/ruleinfo.h"
#include "core/report/cell.h"
#include "core/report/finding.h"

#include <QString>

#include <functional>

namespace gouji {

struct Report;

/// Every fixed word of an exported file that is made for people.
enum class ExportHeading {
    OverviewSheet,
    CorrectionsSheet,
    FindingsSheet,
    Agency,
    Year,
    Edition,
    Period,
    SignedOn,
    SourcePath,
    SourceDigest,
    CellCount, ///< cells of the report
    CellsToReview,
    FindingCount,
    Legend, ///< above the meaning of the fills
    At,     ///< when a correction was made
    By,     ///< who made it
    Cell,
    CellIdentifier,
    From, ///< what stood there
    To,   ///< what stands there now
    Reason,
    Severity,
    Rule,
    Table,
    Cells,
    Message, ///< what is wrong
    Expected,
    Actual,
    NoCorrections, ///< stands in an empty list of corrections
    NoFindings,    ///< stands in an empty list of findings
    NotFound,      ///< stands where the source names no agency, year …
    Printed,       ///< what the source prints in a cell
    ToReview,      ///< a cell a person should look at
};

/// What an exporter needs to speak to people, handed in from above: it makes no sentences itself.
/// Every function must be set.
struct ExportTexts
{
    std::function<QString(const Finding &, const Report &)> finding; ///< sentence of a finding
    std::function<QString(CellId, const Report &)> cellName; ///< "表三 · 予以公开 · 自然人"
    std::function<QString(CellState)> state;
    std::function<QString(Severity)> severity;
    std::function<QString(ExportHeading)> heading;
    std::function<QString(const QString &)> reason;    ///< of a journal entry: "typed" → 改动
    std::function<QString(const Cell &)> reviewReason; ///< why a cell is to be looked at
    bool english = false; ///< names of tables; statutory labels always stand as printed
};

} // namespace gouji
