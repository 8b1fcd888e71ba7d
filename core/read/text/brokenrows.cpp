#include "core/read/text/brokenrows.h"

#include <algorithm>

namespace gouji {

namespace {

/// Rows with fewer cells may as well be short ones without their empty cells.
constexpr qsizetype wideEnough = 8;
/// A longer line is no label.
constexpr qsizetype longestLabel = 60;

bool mayNumberPages(QStringView text)
{
    constexpr qsizetype mostDigits = 3;
    return isBareNumber(text) && text != u"0" && text.size() <= mostDigits;
}

} // namespace

LineRow BrokenRows::row(qsizetype line, LineRow alone)
{
    if (LineRow whole = tornAtSeparator(line); !whole.cells.isEmpty()) {
        alone = std::move(whole);
    } else if (alone.cells.size() < m_width) {
        whole = joined(line);
        if (whole.cells.isEmpty() && alone.cells.isEmpty())
            whole = belowItsLabel(line);
        if (!whole.cells.isEmpty())
            alone = std::move(whole);
    }
    m_width = std::max(m_width, alone.cells.size());
    addLastValue(alone);
    measure(alone);
    if (m_style.brokenCells && !alone.cells.isEmpty() && alone.cells.size() == m_width)
        addTail(alone);
    return alone;
}

LineRow BrokenRows::joined(qsizetype line) const
{
    constexpr qsizetype mostLines = 64; // fifteen heads of four lines
    LineRow row;
    const qsizetype last = std::min(line + mostLines, m_lines.size());
    for (qsizetype at = line; at < last && row.cells.size() <= m_width; at = row.nextLine) {
        if (!mayBePiece(at))
            return {};
        const LineRow next = split(at);
        if (!row.cells.isEmpty() && !isJoint(row, next))
            return {};
        add(row, next);
        if (row.cells.size() == m_width && at > line)
            return row;
    }
    return {};
}

/// A label alone, and below it the rest of its row: a separator and nothing but values behind it,
/// as no whole row has values and no label; or the rest of a label that begins with a number.
LineRow BrokenRows::belowItsLabel(qsizetype line) const
{
    if (m_style.framed || m_width == 0 || line + 1 >= m_lines.size() || !mayBePiece(line)
        || !mayBePiece(line + 1))
        return {};
    LineRow row = split(line);
    const LineRow rest = split(line + 1);
    const QStringView text = m_lines.view(row.cells.front());
    const bool label = row.cells.size() == 1 && text.size() <= longestLabel && !isProse(text)
                       && lookOf(text) == CellLook::Label;
    const bool below = rest.cells.front().isEmpty() && holdsValues(rest, 1);
    if (text == u"0" && below) {
        add(row, rest); // the first value of a row without label
        return row;
    }
    if (!label || (!below && !(beginsWithNumber(text) && isWithinLabel(row, rest))))
        return {};
    add(row, rest);
    return row;
}

/// A label and too few cells behind it, and on the next line the rest of them.
LineRow BrokenRows::tornAtSeparator(qsizetype line) const
{
    const qsizetype next = line + 1;
    if (m_style.framed || next >= m_lines.size() || !mayBePiece(line))
        return {};
    const auto isNoCell = [](QStringView cell) {
        return cell.size() > longestLabel || isProse(cell);
    };
    const QStringView first = firstCell(m_lines, line, m_style.separator);
    if (isNoCell(first) && !first.startsWith(u'"'))
        return {};
    LineRow row = split(line);
    const bool whole = row.cells.size() == m_width && m_lastWidth == m_width && !m_belowHeads;
    if (whole || row.nextLine != next || std::ranges::any_of(row.cells, [&](TextSpan cell) {
            return isNoCell(m_lines.view(cell));
        }))
        return {};
    const LineRow rest = split(next);
    const bool blank = m_lines[next].trimmed.isEmpty();
    if (blank ? rest.cells.size() == 1 : !mayBePiece(next) || isPipeRule(m_lines.trimmed(next)))
        return {};
    constexpr qsizetype mostLabels = 3; // more are heads
    const qsizetype values = valuesOf(row);
    const qsizetype labels = row.cells.size() - values;
    const bool heads = values == 0 && labels > rest.cells.size();
    if (labels == 0 || labels > mostLabels || heads || !holdsValues(rest, blank ? 0 : 1))
        return {};
    const bool asWide = m_lastWidth == m_width && row.cells.size() + rest.cells.size() == m_width;
    if (!asWide && !isUsual(values + rest.cells.size(), rest.nextLine))
        return {};
    for (const TextSpan cell : rest.cells)
        row.cells.append(cell);
    row.nextLine = rest.nextLine;
    return row;
}

/// The cells behind its last label; all cells where it has none.
qsizetype BrokenRows::valuesOf(const LineRow &row) const
{
    const auto label =
        std::ranges::find_if(row.cells.rbegin(), row.cells.rend(), [this](auto cell) {
            return lookOf(m_lines.view(cell)) == CellLook::Label;
        });
    return label - row.cells.rbegin();
}

/// So many have the row above or one of those from line `below` on.
bool BrokenRows::isUsual(qsizetype values, qsizetype below) const
{
    constexpr qsizetype farthest = 6;
    if (values == m_values)
        return true;
    const qsizetype end = std::min(below + farthest, m_lines.size());
    for (qsizetype line = below; line < end; ++line) {
        if (m_lines[line].tabs + m_lines[line].commas + m_lines[line].semicolons < values)
            continue;
        const LineRow row = split(line);
        if (row.cells.size() > values && valuesOf(row) == values)
            return true;
    }
    return false;
}

void BrokenRows::measure(const LineRow &row)
{
    if (row.cells.size() < 2)
        return;
    m_lastWidth = row.cells.size();
    const qsizetype values = valuesOf(row);
    m_belowHeads = values == 0;
    m_values = m_belowHeads ? row.cells.size() - 1 : values;
}

bool BrokenRows::mayBePiece(qsizetype line) const
{
    const QStringView text = m_lines.trimmed(line);
    const bool markdownHeading = text.startsWith(u'#');
    return !m_lines.isBlank(line) && !markdownHeading && !isPageMark(text) && !isRunningTitle(text)
           && !isSectionHeading(text);
}

/// The row goes on in the next line: behind the separator or before it, or within a cell.
bool BrokenRows::isJoint(const LineRow &above, const LineRow &below) const
{
    const TextSpan last = above.cells.back();
    const TextSpan first = below.cells.front();
    if (last.isEmpty() || first.isEmpty())
        return !isProse(m_lines.view(last)) && holdsValues(below, 0);
    return (above.cells.size() > 1 && isWithinLabel(above, below))
           || (m_style.brokenCells && goesOn(last, first));
}

/// A label goes on, and then its values follow.
bool BrokenRows::isWithinLabel(const LineRow &above, const LineRow &below) const
{
    const auto look = [this](TextSpan cell) { return lookOf(m_lines.view(cell)); };
    const auto isValue = [&](TextSpan cell) { return look(cell) == CellLook::Value; };
    const QStringView rest = m_lines.view(below.cells.front());
    return look(above.cells.back()) == CellLook::Label && lookOf(rest) == CellLook::Label
           && !beginsWithNumber(rest) && !isProse(rest)
           && std::ranges::any_of(below.cells, isValue);
}

/// And nothing else.
bool BrokenRows::holdsValues(const LineRow &row, int fewest) const
{
    int values = 0;
    for (const TextSpan cell : row.cells) {
        const CellLook look = lookOf(m_lines.view(cell));
        if (look == CellLook::Label)
            return false;
        values += look == CellLook::Value ? 1 : 0;
    }
    return values >= fewest;
}

bool BrokenRows::goesOn(TextSpan cell, TextSpan rest) const
{
    const QStringView text = m_lines.view(rest);
    const CellLook look = lookOf(text);
    if (look != lookOf(m_lines.view(cell)) || isProse(text) || isSectionHeading(text))
        return false;
    return look == CellLook::Label ? m_width >= wideEnough && !beginsWithNumber(text)
                                   : look == CellLook::Value && text.front().isDigit();
}

void BrokenRows::add(LineRow &row, const LineRow &next)
{
    auto cell = next.cells.cbegin();
    if (!row.cells.isEmpty()) {
        TextSpan &last = row.cells.back();
        if (last.isEmpty())
            last = *cell;
        else if (!cell->isEmpty())
            last = last.united(*cell);
        ++cell;
    }
    for (; cell != next.cells.cend(); ++cell)
        row.cells.append(*cell);
    row.nextLine = next.nextLine;
}

/// The line ends in a separator, and a value that can be no page's number stands alone below.
void BrokenRows::addLastValue(LineRow &row) const
{
    const qsizetype next = row.nextLine;
    if (m_style.framed || row.cells.size() < 2 || !row.cells.back().isEmpty()
        || next >= m_lines.size() || split(next).cells.size() > 1)
        return;
    const QStringView text = m_lines.trimmed(next);
    if (lookOf(text) != CellLook::Value || isPageMark(text) || mayNumberPages(text))
        return;
    row.cells.back() = m_lines[next].trimmed;
    row.nextLine = next + 1;
}

/// A cell may be broken at its end.
void BrokenRows::addTail(LineRow &row)
{
    constexpr qsizetype longestTail = 4;
    constexpr qsizetype mostLines = 8;
    const qsizetype end = std::min(row.nextLine + mostLines, m_lines.size());
    for (qsizetype at = row.nextLine; at < end; ++at) {
        const TextLine line = m_lines[at];
        const bool alone = line.tabs + line.pipes + line.commas + line.semicolons == 0;
        const QStringView text = m_lines.view(line.trimmed);
        if (!alone || line.trimmed.size() > longestTail || !goesOn(row.cells.back(), line.trimmed)
            || isPageMark(text) || (isBareNumber(text) && mayBePageNumber(at)))
            return;
        row.cells.back() = row.cells.back().united(line.trimmed);
        row.nextLine = at + 1;
    }
}

/// A number on a line of its own is that of a page, where pages have marks, or where no cell but
/// the last one is ever broken.
bool BrokenRows::mayBePageNumber(qsizetype near)
{
    constexpr qsizetype farthest = 200;
    if (!m_pageNumbers) {
        bool broken = false;
        const qsizetype end = std::min(near + farthest, m_lines.size());
        for (qsizetype at = std::max(near - farthest, qsizetype(1)); at < end && !broken; ++at)
            broken = breaksCells(at);
        m_pageNumbers = !broken || hasPages(m_lines, near);
    }
    return *m_pageNumbers;
}

/// The line begins with the rest of the cell the one above ends in.
bool BrokenRows::breaksCells(qsizetype line) const
{
    const auto isQuoted = [this](qsizetype at) { return m_lines.trimmed(at).contains(u'"'); };
    if (m_lines.isBlank(line) || m_lines.isBlank(line - 1) || isQuoted(line)
        || isQuoted(line - 1)) // line ends in quotes break nothing
        return false;
    const LineRow above = split(line - 1);
    const LineRow below = split(line);
    return below.cells.size() > 1 && below.cells.size() < m_width
           && above.cells.size() + below.cells.size() == m_width + 1
           && goesOn(above.cells.back(), below.cells.front());
}

} // namespace gouji
