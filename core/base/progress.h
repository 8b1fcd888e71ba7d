#pragma once

#include <functional>
#include <stop_token>

namespace gouji {

/// What a long operation is told while it runs, and what it tells. Cheap to copy. An operation asks
/// isCancelled() at least every 100 ms and then ends with ErrorCode::Cancelled.
struct Progress
{
    std::stop_token stop;              ///< never stopped unless one is given
    std::function<void(int)> reported; ///< per cent done, rising; called on the operation's thread

    [[nodiscard]] bool isCancelled() const { return stop.stop_requested(); }
    void report(int percent) const
    {
        if (reported)
            reported(percent);
    }
};

} // namespace gouji
