#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "tests/bench/benchfiles.h"

#include <QFile>
#include <QProcess>

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

/// The report with so many bytes of prose before and behind it: figures, dates, list numbers.
QByteArray amongProse(const QByteArray &report, qsizetype bytes)
{
    const QByteArray paragraph =
        u"（一）主动公开情况。2023年，通过网站公开政府信息1,203条，微信公众号发布366条，"
        u"同比增长12.5%；召开推进会3次，培训158人次。\n1.加强组织领导，落实“三审三校”制度。\n\n"_s
            .toUtf8();
    const QByteArray half = paragraph.repeated(bytes / 2 / paragraph.size());
    return half + report + '\n' + half;
}

/// What a program of another process takes to find the words of the same pages, and their boxes.
void boxes(benchmark::State &state, const QString &path)
{
    for (auto _ : state) {
        QProcess program;
        program.setStandardOutputFile(QProcess::nullDevice());
        program.start(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s});
        if (!program.waitForFinished() || program.exitCode() != 0)
            state.SkipWithError("no pdftotext");
    }
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
    // The cost is to rise with the length and no faster.
    const bench::BenchFile sample = bench::benchFiles().constFirst();
    for (const int kilobytes : {128, 256, 512, 1024}) {
        const bench::BenchFile file{u"%1 KB of prose"_s.arg(kilobytes),
                                    amongProse(sample.bytes, qsizetype(kilobytes) * 1024)};
        benchmark::RegisterBenchmark(
            qUtf8Printable(u"read/"_s + file.name),
            [file, &extractor](benchmark::State &state) { read(state, file, extractor); })
            ->Unit(benchmark::kMicrosecond);
    }
    const QString pages = QStringLiteral(GOUJI_TESTS_DIR "/fixtures/pdf/2021.pdf");
    QFile file(pages);
    const bench::BenchFile six{u"six pages.pdf"_s,
                               file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()};
    benchmark::RegisterBenchmark("read/six pages.pdf", [six, &extractor](benchmark::State &state) {
        read(state, six, extractor);
    })->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("pdftotext -bbox/six pages.pdf",
                                 [pages](benchmark::State &state) { boxes(state, pages); })
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("load forms", loadForms)->Unit(benchmark::kMicrosecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
