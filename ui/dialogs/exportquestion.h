#pragma once

#include "core/export/documentlayout.h"
#include "core/export/exportplan.h"

#include <QString>

#include <functional>
#include <optional>

namespace gouji {

/// What happens when the export is written.
enum class AfterExport { Nothing, OpenFile, OpenFolder };

/// What the dialog needs to know of the reports to export.
struct ExportQuestion
{
    int reportCount = 1;
    int openErrors = 0; ///< of all reports
    QString basePath;   ///< what is proposed, without suffix; a folder for several reports
    ExportPlan plan;    ///< what was chosen last
    AfterExport after = AfterExport::Nothing;
    /// The pages of the first report; nothing where there are none.
    std::function<std::optional<DocumentLayout>(const ExportPlan &)> pages;
};

struct ExportAnswer
{
    QString path; ///< file, folder for several reports; empty when dismissed
    ExportPlan plan;
    AfterExport after = AfterExport::Nothing;
};

} // namespace gouji
