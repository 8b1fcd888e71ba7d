#pragma once

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <vector>

namespace gouji::bench {

/// Time the calling thread has had a processor for: what else the machine does is not in it.
[[nodiscard]] inline std::chrono::nanoseconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// How long each of many runs over a fixed list of cases took.
class Durations
{
public:
    explicit Durations(size_t cases)
        : m_ofCase(cases)
    {}

    void add(size_t index, std::chrono::nanoseconds duration)
    {
        m_ofCase[index].push_back(static_cast<double>(duration.count()) / 1e3);
    }

    /// Counters in microseconds. `median`, `p99`, `max`: over all runs of all cases. `case_p99`,
    /// `case_max`: over the cases, of the median of each case's runs; a run that was disturbed does
    /// not show in them, a slow case does.
    void tell(benchmark::State &state) const;

private:
    std::vector<std::vector<double>> m_ofCase;
};

/// Takes the cases in turn, `run(index)`, and times each run by itself, by threadTime().
template<typename Run>
void measureEach(benchmark::State &state, size_t cases, Run &&run)
{
    Durations durations(cases);
    size_t index = 0;
    for (auto _ : state) {
        const auto begin = threadTime();
        run(index);
        const auto duration = threadTime() - begin;
        durations.add(index, duration);
        state.SetIterationTime(std::chrono::duration<double>(duration).count());
        index = (index + 1) % cases;
    }
    durations.tell(state);
}

} // namespace gouji::bench
