#include "core/read/readclock.h"

namespace gouji {

ReadClock::ReadClock(const ReadOptions &options, QString path)
    : m_progress(options.progress)
    , m_path(std::move(path))
    , m_maximumTime(options.limits.maximumTime)
    , m_deadline(std::chrono::steady_clock::now() + m_maximumTime)
{}

std::optional<Error> ReadClock::stop() const
{
    if (m_progress.isCancelled())
        return Error{ErrorCode::Cancelled, {}};
    if (std::chrono::steady_clock::now() > m_deadline)
        return Error{ErrorCode::TimedOut, {m_path, QString::number(m_maximumTime.count() / 1000)}};
    return std::nullopt;
}

std::optional<Error> ReadClock::stopNowAndThen()
{
    constexpr unsigned oftenEnough = 256;
    return ++m_calls % oftenEnough == 0 ? stop() : std::nullopt;
}

} // namespace gouji
