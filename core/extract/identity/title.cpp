#include "core/extract/identity/title.h"

#include "core/text/folding.h"
#include "core/text/organwords.h"
#include "core/text/simplified.h"
#include "core/text/years.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTitleLine = 60;
constexpr int mostTitleLines = 4;

/// Where the report's name begins and ends in a folded title; -1 when it is none.
struct ReportName
{
    qsizetype begin = -1;
    qsizetype end = -1;
};

ReportName findReportName(const QString &title)
{
    static const QString ends[] = {u"年度报告"_s, u"年报"_s, u"工作报告"_s};
    if (title.contains(u'開'))
        return findReportName(simplifiedText(title));
    const qsizetype subject = title.indexOf(u"信息公开"_s);
    if (subject < 0)
        return {};
    for (const QString &end : ends) {
        if (const qsizetype at = title.indexOf(end, subject); at >= 0) {
            const qsizetype begin = title.lastIndexOf(u"政府信息公开"_s, subject + 4);
            return {begin >= 0 ? begin : subject, at + end.size()};
        }
    }
    return {};
}

bool belongsToName(QChar character)
{
    return character.isLetter() || QStringView(u"()·-").contains(character);
}

/// A place that a page names on the way to it, and no organ: 首页>政府信息公开年报.
bool isOnTheWay(const QString &text, qsizetype begin, qsizetype end)
{
    while (end < text.size() && text[end] == u'\\')
        ++end;
    return end < text.size() && QStringView(u">»|/").contains(text[end])
           && !mayBeOrganName(text.sliced(begin, end - begin));
}

/// What may stand before the organ on a line of an introduction, or of what a page says about
/// itself, and is none of its name.
qsizetype wordsBeforeOrgan(QStringView organ)
{
    static constexpr std::array words = {QStringView(u"公布"), QStringView(u"发布"),
                                         QStringView(u"印发"), QStringView(u"名称"),
                                         QStringView(u"标题")};
    for (const QStringView word : words) {
        if (organ.size() > word.size() + 1 && organ.startsWith(word)
            && mayBeOrganName(organ.sliced(word.size()).toString()))
            return word.size();
    }
    return 0;
}

/// The organ in front of the report's name: without the year, 关于 and what joins them.
std::optional<Located<QString>> agencyOf(const FoldedText &title, const ReportName &name,
                                         const std::optional<FoundYear> &year)
{
    qsizetype begin = 0;
    qsizetype end = name.begin;
    if (year && year->begin < name.begin) {
        // Year first (2020年度某局…), marks before it or not, or between organ and name
        // (某局2020年…).
        const auto letter =
            std::ranges::find_if(title.text(), [](QChar c) { return belongsToName(c); });
        if (year->begin <= letter - title.text().begin())
            begin = year->end;
        else
            end = year->begin;
    }
    const QString &text = title.text();
    while (begin < end && (text[begin] == u'年' || text[begin] == u'度'))
        ++begin;
    if (QStringView(text).sliced(begin, end - begin).startsWith(u"关于"))
        begin += 2;
    if (QStringView(text).sliced(begin, end - begin).endsWith(u"关于"))
        end -= 2;
    while (end > begin && !belongsToName(text[end - 1]))
        --end;
    // Behind the places a page names on the way to it: 首页>政务公开>某局.
    for (qsizetype at = begin; at < end; ++at) {
        if (QStringView(u">»|:/").contains(text[at]))
            begin = at + 1;
    }
    while (begin < end && !belongsToName(text[begin]))
        ++begin;
    while (end > begin && (text[end - 1] == u'的' || !belongsToName(text[end - 1])))
        --end;
    begin += wordsBeforeOrgan(QStringView(text).sliced(begin, end - begin));
    const QStringView organ = QStringView(text).sliced(begin, end - begin);
    if (organ.size() < 2 || isOnTheWay(text, begin, end) || organ.contains(u'〈')
        || organ.contains(u'<') || organ.contains(u'《'))
        return std::nullopt;
    return Located<QString>{text.sliced(begin, end - begin), title.sourceSpan(begin, end)};
}

TitleReading read(const SourceDocument &document, TextSpan span, const FoldedText &fold,
                  const ReportName &name)
{
    TitleReading reading;
    const auto isSeparator = [](QChar character) {
        return QStringView(u",;|").contains(character);
    };
    while (isSeparator(document.text.view(span).back())) // of empty cells behind it
        --span.end;
    reading.title = {document.text.view(span).toString(), span};
    const auto year = findYear(fold.text(), 0);
    if (year)
        reading.year = Located<int>{year->year, fold.sourceSpan(year->begin, year->end)};
    reading.agency = agencyOf(fold, name, year);
    reading.namesOrgan = reading.agency && mayBeOrganName(reading.agency->value);
    return reading;
}

/// Blanks do not count: a title may be drawn out over its page.
bool isLongerThanTitles(QStringView line)
{
    const auto isPrinted = [](QChar c) { return !isFoldedAway(c.unicode()); };
    return line.size() > longestTitleLine
           && std::ranges::count_if(line, isPrinted) > longestTitleLine;
}

/// The short pieces at the beginning of a line that holds the whole report: its title and more.
QList<TextSpan> leadingPieces(const SourceDocument &document, TextSpan line)
{
    constexpr qsizetype shortestReport = 600;
    QList<TextSpan> pieces;
    if (line.size() < shortestReport)
        return pieces;
    const QStringView text = document.text.view(line);
    for (qsizetype at = 0; pieces.size() < mostTitleLines;) {
        const qsizetype blank = text.indexOf(u' ', at);
        if (blank < 0 || blank - at > longestTitleLine)
            break;
        if (blank > at)
            pieces.append({line.begin + at, line.begin + blank});
        at = blank + 1;
    }
    return pieces;
}

/// How much a title says of its report. The way to a page and its navigation have the report's
/// name, too, but neither organ nor year.
int says(const TitleReading &title)
{
    return (title.namesOrgan ? 2 : 0) + (title.year ? 1 : 0);
}

/// The title within the last of `lines` and those above it.
std::optional<TitleReading> titleAmong(const SourceDocument &document, const QList<TextSpan> &lines)
{
    // The fewest lines that have the whole name, then the organ's line above if there is none.
    for (qsizetype first = lines.size() - 1; first >= 0; --first) {
        const TextSpan title = lines[first].united(lines.constLast());
        const FoldedText fold(document.text.view(title), title.begin);
        const ReportName name = findReportName(fold.text());
        if (name.begin < 0)
            continue;
        TitleReading reading = read(document, title, fold, name);
        if (reading.agency || first == 0)
            return reading;
        // What stands above may be anything: the last item of a page's navigation.
        for (qsizetype above = first - 1; above >= 0; --above) {
            const TextSpan wider = lines[above].united(title);
            const FoldedText widerFold(document.text.view(wider), wider.begin);
            TitleReading withOrgan =
                read(document, wider, widerFold, findReportName(widerFold.text()));
            if (withOrgan.namesOrgan)
                return withOrgan;
        }
        return reading;
    }
    return std::nullopt;
}

} // namespace

bool isReportTitle(const QString &folded)
{
    const ReportName name = findReportName(folded);
    if (name.begin < 0 || folded.startsWith(u'附'))
        return false;
    QStringView behind = QStringView(folded).sliced(name.end);
    // Of a text that marks its headings so, or of the empty cells of the row behind it.
    while (!behind.isEmpty() && QStringView(u"*#,;|\"\t ").contains(behind.back()))
        behind.chop(1);
    return behind.isEmpty() || (behind.startsWith(u'(') && behind.endsWith(u')'));
}

std::optional<TitleReading> findTitle(const SourceDocument &document, TextSpan head)
{
    std::optional<TitleReading> best;
    QList<TextSpan> lines; // short lines right above each other, blank ones apart
    for (qsizetype line = document.text.lineOf(head.begin); line < document.text.lineCount();
         ++line) {
        const TextSpan whole = document.text.lineSpan(line);
        // A report may begin within a line, and so may its first section.
        const TextSpan span =
            trimmedSpan(document.text.text(), {std::max(whole.begin, head.begin), whole.end});
        if (span.begin >= head.end)
            break;
        if (span.isEmpty())
            continue;
        const bool isLong = isLongerThanTitles(document.text.view(span));
        if (isLong)
            lines.clear();
        for (const TextSpan piece :
             isLong ? leadingPieces(document, span) : QList<TextSpan>{span}) {
            lines.append(piece);
            if (lines.size() > mostTitleLines)
                lines.removeFirst();
            const auto title = titleAmong(document, lines);
            if (!title)
                continue;
            if (!best || (says(*title) > says(*best) && isReportTitle(folded(title->title.value))))
                best = title;
            lines.clear();
        }
        if (isLong)
            lines.clear();
    }
    return best;
}

} // namespace gouji
