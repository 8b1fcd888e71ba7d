#include "core/read/text/rowbuilder.h"
#include "core/read/text/tablefinder.h"
#include "core/read/text/tokentable.h"

#include <algorithm>

namespace gouji {

namespace {

/// What a line has at least that is a table, and no sentence with figures.
struct LeastLine
{
    qsizetype size = 0;
    qsizetype values = 0;
    qsizetype labels = 0;
};
constexpr LeastLine leastLine{.size = 600, .values = 40};
/// Where a table is wanting. No row has so many labels, no heads have values.
constexpr LeastLine leastWanted{.size = 60, .values = 10, .labels = 8};

/// More than any reader allows a document.
constexpr qsizetype mostTokens = 300000;

bool isSeparator(QChar character)
{
    return character == u' ' || character == u'|' || character == u'\u3000' || character == u'\t';
}

/// The mark of a heading, or a piece of the rule below heads.
bool isMarkdown(QStringView token)
{
    return isPipeRule(token) || token.count(u'#') == token.size();
}

QList<TableToken> tokensOf(const TextLines &lines, qsizetype line, bool commas)
{
    const auto separates = [commas](QChar character) {
        return isSeparator(character) || (commas && character == u',');
    };
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
        if (isMarkdown(token))
            continue;
        // 2019 年政府信息公开: the number is no value.
        const bool year = token.startsWith(u'年') && !tokens.isEmpty() && tokens.last().isValue();
        if (year)
            tokens.last().prose = true;
        const qsizetype from = span.begin + (begin - text.begin());
        tokens.append({.span = {from, from + token.size()},
                       .look = lookOf(token),
                       .prose = year || isProse(token) || isSectionHeading(token)});
    }
    return tokens;
}

/// Commas parted cells, and blanks are the line ends: not so where they group the digits of
/// numbers.
bool isCommaSeparated(QStringView text)
{
    return text.count(u',') >= leastLine.values && text.count(u',') > 2 * text.count(u' ');
}

/// Blanks stand beside the commas: they are no line ends.
bool isPadded(QStringView text)
{
    for (qsizetype at = text.indexOf(u' '); at > 0; at = text.indexOf(u' ', at + 1)) {
        const auto isDigitAt = [&](qsizetype i) { return i < text.size() && text[i].isDigit(); };
        const bool behind = text[at - 1] == u',' && isDigitAt(at + 1);
        const bool before = text[at - 1].isDigit() && at + 1 < text.size() && text[at + 1] == u','
                            && isDigitAt(at + 2);
        if (behind || before)
            return true;
    }
    return false;
}

bool isNoCell(QStringView text)
{
    return isProse(text) || isSectionHeading(text);
}

/// Blanks part rows, and `separator` cells. Rows without one are headings and prose.
SourceTable tableOfRows(const TextLines &lines, TextSpan line, QChar separator, qsizetype fewest)
{
    constexpr qsizetype widestRow = 1000;
    RowBuilder builder(TableGeometry::Grid);
    qsizetype values = 0;
    const QStringView text = lines.view(line);
    for (const QStringView row : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype separators = row.count(separator);
        if (separators == 0 || separators > widestRow || builder.cellCount() > mostTokens)
            continue;
        const QList<QStringView> cells = row.split(separator);
        if (std::ranges::any_of(cells, isNoCell))
            continue;
        values += std::ranges::count(cells, CellLook::Value, lookOf);
        for (const QStringView cell : cells) {
            const qsizetype begin = line.begin + (cell.data() - text.data());
            builder.addCell(lines.trimmed({begin, begin + cell.size()}));
        }
        builder.endRow();
    }
    return values < fewest ? SourceTable() : builder.take();
}

SourceTable tableOfLine(const TextLines &lines, qsizetype line, const LeastLine &least)
{
    const QStringView text = lines.trimmed(line);
    const bool commas = isCommaSeparated(text);
    if (commas && !isPadded(text))
        return tableOfRows(lines, lines[line].trimmed, u',', leastLine.values);
    const QList<TableToken> tokens = tokensOf(lines, line, commas);
    const auto isLabel = [](const TableToken &token) {
        return !token.prose && token.look == CellLook::Label;
    };
    if (std::ranges::count(tokens, CellLook::Value, &TableToken::look) < least.values
        || std::ranges::count_if(tokens, isLabel) < least.labels)
        return {};
    return tableOfTokens(tokens);
}

TableSearch search(const TextLines &lines, qsizetype line, const LeastLine &least)
{
    if (lines[line].span.size() < least.size)
        return std::unexpected(line + 1);
    SourceTable table = tableOfLine(lines, line, least);
    if (table.cells.isEmpty())
        return std::unexpected(line + 1);
    return FoundTable{std::move(table), line + 1};
}

/// Among cells that tabs part, one in which a row ends and the next one begins: the last value and
/// a label, or the last head and a value.
bool joinsRows(QStringView text)
{
    int valuesBefore = 0;
    for (const QStringView cell : text.tokenize(u'\t')) {
        const QList<QStringView> words = cell.split(u' ', Qt::SkipEmptyParts);
        const auto isValue = [](QStringView word) { return lookOf(word) == CellLook::Value; };
        if (words.size() == 2 && lookOf(cell.trimmed()) == CellLook::Label
            && (isValue(words[0]) ? valuesBefore > 0 : isValue(words[1])))
            return true;
        valuesBefore = words.size() == 1 && isValue(words[0]) ? valuesBefore + 1 : 0;
    }
    return false;
}

/// A blank belongs to the value beside it: another value stands beyond the tab.
bool hasPaddedValues(QStringView text)
{
    const auto isDigitAt = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isDigit();
    };
    for (qsizetype at = text.indexOf(u' '); at > 0 && at + 1 < text.size();
         at = text.indexOf(u' ', at + 1)) {
        if ((text[at - 1] == u'\t' && isDigitAt(at + 1) && isDigitAt(at - 2))
            || (text[at + 1] == u'\t' && isDigitAt(at - 1) && isDigitAt(at + 2)))
            return true;
    }
    return false;
}

} // namespace

TableSearch readJoinedTabRows(const TextLines &lines, qsizetype line)
{
    constexpr int fewestTabs = 12;
    constexpr qsizetype fewest = 8;
    const QStringView text = lines.view(lines[line].span);
    if (lines[line].tabs < fewestTabs || hasPaddedValues(text) || !joinsRows(text))
        return std::unexpected(line + 1);
    SourceTable table = tableOfRows(lines, lines[line].span, u'\t', fewest);
    if (table.cells.isEmpty())
        return std::unexpected(line + 1);
    return FoundTable{std::move(table), line + 1};
}

TableSearch readRunningText(const TextLines &lines, qsizetype line)
{
    return search(lines, line, leastLine);
}

TableSearch readShortRunningText(const TextLines &lines, qsizetype line)
{
    return search(lines, line, leastWanted);
}

} // namespace gouji
