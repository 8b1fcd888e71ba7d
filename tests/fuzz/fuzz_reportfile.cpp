#include "core/check/checker.h"
#include "core/report/reportfile.h"
#include "tests/fuzz/harness.h"

using namespace gouji;
using namespace Qt::StringLiterals;

/// A report file somebody hands us may be anything. What is read of it is written again the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto catalogue = FormCatalogue::loadBuiltIn().value();
    const auto report = readReportFile(fuzz::bytesOf(data, size), u"fuzz"_s, *catalogue);
    if (!report)
        return 0;
    fuzz::require(report->form && report->cells.size() == report->form->cellCount());
    for (const Cell &cell : report->cells) {
        if (cell.reading.span)
            fuzz::requireWithin(*cell.reading.span, report->source.textLength);
    }
    const QList<Finding> findings = Checker(*catalogue, *report).findings(*report);
    const QByteArray written = writeReportFile(*report, findings, {}, {});
    const auto again = readReportFile(written, u"fuzz"_s, *catalogue);
    fuzz::require(again.has_value());
    fuzz::require(writeReportFile(*again, findings, {}, {}) == written);
    return 0;
}
