#pragma once

#include "core/export/documentlayout.h"
#include "core/export/exporter.h"

namespace gouji {

/// Makes a document of one format of a layout.
using DocumentWriter = Result<QByteArray> (*)(const DocumentLayout &layout);

/// reportLayout(), with the corrections behind it where they are chosen.
[[nodiscard]] DocumentLayout documentLayout(const ExportInput &input);

/// The cleaned report as a document: documentLayout() in one format.
class DocumentExporter final : public Exporter
{
public:
    DocumentExporter(QString format, DocumentWriter writer, bool binary = true);

    [[nodiscard]] QString format() const override { return m_format; }
    [[nodiscard]] bool isBinary() const override { return m_binary; }
    [[nodiscard]] Result<QByteArray> bytes(const ExportInput &input) const override;
    /// Any other document in this format.
    [[nodiscard]] Result<QByteArray> write(const DocumentLayout &layout) const
    {
        return m_writer(layout);
    }

private:
    QString m_format;
    DocumentWriter m_writer;
    bool m_binary;
};

} // namespace gouji
