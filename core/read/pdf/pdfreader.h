#pragma once

#include "core/read/documentreader.h"

namespace gouji {

/// PDF files whose pages hold text: lines become paragraphs, tables drawn with lines are read by
/// these. Page numbers and running titles stand in the text, but in no table.
class PdfReader : public DocumentReader
{
public:
    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    /// Errors beside those of PdfFile: ScannedDocument.
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;
};

} // namespace gouji
