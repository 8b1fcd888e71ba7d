#include "core/export/jsonexporter.h"

#include "core/report/repairfile.h"

namespace gouji {

QString JsonExporter::format() const
{
    return QStringLiteral("json");
}

Result<QByteArray> JsonExporter::bytes(const ExportInput &input) const
{
    return writeReportFile(input.report, input.findings, input.repairs, input.texts.finding, {})
           + '\n';
}

} // namespace gouji
