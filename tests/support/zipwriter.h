#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace gouji {

struct ZipEntry
{
    QString name;
    QByteArray content;
};

/// A ZIP archive of these entries, packed.
[[nodiscard]] QByteArray zipOf(const QList<ZipEntry> &entries);

} // namespace gouji
