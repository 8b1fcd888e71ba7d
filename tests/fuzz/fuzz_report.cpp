#include "core/check/checker.h"
#include "core/extract/extractor.h"
#include "core/read/mediatype.h"
#include "core/read/office/officeformat.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"
#include "tests/fuzz/documentpromises.h"

#include <algorithm>
#include <cmath>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// What cell.h promises of a reading.
void requireReading(const CellReading &reading, const SourceText &text)
{
    fuzz::require(reading.state != CellState::Corrected && reading.state != CellState::Confirmed);
    fuzz::require(reading.span.has_value() == (reading.state != CellState::Missing));
    fuzz::require(reading.confidence >= 0 && reading.confidence <= 1);
    if (reading.state != CellState::Read)
        fuzz::require(!reading.value.number && reading.raw.isEmpty());
    if (!reading.span)
        return;
    fuzz::requireWithin(*reading.span, text.size());
    fuzz::require(text.view(*reading.span) == reading.raw);
    fuzz::require(reading.span->isEmpty() == (reading.state == CellState::Blank));
}

void requireReport(const Report &report, const SourceDocument &document)
{
    fuzz::require(report.form && report.cells.size() == report.form->cellCount());
    for (const Cell &cell : report.cells) {
        fuzz::require(cell.mark == Mark::None);
        requireReading(cell.reading, document.text);
    }
    for (const Section &section : report.sections) {
        fuzz::requireWithin(section.span, document.text.size());
        fuzz::requireWithin(section.content, document.text.size());
    }
    for (const Observation &observation : report.observations) {
        if (observation.span)
            fuzz::requireWithin(*observation.span, document.text.size());
    }
}

/// Equal but for the last digits of the confidence, which the report file rounds.
bool isSame(const Cell &written, Cell read)
{
    constexpr double rounding = 0.0001;
    if (std::abs(written.reading.confidence - read.reading.confidence) > rounding)
        return false;
    read.reading.confidence = written.reading.confidence;
    return read == written;
}

/// Written and read back, nothing of a report is lost.
void requireRoundTrip(const Report &report, const QList<Finding> &findings,
                      const FormCatalogue &catalogue)
{
    const QByteArray bytes = writeReportFile(report, findings, {}, {});
    const auto back = readReportFile(bytes, u"fuzz"_s, catalogue);
    fuzz::require(back.has_value());
    fuzz::require(std::ranges::equal(report.cells, back->cells, isSame));
    fuzz::require(back->sections == report.sections);
    fuzz::require(back->observations == report.observations);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto catalogue = FormCatalogue::loadBuiltIn().value();
    static const Extractor extractor(catalogue);
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (officeFormat(mediaTypeOf(bytes)))
        return 0; // another program would read it
    const auto document = readDocument(bytes, u"fuzz.txt"_s);
    if (!document)
        return 0;
    fuzz::requireDocument(*document);
    const Report report = extractor.extract(*document);
    requireReport(report, *document);
    const QList<Finding> findings = Checker(*catalogue, report, document->text).findings(report);
    for (const Finding &finding : findings) {
        fuzz::require(catalogue->rule(finding.rule) != nullptr);
        if (finding.span)
            fuzz::requireWithin(*finding.span, document->text.size());
    }
    requireRoundTrip(report, findings, *catalogue);
    return 0;
}
