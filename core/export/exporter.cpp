#include "core/export/exporter.h"

#include "core/export/correctionlog.h"
#include "core/export/csvexporter.h"
#include "core/export/documentexporter.h"
#include "core/export/docxwriter.h"
#include "core/export/htmlwriter.h"
#include "core/export/jsonexporter.h"
#include "core/export/odtwriter.h"
#include "core/export/organletter.h"
#include "core/export/pdfwriter.h"
#include "core/export/xlsxexporter.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

std::vector<std::unique_ptr<const Exporter>> makeExporters()
{
    std::vector<std::unique_ptr<const Exporter>> all;
    all.push_back(std::make_unique<DocumentExporter>(QStringLiteral("docx"), writeDocx));
    all.push_back(std::make_unique<DocumentExporter>(QStringLiteral("odt"), writeOdt));
    all.push_back(std::make_unique<DocumentExporter>(QStringLiteral("pdf"), writePdf));
    all.push_back(std::make_unique<DocumentExporter>(QStringLiteral("html"), writeHtml, false));
    all.push_back(std::make_unique<XlsxExporter>());
    all.push_back(std::make_unique<CsvExporter>());
    all.push_back(std::make_unique<JsonExporter>());
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

QStringList exportFormats(ExportContent content)
{
    switch (content) {
    case ExportContent::Report:
        break;
    case ExportContent::Corrections:
        return {u"html"_s, u"pdf"_s, u"csv"_s, u"docx"_s, u"odt"_s};
    case ExportContent::Letter:
        return {u"docx"_s, u"odt"_s, u"pdf"_s, u"html"_s, u"txt"_s};
    }
    return exportFormats();
}

Result<QByteArray> exportContent(ExportContent content, const QString &format,
                                 const ExportInput &input)
{
    if (content == ExportContent::Report)
        return exportReport(format, input);
    if (!exportFormats(content).contains(format))
        return failure(ErrorCode::UnknownFormat, format);
    const bool letter = content == ExportContent::Letter;
    if (format == u"csv")
        return correctionLogCsv(input);
    const DocumentLayout layout = letter ? organLetter(input) : correctionLog(input);
    if (format == u"txt")
        return plainText(layout);
    const auto *exporter = dynamic_cast<const DocumentExporter *>(exporterFor(format));
    if (exporter == nullptr)
        return failure(ErrorCode::UnknownFormat, format);
    return exporter->write(layout);
}

Result<QByteArray> exportReport(const QString &format, const ExportInput &input)
{
    const Exporter *exporter = exporterFor(format);
    if (!exporter)
        return failure(ErrorCode::UnknownFormat, format);
    return exporter->bytes(input);
}

} // namespace gouji
