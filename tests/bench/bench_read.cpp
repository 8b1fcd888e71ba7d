#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/bench/benchfiles.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// Bytes of a text report to a report: digest, decoding, tables, sections, every cell.
void read(benchmark::State &state, const bench::BenchFile &file, const Extractor &extractor)
{
    for (auto _ : state) {
        const auto document = readDocument(file.bytes, file.name);
        if (!document) {
            state.SkipWithError("no document");
            return;
        }
        benchmark::DoNotOptimize(extractor.extract(*document));
    }
    state.SetBytesProcessed(state.iterations() * file.bytes.size());
}

void loadForms(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(FormCatalogue::loadBuiltIn());
}

} // namespace

int main(int argc, char **argv)
{
    const auto catalogue = FormCatalogue::loadBuiltIn().value();
    const Extractor extractor(catalogue);
    for (const bench::BenchFile &file : bench::benchFiles()) {
        benchmark::RegisterBenchmark(
            qUtf8Printable(u"read/"_s + file.name),
            [file, &extractor](benchmark::State &state) { read(state, file, extractor); })
            ->Unit(benchmark::kMicrosecond);
    }
    benchmark::RegisterBenchmark("load forms", loadForms)->Unit(benchmark::kMicrosecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
