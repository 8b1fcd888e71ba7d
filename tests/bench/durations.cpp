#include "tests/bench/durations.h"

#include <algorithm>

namespace gouji::bench {

namespace {

/// The smallest of the sorted `values` that `share` of them do not exceed.
double percentile(const std::vector<double> &values, double share)
{
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<size_t>(share * last)];
}

} // namespace

void Durations::tell(benchmark::State &state) const
{
    std::vector<double> all;
    std::vector<double> medians;
    for (std::vector<double> runs : m_ofCase) {
        if (runs.empty())
            continue;
        std::ranges::sort(runs);
        medians.push_back(percentile(runs, 0.5));
        all.insert(all.end(), runs.begin(), runs.end());
    }
    if (all.empty())
        return;
    std::ranges::sort(all);
    std::ranges::sort(medians);
    state.counters["median"] = percentile(all, 0.5);
    state.counters["p99"] = percentile(all, 0.99);
    state.counters["max"] = all.back();
    state.counters["case_median"] = percentile(medians, 0.5);
    state.counters["case_p99"] = percentile(medians, 0.99);
    state.counters["case_max"] = medians.back();
}

} // namespace gouji::bench
