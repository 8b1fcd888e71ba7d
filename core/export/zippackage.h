#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace gouji {

/// One file of a package.
struct PackagePart
{
    QString name;
    QByteArray content;
    bool packed = true; ///< false for what must lie open, as the media type of an ODF package
};

/// A ZIP archive of `parts` in their order; the same parts give the same bytes.
/// Errors: ExportFailed (`format`, reason of the library).
[[nodiscard]] Result<QByteArray> zipPackage(const QList<PackagePart> &parts, const QString &format);

} // namespace gouji
