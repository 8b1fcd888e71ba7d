#pragma once

#include "core/export/documentchoices.h"
#include "core/export/exporter.h"

#include <QString>

namespace gouji {

/// What is to be made of a report, whichever report it is.
struct ExportPlan
{
    ExportContent content = ExportContent::Report;
    QString format = QStringLiteral("docx");
    DocumentChoices choices; ///< but for the official headings, which are the report's

    bool operator==(const ExportPlan &) const = default;
};

} // namespace gouji
