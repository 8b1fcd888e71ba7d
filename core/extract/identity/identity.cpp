#include "core/extract/identity/identity.h"

#include "core/extract/identity/dates.h"
#include "core/extract/identity/organname.h"
#include "core/extract/identity/title.h"
#include "core/text/folding.h"
#include "core/text/years.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace gouji {

namespace {

/// How much of a report without a title and of the first section tells what it is about.
constexpr qsizetype headReach = 4000;

/// From the beginning to the end of the first section's prose: introduction and overview.
TextSpan headSpan(const Report &report, TextSpan within, qsizetype tables)
{
    qsizetype end = std::min(within.end, tables);
    if (!report.sections.isEmpty())
        end = std::min(end, report.sections.constFirst().content.end);
    return {within.begin, std::min(end, within.begin + headReach)};
}

/// The year the prose names most often, the earlier mention between equals.
std::optional<Located<int>> proseYear(const FoldedText &prose)
{
    struct Mention
    {
        int count = 0;
        TextSpan first;
    };
    QMap<int, Mention> mentions;
    for (auto year = findYear(prose.text(), 0); year; year = findYear(prose.text(), year->end)) {
        if (year->end >= prose.size() || prose.text()[year->end] != u'年')
            continue;
        Mention &mention = mentions[year->year];
        if (mention.count++ == 0)
            mention.first = prose.sourceSpan(year->begin, year->end);
    }
    std::optional<Located<int>> best;
    Mention most;
    for (const auto &[year, mention] : mentions.asKeyValueRange()) {
        const bool earlier = mention.count == most.count && mention.first.begin < most.first.begin;
        if (mention.count > most.count || earlier) {
            best = Located<int>{year, mention.first};
            most = mention;
        }
    }
    return best;
}

std::optional<int> fileNameYear(const QString &path)
{
    const auto year = findYear(folded(QFileInfo(path).completeBaseName()), 0);
    return year ? std::optional(year->year) : std::nullopt;
}

std::optional<Located<int>> bestYear(const Report &report)
{
    if (report.years.title)
        return report.years.title;
    if (report.years.prose)
        return report.years.prose;
    if (report.period)
        return Located<int>{report.period->value.from.year(), report.period->span};
    if (report.years.fileName)
        return Located<int>{*report.years.fileName, std::nullopt};
    return std::nullopt;
}

} // namespace

void readIdentity(Report &report, const SourceDocument &document, TextSpan within, qsizetype tables)
{
    const TextSpan head = headSpan(report, within, tables);
    const qsizetype titleEnd =
        report.sections.isEmpty() ? head.end : report.sections.constFirst().span.begin;
    const auto title = findTitle(document, {head.begin, titleEnd});
    if (title) {
        report.title = title->title;
        report.years.title = title->year;
        // The way to a page has the report's name, too: 首页 > 政务公开 > 政府信息公开年报.
        if (title->namesOrgan)
            report.agency = title->agency;
    }
    const FoldedText prose(document.text.view(head), head.begin);
    report.years.prose = proseYear(prose);
    report.years.fileName = fileNameYear(document.info.path);
    report.period = findPeriod(prose);
    if (const auto signature = findSignature(document, within)) {
        report.signature = signature->date;
        if (!report.agency)
            report.agency = signature->organ;
    }
    if (!report.agency && title)
        report.agency = title->agency;
    if (!report.agency)
        report.agency = findOrganName(prose);
    report.year = bestYear(report);
}

} // namespace gouji
