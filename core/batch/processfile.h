#pragma once

#include "core/base/error.h"
#include "core/base/notice.h"
#include "core/check/claimtable.h"
#include "core/extract/extractor.h"
#include "core/report/finding.h"
#include "core/report/repair.h"
#include "core/report/report.h"
#include "core/source/sourcetable.h"
#include "core/source/sourcetext.h"

#include <QList>
#include <QString>

namespace gouji {

/// A report and what the rules say of it.
struct ProcessedReport
{
    Report report;
    SourceText text;           ///< empty for a report file whose text is not to be had any more
    QList<SourceTable> tables; ///< of the text
    QList<Notice> notices;
    QList<Finding> findings;    ///< but for those a person let stand
    QList<Finding> accepted;    ///< these
    QList<ClaimVerdict> claims; ///< what the text states about the tables
    Repairs repairs;            ///< for these findings
};

constexpr int allParts = 0;

/// What became of one file, or of one of the reports in it.
struct ProcessedFile
{
    QString path;      ///< as given
    SourceInfo source; ///< of the report; of the file itself, as far as it is known, on an error
    Result<ProcessedReport> result;
    bool alone = true; ///< the only report of its file
};

/// Takes one file the whole way: bytes, document or report file, report, findings. Looks at nothing
/// but the file itself, and at the source a report file without text speaks of: what lies beside
/// it has no say. A function of its arguments, for any thread.
/// Errors: those of readFile(), readDocument() and readReportFile(); NoReport for a text in which
/// neither a table nor a section of the form is.
///
/// Every report of the file, in order; one entry for a file that cannot be read. A report file
/// holds one, whatever its source does. With `part` only the report that has this number in its
/// source, or one entry with the error NoSuchPart.
[[nodiscard]] QList<ProcessedFile> processReports(const QString &path, const Extractor &extractor,
                                                  int part = allParts);

/// The first of them.
[[nodiscard]] ProcessedFile processFile(const QString &path, const Extractor &extractor);

} // namespace gouji
