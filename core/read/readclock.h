#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"

#include <QString>

#include <chrono>
#include <optional>

namespace gouji {

/// Tells a reader when to give up. Runs from when it is made.
class ReadClock
{
public:
    /// `path` names the document in errors.
    ReadClock(const ReadOptions &options, QString path);

    /// Why reading must end: Cancelled or TimedOut. For loops to ask every few milliseconds.
    [[nodiscard]] std::optional<Error> stop() const;
    /// The same, but looks only every so many calls: for loops of small steps.
    [[nodiscard]] std::optional<Error> stopNowAndThen();

private:
    Progress m_progress;
    QString m_path;
    std::chrono::milliseconds m_maximumTime;
    std::chrono::steady_clock::time_point m_deadline;
    unsigned m_calls = 0;
};

} // namespace gouji
