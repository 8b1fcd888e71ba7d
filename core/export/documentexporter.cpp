#include "core/export/documentexporter.h"

#include "core/export/correctionlog.h"
#include "core/export/reportlayout.h"

#include <utility>

namespace gouji {

DocumentExporter::DocumentExporter(QString format, DocumentWriter writer, bool binary)
    : m_format(std::move(format))
    , m_writer(writer)
    , m_binary(binary)
{}

Result<QByteArray> DocumentExporter::bytes(const ExportInput &input) const
{
    return m_writer(documentLayout(input));
}

DocumentLayout documentLayout(const ExportInput &input)
{
    DocumentLayout layout = reportLayout(input);
    if (input.choices.corrections) {
        layout.blocks.append(DocumentParagraph{ParagraphRole::Heading,
                                               input.texts.heading(ExportHeading::CorrectionLog)});
        appendCorrections(layout, input);
    }
    return layout;
}

} // namespace gouji
