#include "core/check/checker.h"
#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/bench/benchfiles.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// One keystroke: a cell of the report changes, and what depends on it is evaluated anew. The cells
/// are taken in turn, so that no equation is luckier than another.
void update(benchmark::State &state, const FormCatalogue &catalogue, const Report &original,
            const SourceText &text)
{
    Report report = original;
    Checker checker(catalogue, report, text);
    int index = 0;
    for (auto _ : state) {
        const CellId cell{index};
        report.cell(cell) = corrected(report.cell(cell), index % 2 == 0 ? u"7"_s : u"12"_s);
        benchmark::DoNotOptimize(checker.update(report, cell));
        index = (index + 1) % static_cast<int>(report.cells.size());
    }
}

/// The same with the list of findings made anew, as the window does at every keystroke.
void updateAndList(benchmark::State &state, const FormCatalogue &catalogue, const Report &original,
                   const SourceText &text)
{
    Report report = original;
    Checker checker(catalogue, report, text);
    const CellId cell{static_cast<int>(report.cells.size()) / 2};
    bool odd = false;
    for (auto _ : state) {
        odd = !odd;
        report.cell(cell) = corrected(report.cell(cell), odd ? u"7"_s : u"0"_s);
        checker.update(report, cell);
        benchmark::DoNotOptimize(checker.findings(report));
    }
}

void checkAll(benchmark::State &state, const FormCatalogue &catalogue, const Report &report,
              const SourceText &text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Checker(catalogue, report, text).findings(report));
}

using Measure = void (*)(benchmark::State &, const FormCatalogue &, const Report &,
                         const SourceText &);

void add(const QString &what, const QString &name, Measure measure,
         const std::shared_ptr<const FormCatalogue> &catalogue, const Report &report,
         const SourceText &text)
{
    benchmark::RegisterBenchmark(qUtf8Printable(what + name), [=](benchmark::State &state) {
        measure(state, *catalogue, report, text);
    })->Unit(benchmark::kMicrosecond);
}

} // namespace

int main(int argc, char **argv)
{
    const auto catalogue = FormCatalogue::loadBuiltIn().value();
    const Extractor extractor(catalogue);
    for (const bench::BenchFile &file : bench::benchFiles()) {
        const auto document = readDocument(file.bytes, file.name);
        if (!document)
            continue;
        const Report report = extractor.extract(*document);
        add(u"update/"_s, file.name, update, catalogue, report, document->text);
        add(u"update and list/"_s, file.name, updateAndList, catalogue, report, document->text);
        add(u"check all/"_s, file.name, checkAll, catalogue, report, document->text);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
