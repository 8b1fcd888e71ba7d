#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace gouji::bench {

/// A report to measure with.
struct BenchFile
{
    QString name;
    QByteArray bytes;
};

/// Our own sample reports, and the real ones where they are at hand.
[[nodiscard]] QList<BenchFile> benchFiles();

} // namespace gouji::bench
