#pragma once

#include "core/base/progress.h"

#include <QString>
#include <QtGlobal>

#include <chrono>

namespace gouji {

/// How much a file may ask of the machine. Beyond a limit reading ends with the error named behind
/// it; no report comes near any of them.
struct ReadLimits
{
    qint64 maximumBytes = qint64(64) * 1024 * 1024; ///< FileTooLarge
    qint64 maximumPartBytes =
        qint64(32) * 1024 * 1024; ///< of markup: FileTooLarge, ArchiveTooLarge
    qint64 maximumUnpackedBytes =
        qint64(256) * 1024 * 1024; ///< of everything in an archive: ArchiveTooLarge
    int maximumPackingRatio = 200; ///< unpacked to packed bytes of an entry: ArchiveTooDense
    int maximumEntries = 4096;     ///< of an archive: ArchiveTooManyEntries
    int maximumNesting = 512;      ///< elements within elements: NestedTooDeep
    int maximumPages = 1000;       ///< TooManyPages
    int maximumCells = 200000;     ///< slots of all tables, merged ones included: TooManyCells
    std::chrono::milliseconds maximumTime{5000};            ///< TimedOut
    std::chrono::milliseconds maximumConversionTime{60000}; ///< of another program: TimedOut
};

struct ReadOptions
{
    ReadLimits limits;
    Progress progress;
    QString password; ///< for encrypted documents; empty when none is known
};

} // namespace gouji
