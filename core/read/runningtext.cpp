#include "core/read/tablefinder.h"
#include "core/read/tokentable.h"

#include <algorithm>

namespace gouji {

namespace {

/// A shorter line, or one with fewer numbers, is a sentence with figures and no table.
constexpr qsizetype shortestLine = 600;
constexpr int fewestValues = 40;

/// More than any reader allows a document.
constexpr qsizetype mostTokens = 300000;

bool separates(QChar character)
{
    return character == u' ' || character == u'|' || character == u'\u3000' || character == u'\t';
}

QList<TableToken> tokensOf(const TextLines &lines, qsizetype line)
{
    QList<TableToken> tokens;
    const TextSpan span = lines[line].trimmed;
    const QStringView text = lines.view(span);
    for (qsizetype at = 0; at < text.size() && tokens.size() < mostTokens;) {
        const auto begin = std::find_if_not(text.begin() + at, text.end(), separates);
        const auto end = std::find_if(begin, text.end(), separates);
        at = end - text.begin();
        if (begin == end)
            break;
        const QStringView token = text.sliced(begin - text.begin(), end - begin);
        const qsizetype from = span.begin + (begin - text.begin());
        tokens.append({.span = {from, from + token.size()},
                       .look = lookOf(token),
                       .prose = isProse(token) || isSectionHeading(token)});
    }
    return tokens;
}

} // namespace

TableSearch readRunningText(const TextLines &lines, qsizetype line)
{
    if (lines[line].span.size() < shortestLine)
        return std::unexpected(line + 1);
    const QList<TableToken> tokens = tokensOf(lines, line);
    const auto values = std::ranges::count(tokens, CellLook::Value, &TableToken::look);
    if (values < fewestValues)
        return std::unexpected(line + 1);
    SourceTable table = tableOfTokens(tokens);
    if (table.cells.isEmpty())
        return std::unexpected(line + 1);
    return FoundTable{std::move(table), line + 1};
}

} // namespace gouji
