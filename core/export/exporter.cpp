#include "core/export/exporter.h"

#include "core/export/csvexporter.h"
#include "core/export/jsonexporter.h"
#include "core/export/xlsxexporter.h"

namespace gouji {

namespace {

std::vector<std::unique_ptr<const Exporter>> makeExporters()
{
    std::vector<std::unique_ptr<const Exporter>> all;
    all.push_back(std::make_unique<JsonExporter>());
    all.push_back(std::make_unique<XlsxExporter>());
    all.push_back(std::make_unique<CsvExporter>());
    return all;
}

} // namespace

const std::vector<std::unique_ptr<const Exporter>> &exporters()
{
    static const std::vector<std::unique_ptr<const Exporter>> all = makeExporters();
    return all;
}

const Exporter *exporterFor(const QString &format)
{
    for (const auto &exporter : exporters()) {
        if (exporter->format() == format)
            return exporter.get();
    }
    return nullptr;
}

QStringList exportFormats()
{
    QStringList formats;
    for (const auto &exporter : exporters())
        formats.append(exporter->format());
    return formats;
}

Result<QByteArray> exportReport(const QString &format, const ExportInput &input)
{
    const Exporter *exporter = exporterFor(format);
    if (!exporter)
        return failure(ErrorCode::UnknownFormat, format);
    return exporter->bytes(input);
}

} // namespace gouji
