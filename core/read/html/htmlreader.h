#pragma once

#include "core/read/documentreader.h"
#include "core/read/flow/flow.h"

namespace gouji {

/// Web pages, whole or in pieces, as HTML5 parses them.
class HtmlReader : public DocumentReader
{
public:
    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;
};

/// Reads a page whose encoding somebody else may have declared: a header, a clipboard.
[[nodiscard]] Result<SourceDocument> readHtml(const QByteArray &bytes, const QString &charset,
                                              const QString &path, const ReadOptions &options);

/// The same of a page within another document: what stands in it.
[[nodiscard]] Result<Flow> readPageFlow(const QByteArray &bytes, const QString &charset,
                                        const QString &path, const ReadOptions &options);

} // namespace gouji
