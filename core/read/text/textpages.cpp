#include "core/read/text/textpages.h"

#include <algorithm>

namespace gouji {

namespace {

/// No table goes on for more lines than this without a new page.
constexpr qsizetype longestTextPage = 400;

QList<QStringView> runsOf(QStringView line)
{
    QList<QStringView> runs;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype begin = at;
        const bool blank = isBlankInLine(line[at]);
        while (at < line.size() && isBlankInLine(line[at]) == blank)
            ++at;
        if (!blank)
            runs.append(line.sliced(begin, at - begin));
    }
    return runs;
}

/// Words of a character or two beside each other, and no value.
bool isLineOfNarrowHeads(QStringView line)
{
    constexpr std::ptrdiff_t fewest = 4;
    constexpr qsizetype longest = 2;
    const QList<QStringView> runs = runsOf(line);
    return std::ranges::none_of(runs,
                                [](QStringView run) {
                                    return std::ranges::any_of(run,
                                                               [](QChar c) { return c.isDigit(); });
                                })
           && std::ranges::count_if(runs, [](QStringView run) { return run.size() <= longest; })
                  >= fewest;
}

bool isLineOfValues(QStringView line)
{
    constexpr qsizetype fewest = 3;
    const QList<QStringView> runs = runsOf(line);
    return runs.size() >= fewest && std::ranges::all_of(runs, [](QStringView run) {
               return lookOf(run.toString()) == CellLook::Value;
           });
}

/// The line behind the page that begins with line `begin`.
qsizetype endOfPage(const TextLines &lines, qsizetype begin)
{
    qsizetype end = begin + 1;
    while (end < lines.size() && end - begin < longestTextPage
           && !lines.view(lines[end].span).startsWith(u'\f'))
        ++end;
    return end;
}

/// Of the page from line `begin` to `end`, where the next one begins.
bool endsInNarrowHeads(const TextLines &lines, qsizetype begin, qsizetype end)
{
    constexpr int mostLines = 12;
    const auto isPrinted = [&lines, end](qsizetype line) {
        const QStringView mark = lines.trimmed(line);
        return !mark.isEmpty() && mark.size() <= longestTableLine && !isPageMark(mark)
               && (line > end || !isBareNumber(mark));
    };
    qsizetype last = end - 1;
    while (last > begin && end - last < mostLines && !isPrinted(last))
        --last;
    if (!isLineOfNarrowHeads(lines.trimmed(last)))
        return false;
    for (qsizetype line = end; line < std::min(lines.size(), end + mostLines); ++line) {
        if (!isPrinted(line))
            continue;
        const QStringView text = lines.trimmed(line);
        if (!isLineOfNarrowHeads(text))
            return isLineOfValues(text);
    }
    return false;
}

} // namespace

bool isBlankInLine(QChar character)
{
    return character.isSpace() || character == u'\f';
}

PageRun pagesFrom(const TextLines &lines, qsizetype begin)
{
    PageRun run{.begin = begin, .pages = {}, .end = endOfPage(lines, begin)};
    while (run.end < lines.size() && run.end - begin < longestTextPage
           && endsInNarrowHeads(lines, begin, run.end)) {
        run.pages.append(run.end);
        run.end = endOfPage(lines, run.end);
    }
    return run;
}

} // namespace gouji
