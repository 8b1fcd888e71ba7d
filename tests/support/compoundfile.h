#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace gouji {

struct CompoundStream
{
    QString name;
    QByteArray head; ///< its first bytes, 512 at most; the rest of the 4096 it has is zero
};

/// A compound file (OLE2) with nothing but these streams, four at most.
[[nodiscard]] QByteArray compoundFileOf(const QList<CompoundStream> &streams);

} // namespace gouji
