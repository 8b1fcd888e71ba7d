#include "core/read/text/tablefinder.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// Tables are looked for in more lines than any report has; the time must rise with their number,
/// whatever they are.
void find(benchmark::State &state, const QString &lines)
{
    const SourceText text(lines.repeated(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(findTables(text));
    state.SetComplexityN(state.range(0));
}

} // namespace

int main(int argc, char **argv)
{
    const auto add = [](const char *name, const QString &lines) {
        benchmark::RegisterBenchmark(name, [lines](benchmark::State &state) { find(state, lines); })
            ->RangeMultiplier(4)
            ->Range(1024, 65536)
            ->Unit(benchmark::kMillisecond)
            ->Complexity();
    };
    add("labels", u"某某某某\n"_s);
    add("rows", u"  1.甲乙      1     2     3\n"_s);
    add("wrapped rows", u"  甲乙\n        1     2     3\n  丙丁\n"_s);
    add("values", u"1\n\n2\n\n"_s);
    add("one line", u"1 某 "_s);
    add("rows of no table", u"甲\t乙\n"_s);
    add("quotes never closed", u"规章,\"1\n2\n3\n"_s);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
