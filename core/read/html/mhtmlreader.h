#pragma once

#include "core/read/documentreader.h"

namespace gouji {

/// Web archives (`.mht`) and mails: the page in them that holds the report.
class MhtmlReader : public DocumentReader
{
public:
    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;
};

} // namespace gouji
