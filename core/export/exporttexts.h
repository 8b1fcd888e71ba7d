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
    NoCorrections,    ///< stands in an empty list of corrections
    NoFindings,       ///< stands in an empty list of findings
    NotFound,         ///< stands where the source names no agency, year …
    Printed,          ///< what the source prints in a cell
    ToReview,         ///< a cell a person should look at
    MissingCell,      ///< stands in a cell that is not in the source
    MissingNote,      ///< below a table with such cells
    MissingTable,     ///< in place of a table that is not in the source
    MissingSection,   ///< below the heading of a section that is not in the source
    NoProse,          ///< the source's text is not to be had
    CorrectionLog,    ///< title of the corrections as a document of their own
    PrintedInContext, ///< characters of the source with what stands around them
    ReportTitle,      ///< before the title of the report
    WholeReport,      ///< above findings that belong to no table
    LetterSender,     ///< where the sender of a letter signs
    LetterDate,       ///< and dates it
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
    std::function<QString(const QString &)> reason; ///< of a journal entry: "typed" → 改动
    std::function<QString(int)> draft; ///< the mark of a document with so many open errors
    // The sentences of a letter; names may be empty.
    std::function<QString(const QString &agency)> letterTitle;
    std::function<QString(const QString &agency)> letterSalutation;
    std::function<QString(const QString &title, int findings)> letterOpening;
    std::function<QString(int number, const QString &table)> letterHeading; ///< from 1
    std::function<QString(int findings)> letterClosing;
    std::function<QString(const Cell &)> reviewReason; ///< why a cell is to be looked at
    bool english = false; ///< names of tables; statutory labels always stand as printed
};

} // namespace gouji
