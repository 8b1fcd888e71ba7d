#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>

namespace gouji {

/// Another program, run without a terminal and without input.
struct ChildProcess
{
    QString program;
    QStringList arguments;
    QProcessEnvironment environment; ///< all it sees
    QString folder;                  ///< where it runs
    QString outputFile;              ///< takes what it says on both streams
    qint64 maximumMemory = 0;        ///< bytes of address space for each of its processes
    qint64 maximumFileBytes = 0;     ///< of any file it writes
};

enum class ChildEnd {
    Exited,    ///< by itself, whatever its status
    Crashed,   ///< or was ended by one of its limits
    NoProgram, ///< it could not be started
    TimedOut,
    Cancelled,
};

/// Runs it to its end, for any thread. When it takes longer than `maximumTime` or is cancelled it
/// is killed at once, and so is whatever it started: nothing of it is left behind in any case.
[[nodiscard]] ChildEnd runChild(const ChildProcess &child, std::chrono::milliseconds maximumTime,
                                const Progress &progress);

} // namespace gouji
