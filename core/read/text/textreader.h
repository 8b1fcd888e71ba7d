#pragma once

#include "core/read/documentreader.h"

namespace gouji {

/// Plain text in any encoding, with tables in any of the flavours of tableFlavours().
class TextReader : public DocumentReader
{
public:
    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;
};

} // namespace gouji
