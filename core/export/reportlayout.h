#pragma once

#include "core/export/documentlayout.h"
#include "core/export/exporter.h"
#include "core/form/formcatalogue.h"

#include <QStringList>

namespace gouji {

/// The report as a document to be signed and published: title, preface, sections with their prose
/// and tables in official order, signature. Nothing is invented: what is not in the source is
/// marked or left out as chosen, and open errors make it a draft.
[[nodiscard]] DocumentLayout reportLayout(const ExportInput &input);

/// The headings of the sections as the editions of the report's tables word them.
[[nodiscard]] QStringList officialHeadings(const FormCatalogue &catalogue, const Report &report);

/// Findings of severity error among `findings`.
[[nodiscard]] int openErrorCount(const QList<Finding> &findings);

} // namespace gouji
