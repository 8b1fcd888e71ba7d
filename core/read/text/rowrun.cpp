#include "core/read/text/rowrun.h"

#include "core/text/units.h"

#include <algorithm>

namespace gouji {

namespace {

/// The longest cell with line ends in it: a vertical label.
constexpr qsizetype mostLinesOfCell = 24;

/// Walks over the fields of one row.
class RowSplitter
{
public:
    RowSplitter(const TextLines &lines, qsizetype line, char16_t separator, bool quotes)
        : m_lines(lines)
        , m_line(line)
        , m_at(lines[line].span.begin)
        , m_separator(separator)
        , m_quotes(quotes)
    {}

    LineRow split()
    {
        LineRow row;
        do {
            row.cells.append(takeField());
        } while (m_at <= m_lines[m_line].span.end);
        row.nextLine = m_line + 1;
        return row;
    }

private:
    /// Leaves m_at behind the separator, or behind the end of the line.
    TextSpan takeField()
    {
        if (m_quotes) {
            if (const auto quoted = takeQuoted())
                return *quoted;
        }
        const TextSpan field = {m_at, fieldEnd(m_at)};
        m_at = field.end + 1;
        const TextSpan cell = m_lines.trimmed(field);
        return m_separator == u'|' ? withoutStars(cell) : cell;
    }

    /// `**229**`: strong words of Markdown.
    TextSpan withoutStars(TextSpan cell) const
    {
        const QStringView text = m_lines.view(cell);
        qsizetype stars = 0;
        while (2 * stars + 2 < text.size() && text[stars] == u'*'
               && text[text.size() - 1 - stars] == u'*')
            ++stars;
        return {cell.begin + stars, cell.end - stars};
    }

    qsizetype fieldEnd(qsizetype from) const
    {
        const qsizetype end = m_lines[m_line].span.end;
        const std::u16string_view rest = unitsOf(m_lines.view({from, end}));
        for (std::size_t at = rest.find(m_separator); at != std::u16string_view::npos;
             at = rest.find(m_separator, at + 1)) {
            const bool protectedPipe = m_separator == u'|' && at > 0 && rest[at - 1] == u'\\';
            if (!protectedPipe)
                return from + static_cast<qsizetype>(at);
        }
        return end;
    }

    /// A cell in quotes, over line ends if need be; nullopt when the quote is never closed.
    std::optional<TextSpan> takeQuoted()
    {
        const TextSpan field = m_lines.trimmed({m_at, fieldEnd(m_at)});
        if (field.isEmpty() || m_lines.view(field).front() != u'"')
            return std::nullopt;
        const qsizetype begin = field.begin + 1;
        qsizetype from = begin;
        const qsizetype last = std::min(m_line + mostLinesOfCell, m_lines.size());
        for (qsizetype line = m_line; line < last; ++line) {
            from = std::max(from, m_lines[line].span.begin);
            const qsizetype quote = closingQuote({from, m_lines[line].span.end});
            if (quote < 0)
                continue;
            m_line = line;
            m_at = fieldEnd(quote + 1) + 1;
            return m_lines.trimmed({begin, quote});
        }
        return std::nullopt;
    }

    /// Two quotes stand for one within the cell.
    qsizetype closingQuote(TextSpan span) const
    {
        const QStringView text = m_lines.view(span);
        for (qsizetype at = text.indexOf(u'"'); at >= 0; at = text.indexOf(u'"', at + 2)) {
            if (at + 1 >= text.size() || text[at + 1] != u'"')
                return span.begin + at;
        }
        return -1;
    }

    const TextLines &m_lines;
    qsizetype m_line;
    qsizetype m_at;
    char16_t m_separator;
    bool m_quotes;
};

} // namespace

bool mayHoldRow(const TextLines &lines, qsizetype line, int separators)
{
    return separators > 0 || lines.trimmed(line).startsWith(u'"');
}

LineRow splitRow(const TextLines &lines, qsizetype line, char16_t separator, bool quotes)
{
    return RowSplitter(lines, line, separator, quotes).split();
}

QStringView firstCell(const TextLines &lines, qsizetype line, char16_t separator)
{
    const QStringView text = lines.view(lines[line].span);
    const std::size_t end = std::min(unitsOf(text).find(separator), unitsOf(text).size());
    return lines.view(lines.trimmed(
        {lines[line].span.begin, lines[line].span.begin + static_cast<qsizetype>(end)}));
}

qsizetype overGap(const TextLines &lines, qsizetype line)
{
    const auto isMark = [&](qsizetype at) {
        const QStringView text = lines.trimmed(at);
        return isPageMark(text) || (lines[at].tabs == 0 && isBareNumber(text) && text != u"0");
    };
    qsizetype next = lines.nextPrinted(line);
    while (next < lines.size() && isMark(next))
        next = lines.nextPrinted(next + 1);
    return next;
}

qsizetype overPageMark(const TextLines &lines, qsizetype line)
{
    const bool mark = line + 1 < lines.size() && isPageMark(lines.trimmed(line));
    return mark ? line + 1 : line;
}

bool hasPages(const TextLines &lines, qsizetype near)
{
    constexpr qsizetype farthest = 200; // a page has fewer lines
    const qsizetype end = std::min(near + farthest, lines.size());
    for (qsizetype at = std::max(near - farthest, qsizetype(0)); at < end; ++at) {
        if (isPageMark(lines.trimmed(at)))
            return true;
    }
    return false;
}

qsizetype overRunningTitle(const TextLines &lines, qsizetype rowEnd, qsizetype line)
{
    constexpr qsizetype longestTitle = 40;
    const QStringView text = lines.trimmed(line);
    if (text.isEmpty() || text.size() > longestTitle || lines[line].tabs + lines[line].pipes > 0
        || isProse(text) || isSectionHeading(text))
        return line;
    qsizetype next = overGap(lines, line + 1);
    while (next < lines.size() && isRunningTitle(lines.trimmed(next)))
        next = overGap(lines, next + 1);
    if (isRunningTitle(text))
        return next < lines.size() ? next : line;
    for (qsizetype at = rowEnd; at < next; ++at) {
        if (isPageMark(lines.trimmed(at)))
            return next < lines.size() ? next : line;
    }
    return line;
}

bool hasBlankLine(const TextLines &lines, qsizetype begin, qsizetype end)
{
    for (qsizetype line = begin; line < end; ++line) {
        if (lines.isBlank(line))
            return true;
    }
    return false;
}

bool areWidthsForeign(qsizetype left, qsizetype right)
{
    return std::max(left, right) >= 2 * std::min(left, right);
}

bool isTitleWithin(const RowRun &run, const TextLines &lines, qsizetype line, qsizetype below)
{
    if (below == line || !isRunningTitle(lines.trimmed(line)))
        return false;
    return !hasBlankLine(lines, run.nextLine, below);
}

bool isAlike(const RowRun &run, const TextLines &lines, const LineRow &row)
{
    if (row.cells.size() != run.lastWidth || run.lastWidth < 2)
        return false;
    return run.lastWidth > 2
           || (lookOf(lines.view(row.cells.front())) == CellLook::Label
               && lookOf(lines.view(row.cells.back())) == CellLook::Value);
}

void addRow(RowRun &run, const TextLines &lines, const LineRow &row)
{
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        const TextSpan span = row.cells[column];
        SourceCell cell;
        cell.span = span;
        cell.row = run.rows;
        cell.column = static_cast<int>(column);
        run.table.cells.append(std::move(cell));
        const CellLook look = lookOf(lines.view(span));
        run.values += look == CellLook::Value ? 1 : 0;
        run.printed += look == CellLook::Empty ? 0 : 1;
        run.table.span = run.table.cells.size() == 1 ? span : run.table.span.united(span);
    }
    const auto width = static_cast<int>(row.cells.size());
    // A line end in place of a separator.
    const bool rest = run.rows > 1 && run.lastWidth + width == run.width;
    run.alike += run.rows > 0 && (rest || width == run.lastWidth) ? 1 : 0;
    run.torn += rest ? 1 : 0;
    run.lastWidth = rest ? run.width : width;
    run.width = std::max(run.width, width);
    run.nextLine = row.nextLine;
    ++run.rows;
}

bool isRowOfValues(const RowRun &run)
{
    constexpr int mostLabelledValues = 9;
    return run.rows == 1 && run.values == run.printed && run.values > mostLabelledValues;
}

bool endsInBlankRow(const RowRun &run, int fewestBlanks)
{
    const int last = run.rows - 1;
    return last > 0 && run.lastWidth == run.width && run.width > fewestBlanks
           && std::ranges::all_of(run.table.cells, [last](const SourceCell &cell) {
                  return cell.row != last || cell.column == 0 || cell.span.isEmpty();
              });
}

LineRow tornCell(const RowRun &run, const TextLines &lines, qsizetype line, const LineRow &rest)
{
    constexpr qsizetype longestCell = 40;
    const QStringView text = lines.trimmed(line);
    const bool cell = line == run.nextLine && !text.isEmpty() && text.size() <= longestCell
                      && lines[line].tabs + lines[line].pipes + lines[line].commas == 0;
    if (!cell || rest.cells.size() + 1 != run.width || isProse(text) || isSectionHeading(text)
        || isPageMark(text))
        return {};
    LineRow row;
    row.cells.append(lines[line].trimmed);
    row.nextLine = line + 1;
    return row;
}

bool lacksFirstValue(const RowRun &run, const TextLines &lines, const LineRow &row)
{
    return row.cells.size() + 1 == run.width
           && std::ranges::all_of(row.cells, [&lines](TextSpan cell) {
                  return lookOf(lines.view(cell)) == CellLook::Value;
              });
}

namespace {

/// The last row ends in a separator that is none of a frame.
bool isOpen(const RowRun &run, const TextLines &lines)
{
    return run.lastWidth > 1 && run.table.cells.constLast().span.isEmpty()
           && lines[run.nextLine - 1].pipes < run.lastWidth;
}

} // namespace

void addLastCell(RowRun &run, const TextLines &lines)
{
    const bool wanting = run.lastWidth + 1 == run.width;
    const qsizetype line = wanting ? overPageMark(lines, run.nextLine) : run.nextLine;
    if (run.rows < 2 || line >= lines.size() || !isBareNumber(lines.trimmed(line))
        || lines[line].tabs > 0)
        return;
    if (!wanting && (!isOpen(run, lines) || hasPages(lines, line)))
        return;
    const int width = std::max(run.lastWidth, run.width);
    LineRow row;
    row.cells.append(lines[line].trimmed);
    row.nextLine = line + 1;
    addRow(run, lines, row);
    run.lastWidth = width;
}

} // namespace gouji
