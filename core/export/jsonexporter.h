#pragma once

#include "core/export/exporter.h"

namespace gouji {

/// The report file, schema gouji.report/1, with a line end behind it.
class JsonExporter final : public Exporter
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] Result<QByteArray> bytes(const ExportInput &input) const override;
};

} // namespace gouji
