#pragma once

#include "core/read/documentreader.h"

namespace gouji {

/// Word's own format since 2007, transitional and strict: what an office program shows when all
/// changes are accepted and hidden text is hidden.
class DocxReader : public DocumentReader
{
public:
    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;
};

[[nodiscard]] QString docxMediaType();

} // namespace gouji
