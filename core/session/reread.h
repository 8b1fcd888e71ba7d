#pragma once

#include "core/session/openreport.h"

namespace gouji {

/// What a reading anew takes over, and from where.
struct Reread
{
    QString sourcePath;
    std::shared_ptr<const Report> earlier; ///< whose corrections; null: those of `earlierReport`
    QString earlierReport;                 ///< a report file
    QString reportPath;                    ///< where it is to be saved
    JournalEntry stamp;                    ///< time and name of what carryOver() writes down
};

/// Reads a source anew and carries corrections over. For any thread.
/// Errors: those of readFile() and readDocument(); of the report file those of readReportFile().
[[nodiscard]] Result<OpenedReport> rereadReport(const Reread &reread, const Extractor &extractor,
                                                const ReadOptions &options = {});

} // namespace gouji
