#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QString>

namespace gouji {

/// What Office wraps an encrypted document of whatever kind in.
[[nodiscard]] QString encryptedPackageType();

/// Looks at a document before another program is given it: what would be a trap for that program is
/// told by its bytes, and so is encryption.
/// Errors: PasswordNeeded, XmlEntities, and those of ZipContainer.
[[nodiscard]] Result<void> guardOffice(const QByteArray &bytes, const QString &mediaType,
                                       const QString &path, const ReadLimits &limits);

} // namespace gouji
