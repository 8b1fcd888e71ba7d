#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QString>

namespace gouji {

/// The parts of a WordprocessingML package that make up its body. Headers, footers, notes and
/// comments are parts of their own and not among them.
struct DocxParts
{
    QByteArray document;
    QByteArray styles;    ///< empty when the package has none
    QByteArray numbering; ///< empty when the package has none
};

/// Unpacks them, found by their relationships.
/// Errors: those of ZipContainer and XmlSource.
[[nodiscard]] Result<DocxParts> unpackDocx(const QByteArray &bytes, const QString &path,
                                           const ReadOptions &options);

} // namespace gouji
