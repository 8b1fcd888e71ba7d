#include "core/read/rowrun.h"
#include "core/read/tablefinder.h"

#include <algorithm>

namespace gouji {

namespace {

/// More commas on one line are those of prose, or of no table of a report.
constexpr int widestRow = 1000;

/// The commas of the line only group digits: `1,234` alone, or with blanks between its columns.
bool isSpacedOut(QStringView line)
{
    constexpr qsizetype mostGroups = 4;
    const qsizetype commas = line.count(u',');
    if (commas == 0)
        return line.contains(u"  ");
    if (!line.contains(u' ') && commas >= mostGroups)
        return false;
    const auto digit = [&](qsizetype at) {
        return at >= 0 && at < line.size() && line[at].isDigit();
    };
    for (qsizetype comma = line.indexOf(u','); comma >= 0; comma = line.indexOf(u',', comma + 1)) {
        const bool groups = digit(comma - 1) && digit(comma + 1) && digit(comma + 2)
                            && digit(comma + 3) && !digit(comma + 4);
        if (!groups)
            return false;
    }
    return true;
}

/// The cells of the line; none when it reads like a sentence.
LineRow separatedRow(const TextLines &lines, qsizetype line, char16_t separator)
{
    const int count = separator == u',' ? lines[line].commas : lines[line].semicolons;
    if (!mayHoldRow(lines, line, count) || count > widestRow
        || (separator == u',' && isSpacedOut(lines.trimmed(line))))
        return {};
    LineRow row = splitRow(lines, line, separator, true);
    if (row.cells.size() == 1)
        return {};
    for (const TextSpan cell : row.cells) {
        if (isProse(lines.view(cell)) || isSectionHeading(lines.view(cell)))
            return {};
    }
    return row;
}

/// Puts rows together whose cells hold line ends though no quotes say so, as some converters write
/// them: lines that have as many separators between them as the widest row of the table has.
class BrokenRows
{
public:
    BrokenRows(const TextLines &lines, char16_t separator)
        : m_lines(lines)
        , m_separator(separator)
    {}

    [[nodiscard]] LineRow row(qsizetype line)
    {
        LineRow row = separatedRow(m_lines, line, m_separator);
        if (row.cells.size() < m_width) {
            if (LineRow whole = joined(line); !whole.cells.isEmpty())
                row = std::move(whole);
        }
        m_width = std::max(m_width, row.cells.size());
        if (!row.cells.isEmpty() && row.cells.size() == m_width)
            addTail(row);
        return row;
    }

private:
    /// Rows with fewer cells may as well be short ones without their empty cells.
    static constexpr qsizetype wideEnough = 8;

    [[nodiscard]] LineRow joined(qsizetype line) const
    {
        constexpr qsizetype mostLines = 64; // fifteen heads of four lines
        LineRow row;
        const qsizetype last = std::min(line + mostLines, m_lines.size());
        for (qsizetype at = line; at < last && row.cells.size() <= m_width; at = row.nextLine) {
            const LineRow next = splitRow(m_lines, at, m_separator, true);
            if (!row.cells.isEmpty() && !goesOn(row.cells.back(), next.cells.front()))
                return {};
            add(row, next);
            if (row.cells.size() == m_width && at > line)
                return row;
        }
        return {};
    }

    /// A cell may be broken at its end.
    void addTail(LineRow &row)
    {
        constexpr qsizetype longestTail = 4;
        constexpr qsizetype mostLines = 8;
        const qsizetype end = std::min(row.nextLine + mostLines, m_lines.size());
        for (qsizetype at = row.nextLine; at < end; ++at) {
            const TextLine line = m_lines[at];
            const bool alone = line.tabs + line.pipes + line.commas + line.semicolons == 0;
            if (!alone || line.trimmed.size() > longestTail
                || !goesOn(row.cells.back(), line.trimmed)
                || (isBareNumber(m_lines.view(line.trimmed)) && hasPages(at)))
                return;
            row.cells.back() = row.cells.back().united(line.trimmed);
            row.nextLine = at + 1;
        }
    }

    [[nodiscard]] bool goesOn(TextSpan cell, TextSpan rest) const
    {
        const QStringView text = m_lines.view(rest);
        const CellLook look = lookOf(text);
        if (look != lookOf(m_lines.view(cell)) || isProse(text) || isSectionHeading(text))
            return false;
        return look == CellLook::Label ? m_width >= wideEnough && !beginsWithNumber(text)
                                       : look == CellLook::Value && text.front().isDigit();
    }

    /// Then a number on a line of its own is that of a page.
    [[nodiscard]] bool hasPages(qsizetype near)
    {
        constexpr qsizetype farthest = 200; // a page has fewer lines
        if (!m_pages) {
            m_pages = false;
            const qsizetype end = std::min(near + farthest, m_lines.size());
            for (qsizetype at = std::max(near - farthest, qsizetype(0)); at < end; ++at)
                m_pages = *m_pages || isPageMark(m_lines.trimmed(at));
        }
        return *m_pages;
    }

    static void add(LineRow &row, const LineRow &next)
    {
        auto cell = next.cells.cbegin();
        if (!row.cells.isEmpty()) {
            row.cells.back() = row.cells.back().united(*cell);
            ++cell;
        }
        for (; cell != next.cells.cend(); ++cell)
            row.cells.append(*cell);
        row.nextLine = next.nextLine;
    }

    const TextLines &m_lines;
    char16_t m_separator;
    qsizetype m_width = 0;       ///< cells of the widest row
    std::optional<bool> m_pages; ///< not looked for yet where empty
};

/// A comma makes no table: there must be rows of equal length, and a good part of the cells values.
bool isTable(const RowRun &run)
{
    constexpr int mostPrintedPerValue = 8;
    constexpr int wideEnoughAlone = 4;
    // Many rows of one width hold a table even where nearly every cell was left blank.
    const int rows = run.rows - run.torn;
    if (rows >= wideEnoughAlone && run.width >= wideEnoughAlone && run.alike * 4 >= (rows - 1) * 3)
        return true;
    const bool regular = rows >= 2 && run.alike * 2 >= rows - 1;
    return regular && run.values >= 2 && run.values * mostPrintedPerValue >= run.printed;
}

} // namespace

TableSearch readSeparatedRows(const TextLines &lines, qsizetype line)
{
    const TextLine first = lines[line];
    if (!mayHoldRow(lines, line, first.commas + first.semicolons))
        return std::unexpected(line + 1);
    const auto collect = [&](char16_t separator) {
        BrokenRows rows(lines, separator);
        return collectRun(lines, line, [&](qsizetype at) { return rows.row(at); });
    };
    const bool semicolons = first.semicolons > first.commas;
    RowRun run = collect(semicolons ? u';' : u',');
    // The separators of a row that begins with a quoted label stand on its later lines.
    if (run.rows == 0 && !semicolons)
        run = collect(u';');
    if (!isTable(run))
        return std::unexpected(run.nextLine);
    run.table.geometry = TableGeometry::Grid;
    return FoundTable{std::move(run.table), run.nextLine};
}

} // namespace gouji
