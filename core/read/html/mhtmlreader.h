#pragma once

#include "core/read/documentreader.h"

#include <optional>

namespace gouji {

/// Web archives (`.mht`) and mails: the page in them that holds the report.
class MhtmlReader : public DocumentReader
{
public:
    [[nodiscard]] bool accepts(QStringView mediaType) const override;
    [[nodiscard]] Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options) const override;
};

/// A page in an archive.
struct ArchivedPage
{
    QByteArray body;
    QString charset; ///< as declared in the page or around it; empty where none is
};

/// The page with the most cells: an archive may hold frames and navigation as pages of their own.
[[nodiscard]] std::optional<ArchivedPage> pageOfArchive(const QByteArray &bytes);

} // namespace gouji
