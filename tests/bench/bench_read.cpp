#include "core/extract/extractor.h"
#include "core/read/readdocument.h"
#include "core/text/decoder.h"
#include "tests/bench/benchfiles.h"

#include <QFile>
#include <QProcess>

#include <benchmark/benchmark.h>
#include <chrono>
#include <gumbo.h>
#include <poppler-qt6.h>

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
bool printBoxes(const QString &path)
{
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    program.start(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s});
    return program.waitForFinished() && program.exitCode() == 0;
}

/// The same within this process: nothing but the words, each with its box and those of its
/// characters.
void findBoxes(const QByteArray &bytes)
{
    const auto document = Poppler::Document::loadFromData(bytes);
    for (int i = 0; i < document->numPages(); ++i) {
        for (const auto &box : document->page(i)->textList()) {
            for (int c = 0; c < box->text().size(); ++c)
                benchmark::DoNotOptimize(box->charBoundingBox(c));
        }
    }
}

double secondsOf(const auto &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// A PDF file read to a report in turns with what it is measured against, so that a busy machine is
/// as slow for one as for the others. The bar is 1.5 times what pdftotext takes.
void readPages(benchmark::State &state, const QString &path, const Extractor &extractor)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        state.SkipWithError("no file");
        return;
    }
    const QByteArray bytes = file.readAll();
    Report report;
    double reading = 0;
    double boxes = 0;
    double program = 0;
    for (auto _ : state) {
        const double seconds =
            secondsOf([&] { report = extractor.extract(readDocument(bytes, path).value()); });
        reading += seconds;
        boxes += secondsOf([&] { findBoxes(bytes); });
        program += secondsOf([&] {
            if (!printBoxes(path))
                state.SkipWithError("no pdftotext");
        });
        state.SetIterationTime(seconds);
    }
    const auto count = static_cast<double>(state.iterations());
    state.counters["boxes_ms"] = boxes / count * 1000;
    state.counters["pdftotext_ms"] = program / count * 1000;
    state.counters["of_boxes"] = reading / boxes;
    state.counters["of_pdftotext"] = reading / program;
}

/// What of a page's time is the HTML parser's.
void parsePage(benchmark::State &state, const QByteArray &utf8)
{
    for (auto _ : state) {
        GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(),
                                                       static_cast<std::size_t>(utf8.size()));
        gumbo_destroy_output(&kGumboDefaultOptions, output);
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
        if (file.name.endsWith(u".html"_s))
            benchmark::RegisterBenchmark(
                qUtf8Printable(u"gumbo alone/"_s + file.name),
                [file](benchmark::State &state) {
                    parsePage(state, decode(file.bytes, file.name)->text.toUtf8());
                })
                ->Unit(benchmark::kMicrosecond);
    }
    // The bar is set for reports of 15 KB; the real ones at hand say less around their tables.
    constexpr qsizetype usualBytes = 15 * 1024;
    for (const bench::BenchFile &file : bench::benchFiles()) {
        if (!file.name.endsWith(u".txt"_s) || file.bytes.size() > usualBytes)
            continue;
        const bench::BenchFile usual{u"15 KB of "_s + file.name,
                                     amongProse(file.bytes, usualBytes - file.bytes.size())};
        benchmark::RegisterBenchmark(
            qUtf8Printable(u"read/"_s + usual.name),
            [usual, &extractor](benchmark::State &state) { read(state, usual, extractor); })
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
    for (const char *name : {"fixtures/pdf/2021.pdf", "golden/read/pdf_ruled_2021/input.pdf"}) {
        const QString path = QStringLiteral(GOUJI_TESTS_DIR "/") + QString::fromLatin1(name);
        benchmark::RegisterBenchmark(
            qUtf8Printable(u"read/"_s + QString::fromLatin1(name)),
            [path, &extractor](benchmark::State &state) { readPages(state, path, extractor); })
            ->Unit(benchmark::kMicrosecond)
            ->UseManualTime();
    }
    benchmark::RegisterBenchmark("load forms", loadForms)->Unit(benchmark::kMicrosecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
