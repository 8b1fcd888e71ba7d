#include "core/read/pagenumbers.h"

#include <QHash>

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
        if (!alone || start->size() > 1 || start.key() == 1 || standsApart(lines, *start->cbegin()))
            numbers += *start;
    }
    return numbers;
}

} // namespace gouji
