#include "core/session/reread.h"

#include "core/extract/extractor.h"
#include "core/extract/parts/ignoredtables.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"

#include <algorithm>

namespace gouji {

namespace {

using EarlierReport = std::shared_ptr<const Report>;

Result<EarlierReport> earlierOf(const Reread &reread, const FormCatalogue &catalogue)
{
    if (reread.earlier)
        return reread.earlier;
    const auto bytes = readFile(reread.earlierReport);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto report = readReportFile(*bytes, reread.earlierReport, catalogue);
    if (!report)
        return std::unexpected(report.error());
    return std::make_shared<const Report>(std::move(*report));
}

} // namespace

Result<OpenedReport> rereadReport(const Reread &reread, const Extractor &extractor,
                                  const ReadOptions &options)
{
    const auto earlier = earlierOf(reread, extractor.catalogue());
    if (!earlier)
        return std::unexpected(earlier.error());
    const auto bytes = readFile(reread.sourcePath, options.limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto source = readDocument(*bytes, reread.sourcePath, options);
    if (!source)
        return std::unexpected(source.error());
    OpenedReport opened;
    opened.source = std::move(*source);
    // The same one of several; the last where there are fewer now.
    QList<Report> reports = extractor.extractAll(opened.source);
    opened.source.notices += ignoredTables(opened.source, reports);
    opened.report = reports[std::min<qsizetype>((*earlier)->source.part, reports.size()) - 1];
    opened.reportPath = reread.reportPath;
    opened.sourcePath = reread.sourcePath;
    opened.carried = carryOver(**earlier, opened.report, reread.stamp);
    opened.modified = true;
    return opened;
}

} // namespace gouji
