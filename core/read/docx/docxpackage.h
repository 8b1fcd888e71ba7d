#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gouji {

/// The parts of a WordprocessingML package that make up its body. Headers, footers, notes and
/// comments are parts of their own and not among them.
struct DocxParts
{
    QByteArray document;
    QByteArray styles;                 ///< empty when the package has none
    QByteArray numbering;              ///< empty when the package has none
    QHash<QString, QByteArray> chunks; ///< those in other formats, by their relationships
};

/// Unpacks them, found by their relationships.
/// Errors: those of ZipContainer and XmlSource.
[[nodiscard]] Result<DocxParts> unpackDocx(const QByteArray &bytes, const QString &path,
                                           const ReadOptions &options);

} // namespace gouji
