#pragma once

#include "core/export/exporter.h"

namespace gouji {

/// A workbook for people: an overview, a sheet per table in its official layout with corrected,
/// confirmed, missing and doubtful cells marked and commented, the corrections, the findings.
/// No text ever becomes a formula; a number of more digits than a spreadsheet keeps stands as text.
class XlsxExporter final : public Exporter
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] bool isBinary() const override { return true; }
    [[nodiscard]] Result<QByteArray> bytes(const ExportInput &input) const override;
};

} // namespace gouji
