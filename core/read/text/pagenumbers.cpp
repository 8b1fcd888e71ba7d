#include "core/read/text/pagenumbers.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// On a page that begins with line `begin`, and has no mark of its own.
bool mayBePageNumber(const TextLines &lines, qsizetype line, qsizetype begin)
{
    const QStringView number = lines.trimmed(line);
    if (!isBareNumber(number) || number.toLongLong() == 0)
        return false;
    for (qsizetype at = begin; at < line; ++at) {
        if (isPageMark(lines.trimmed(at)))
            return false;
    }
    return true;
}

/// Most lines that end in a number are nothing else.
bool haveValuesOwnLines(const TextLines &lines)
{
    qsizetype alone = 0;
    qsizetype together = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QStringView text = lines.trimmed(line);
        alone += isBareNumber(text) ? 1 : 0;
        together +=
            text.contains(u' ') && isBareNumber(text.sliced(text.lastIndexOf(u' '))) ? 1 : 0;
    }
    return alone > together;
}

/// Several blank lines are above it.
bool standsApart(const TextLines &lines, qsizetype line)
{
    return line >= 2 && lines.trimmed(line - 1).isEmpty() && lines.trimmed(line - 2).isEmpty();
}

/// How many lines up to `line` are a number and nothing else, without words between.
qsizetype valuesUpTo(const TextLines &lines, qsizetype line)
{
    qsizetype values = 0;
    for (; line >= 0; --line) {
        const QStringView text = lines.trimmed(line);
        if (text.isEmpty())
            continue;
        if (!isBareNumber(text))
            break;
        ++values;
    }
    return values;
}

/// The number of values most rows have that have each on a line of its own; 0 when there is none.
qsizetype valuesOfMostRows(const TextLines &lines)
{
    QMap<qsizetype, qsizetype> rows; // by their number of values
    qsizetype values = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QStringView text = lines.trimmed(line);
        if (text.isEmpty())
            continue;
        if (isBareNumber(text))
            ++values;
        else if (const qsizetype row = std::exchange(values, 0); row > 1)
            ++rows[row];
    }
    const auto most = std::ranges::max_element(rows);
    return most == rows.cend() ? 0 : most.key();
}

} // namespace

QSet<qsizetype> bareNumbersOfPages(const TextLines &lines)
{
    QHash<qsizetype, QSet<qsizetype>> linesByStart; // the number of the first page
    qsizetype page = 0;
    qsizetype begin = 0;
    qsizetype last = -1;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (lines.view(lines[line].span).startsWith(u'\f')) {
            if (last >= 0 && mayBePageNumber(lines, last, begin))
                linesByStart[lines.trimmed(last).toLongLong() - page].insert(last);
            ++page;
            last = -1;
            begin = line;
        }
        last = lines.trimmed(line).isEmpty() ? last : line;
    }
    QSet<qsizetype> numbers;
    const bool alone = !linesByStart.isEmpty() && haveValuesOwnLines(lines);
    for (auto start = linesByStart.cbegin(); start != linesByStart.cend(); ++start) {
        const qsizetype first = *start->cbegin();
        if (!alone || start->size() > 1 || standsApart(lines, first)
            || (start.key() == 1 && valuesUpTo(lines, first) != valuesOfMostRows(lines)))
            numbers += *start;
    }
    return numbers;
}

} // namespace gouji
