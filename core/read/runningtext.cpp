#include "core/read/rowbuilder.h"
#include "core/read/tablefinder.h"

#include <algorithm>

namespace gouji {

namespace {

/// A shorter line, or one with fewer numbers, is a sentence with figures and no table.
constexpr qsizetype shortestLine = 600;
constexpr int fewestValues = 40;
/// More values than this have a row to themselves.
constexpr qsizetype mostLabelledValues = 9;
/// How far above the first value of a table its heads begin.
constexpr qsizetype mostHeads = 60;

struct Token
{
    TextSpan span;
    CellLook look = CellLook::Label;
    bool prose = false; ///< a sentence, or the heading of a section: no cell
};

bool separates(QChar character)
{
    return character == u' ' || character == u'|' || character == u'\u3000' || character == u'\t';
}

QList<Token> tokensOf(const TextLines &lines, qsizetype line)
{
    QList<Token> tokens;
    const TextSpan span = lines[line].trimmed;
    const QStringView text = lines.view(span);
    for (qsizetype at = 0; at < text.size();) {
        const auto begin = std::find_if_not(text.begin() + at, text.end(), separates);
        const auto end = std::find_if(begin, text.end(), separates);
        at = end - text.begin();
        if (begin == end)
            break;
        const QStringView token = text.sliced(begin - text.begin(), end - begin);
        const qsizetype from = span.begin + (begin - text.begin());
        tokens.append({{from, from + token.size()},
                       lookOf(token),
                       isProse(token) || isSectionHeading(token)});
    }
    return tokens;
}

/// Where the tokens of tables begin: at the heads above the first value that follows a label.
qsizetype firstCell(const QList<Token> &tokens)
{
    const auto isCell = [](const Token &token) { return !token.prose; };
    for (qsizetype i = 1; i < tokens.size(); ++i) {
        if (tokens[i].look != CellLook::Value || tokens[i - 1].prose)
            continue;
        qsizetype first = i;
        while (first > 0 && i - first < mostHeads && isCell(tokens[first - 1]))
            --first;
        return first;
    }
    return tokens.size();
}

/// A row ends where a label follows a value, at prose, and before more values than a label has.
SourceTable tableOf(const QList<Token> &tokens)
{
    RowBuilder builder(TableGeometry::Compact);
    const auto isValue = [&](qsizetype i) {
        return !tokens[i].prose && tokens[i].look == CellLook::Value;
    };
    for (qsizetype i = firstCell(tokens); i < tokens.size(); ++i) {
        const bool begins = i == 0 || !isValue(i - 1);
        if (tokens[i].prose || (!isValue(i) && !begins))
            builder.endRow();
        if (tokens[i].prose)
            continue;
        if (isValue(i) && begins) {
            qsizetype end = i;
            while (end < tokens.size() && isValue(end))
                ++end;
            if (end - i > mostLabelledValues)
                builder.endRow();
        }
        builder.addCell(tokens[i].span);
    }
    builder.endRow();
    return builder.take();
}

} // namespace

std::optional<FoundTable> readRunningText(const TextLines &lines, qsizetype line)
{
    if (lines[line].span.size() < shortestLine)
        return std::nullopt;
    const QList<Token> tokens = tokensOf(lines, line);
    const auto values = std::ranges::count(tokens, CellLook::Value, &Token::look);
    if (values < fewestValues)
        return std::nullopt;
    SourceTable table = tableOf(tokens);
    if (table.cells.isEmpty())
        return std::nullopt;
    return FoundTable{std::move(table), line + 1};
}

} // namespace gouji
