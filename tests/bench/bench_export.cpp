#include "core/check/checker.h"
#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "core/session/exportsnapshot.h"
#include "tests/bench/benchfiles.h"
#include "tests/unit/core/export/exportsample.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

ExportSnapshot snapshotOf(const bench::BenchFile &file, const Extractor &extractor)
{
    const SourceDocument document = readDocument(file.bytes, file.name).value();
    const Report report = extractor.extract(document);
    return {.report = report,
            .findings = Checker(extractor.catalogue(), report).findings(report),
            .accepted = {},
            .source = {document.text.text(), document.tables},
            .catalogue = &extractor.catalogue()};
}

/// A report that is read and checked to the bytes of a file.
void exportIt(benchmark::State &state, const ExportSnapshot &snapshot, const QString &format)
{
    const ExportTexts texts = exportsample::texts();
    ExportPlan plan;
    plan.format = format;
    for (auto _ : state)
        benchmark::DoNotOptimize(exportSnapshot(snapshot, plan, texts));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const Extractor extractor(FormCatalogue::loadBuiltIn().value());
    const ExportSnapshot snapshot = snapshotOf(bench::benchFiles().constFirst(), extractor);
    for (const QString &format : exportFormats()) {
        benchmark::RegisterBenchmark(
            qUtf8Printable(u"export/"_s + format),
            [&snapshot, format](benchmark::State &state) { exportIt(state, snapshot, format); })
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
