#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"
#include "core/report/report.h"
#include "core/session/carryover.h"
#include "core/session/recovery.h"
#include "core/source/sourcedocument.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace gouji {

class Extractor;

/// How the source a report was read from stands now, by its digest.
enum class SourceState { Same, Changed, Missing };

/// Everything a session begins with.
struct OpenedReport
{
    SourceDocument source;
    Report report;
    QString reportPath;    ///< where its report file is, or is to be written
    QString sourcePath;    ///< where the source is; where it should be when it is not there
    QString earlierReport; ///< a report file made of an earlier state of the source; may be empty
    QString recoveredFrom; ///< the copy an earlier run left; empty for others
    SourceState state = SourceState::Same;
    std::optional<Error> unreadable; ///< why the source, which is there, was not read anew
    bool restored = false;           ///< a source brought the corrections of its report file along
    bool wholeText = true;           ///< false: the text is put together from the cells' characters
    bool modified = false;           ///< it is not what its report file holds
    CarriedOver carried;             ///< what became of the corrections of an earlier reading
    /// The other reports of the same source, in order; each with none of its own.
    std::vector<OpenedReport> others;
};

/// Opens a source or a report file; see ReportSession::open(). A source of several reports gives
/// the first, and the others with it; a report file gives its own. For any thread, as all below.
[[nodiscard]] Result<OpenedReport> openReport(const QString &path, const Extractor &extractor,
                                              const ReadOptions &options = {});

/// Opens what an earlier run left behind, to be saved where it belongs.
[[nodiscard]] Result<OpenedReport> recoverReport(const Recovery &recovery,
                                                 const Extractor &extractor,
                                                 const ReadOptions &options = {});

/// That report of what was opened, numbered from 1, alone; the last one where there are not as
/// many.
[[nodiscard]] OpenedReport partOf(OpenedReport opened, int part);

/// The names a source's report file may have, best first: NAME.gouji.json without the last suffix,
/// NAME.SUFFIX.gouji.json, then numbered ones. All beside the source. With a `part` above 0 they
/// are those of one report of several: NAME-2.gouji.json.
[[nodiscard]] QString reportPathFor(const QString &sourcePath, int attempt, int part = 0);

/// The first of these names that is free, from the one numbered `attempt` on.
[[nodiscard]] QString freeReportPath(const QString &sourcePath, int attempt = 0, int part = 0);

/// The `part` these names are made for.
[[nodiscard]] inline int partInNames(const SourceInfo &source)
{
    return source.parts > 1 ? source.part : 0;
}

/// A text as long as that of the report, blank but for the characters of its cells in their places:
/// what is left when nothing but the report file is there.
[[nodiscard]] SourceText fragmentText(const Report &report);

} // namespace gouji
