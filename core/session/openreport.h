#pragma once

#include "core/base/error.h"
#include "core/form/formcatalogue.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <QString>

#include <memory>

namespace gouji {

/// How the source a report was read from stands now, by its digest.
enum class SourceState { Same, Changed, Missing };

/// Everything a session begins with.
struct OpenedReport
{
    SourceDocument source;
    Report report;
    QString reportPath; ///< where its report file is, or is to be written
    SourceState state = SourceState::Same;
    bool restored = false; ///< a source brought the corrections of its report file along
    bool wholeText = true; ///< false: the text is put together from the cells' characters
};

/// Opens a source or a report file; see ReportSession::open().
[[nodiscard]] Result<OpenedReport> openReport(const QString &path,
                                              std::shared_ptr<const FormCatalogue> catalogue);

/// The names a source's report file may have, best first: NAME.gouji.json without the last suffix,
/// NAME.SUFFIX.gouji.json, then numbered ones. All beside the source.
[[nodiscard]] QString reportPathFor(const QString &sourcePath, int attempt);

/// A text as long as that of the report, blank but for the characters of its cells in their places:
/// what is left when nothing but the report file is there.
[[nodiscard]] SourceText fragmentText(const Report &report);

} // namespace gouji
