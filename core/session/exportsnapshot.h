#pragma once

#include "core/base/error.h"
#include "core/export/documentlayout.h"
#include "core/export/exportplan.h"
#include "core/form/formcatalogue.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace gouji {

class ReportDocument;

/// Everything an export needs to know of a report, as it stands now: a value that other threads may
/// work on while the report changes.
struct ExportSnapshot
{
    Report report;
    QList<Finding> findings;
    QList<Finding> accepted;
    ReportSource source;
    const FormCatalogue *catalogue = nullptr; ///< outlives it; never null
    bool wholeText = true;                    ///< the text is the source's, not put together
};

[[nodiscard]] ExportSnapshot snapshotOf(const ReportDocument &document);

/// The bytes of one export. Errors: as exportContent().
[[nodiscard]] Result<QByteArray> exportSnapshot(const ExportSnapshot &snapshot,
                                                const ExportPlan &plan, const ExportTexts &texts);

/// Writes one export to `path`. Errors: as exportContent(), naming `path`, and those of
/// writeFileAtomically().
[[nodiscard]] Result<void> exportToFile(const ExportSnapshot &snapshot, const ExportPlan &plan,
                                        const ExportTexts &texts, const QString &path);

/// The pages of it, to be previewed and printed; nothing for formats that have none.
[[nodiscard]] std::optional<DocumentLayout>
layoutOf(const ExportSnapshot &snapshot, const ExportPlan &plan, const ExportTexts &texts);

} // namespace gouji
