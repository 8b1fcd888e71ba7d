#include "core/read/text/rowbuilder.h"
#include "core/read/text/tablefinder.h"

#include <algorithm>
#include <map>
#include <vector>

namespace gouji {

namespace {

/// Lines between two tabs: the pieces of a vertical label, and rows of one cell.
constexpr int mostPieces = 24;

/// A tab between two cells, or something printed, and the blank lines above it.
struct Mark
{
    TextSpan span; ///< empty for a cell that holds nothing but a blank character
    CellLook look = CellLook::Empty;
    bool tab = false;
    int gap = 0;
};

/// The only tabs of the line stand behind what is printed on it.
bool endsInTab(const TextLines &lines, qsizetype line)
{
    const TextLine text = lines[line];
    return text.tabs > 0 && !text.trimmed.isEmpty() && !text.leadingTab
           && !lines.view(text.trimmed).contains(u'\t');
}

bool isTabAlone(const TextLine &line)
{
    return line.tabs > 0 && line.trimmed.isEmpty();
}

bool endsTable(QStringView text)
{
    return isProse(text) || isSectionHeading(text) || isRunningTitle(text);
}

/// The paragraphs of cells, tabs on lines of their own between them.
class TabLineReader
{
public:
    TabLineReader(const TextLines &lines, qsizetype line)
        : m_lines(lines)
        , m_line(line)
        , m_end(line)
    {}

    TableSearch read()
    {
        while (m_line < m_lines.size() && takeLine())
            ++m_line;
        dropTail();
        measure();
        RowBuilder builder(TableGeometry::Compact);
        build(builder);
        const bool table = builder.width() > 1 && builder.rowCount() > 1;
        if (!table && !isRowOfValues(builder))
            return std::unexpected(m_line);
        return FoundTable{builder.take(), m_end};
    }

private:
    /// False when the table is over.
    bool takeLine()
    {
        const TextLine line = m_lines[m_line];
        if (line.tabs == 0)
            return takeText(line);
        const QStringView text = m_lines.view(line.span);
        for (qsizetype from = 0; from <= text.size();) {
            const qsizetype tab = text.indexOf(u'\t', from);
            const qsizetype end = tab < 0 ? text.size() : tab;
            const TextSpan field = m_lines.trimmed({line.span.begin + from, line.span.begin + end});
            if (!field.isEmpty() && !takePiece(field))
                return false;
            if (tab >= 0)
                takeTab({line.span.begin + tab + 1, line.span.begin + tab + 1});
            from = end + 1;
        }
        return true;
    }

    bool takeText(const TextLine &line)
    {
        // What pages set into a cell that is left blank.
        const bool blank = m_lines.view(line.span).contains(QChar::Nbsp)
                           || m_lines.view(line.span).contains(QChar(0x3000));
        if (!line.trimmed.isEmpty() || blank)
            return takePiece(line.trimmed);
        ++m_gap;
        return true;
    }

    bool takePiece(TextSpan span)
    {
        const QStringView text = m_lines.view(span);
        if (endsTable(text) || ++m_pieces > mostPieces)
            return false;
        m_marks.push_back({.span = span, .look = lookOf(text), .gap = m_gap});
        m_gap = 0;
        return true;
    }

    void takeTab(TextSpan behind)
    {
        m_marks.push_back({.span = behind, .tab = true, .gap = m_gap});
        m_gap = 0;
        m_pieces = 0;
    }

    /// Behind the last tab one cell stands, and no row.
    void dropTail()
    {
        const auto tab = std::ranges::find_if(m_marks.rbegin(), m_marks.rend(), &Mark::tab);
        m_marks.erase(tab == m_marks.rbegin() ? tab.base() : tab.base() + 1, m_marks.end());
    }

    /// More of them than stand behind a label, in one row: a table whose heads are lost.
    [[nodiscard]] bool isRowOfValues(const RowBuilder &builder) const
    {
        constexpr qsizetype mostLabelledValues = 9;
        return builder.rowCount() == 1 && m_allValues == builder.cellCount()
               && m_allValues > mostLabelledValues;
    }

    /// How far rows and cells are apart: as far as most.
    void measure()
    {
        std::map<int, int> rows;
        std::map<int, int> others;
        std::map<int, int> before;
        std::map<int, int> behind;
        for (std::size_t i = 1; i < m_marks.size(); ++i) {
            const Mark &above = m_marks[i - 1];
            const Mark &below = m_marks[i];
            if (above.tab != below.tab)
                ++(below.tab ? behind : before)[below.gap];
            else if (!below.tab)
                ++(above.look == CellLook::Label && below.look == CellLook::Label
                       ? others
                       : rows)[below.gap];
        }
        const int gap = usual(before);
        int wider = 0;
        for (const auto &[lines, count] : before)
            wider += lines > gap ? count : 0;
        m_lastTabGap = rows.empty() && wider > 1 ? gap + 1 : 0;
        m_rowGap = usual(rows.empty() ? others : rows);
        m_cellGap = usual(before) + usual(behind);
    }

    static int usual(const std::map<int, int> &counts)
    {
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
        return most == counts.end() ? 0 : most->first;
    }

    /// The end of a row may stand beside a cell without any character: rows are further apart than
    /// what a cell holds and both of its tabs.
    [[nodiscard]] bool hidesRowEnd(const Mark &mark) const
    {
        return m_rowGap > m_cellGap && mark.gap > m_rowGap;
    }

    void build(RowBuilder &builder)
    {
        for (const Mark &mark : m_marks) {
            if (mark.tab)
                takeSeparator(builder, mark);
            else
                takeCell(builder, mark);
        }
        if (m_filled || m_lastTabGap == 0)
            closeCell(builder);
        builder.endRow();
    }

    void takeSeparator(RowBuilder &builder, const Mark &tab)
    {
        const bool rowEnd = hidesRowEnd(tab);
        closeCell(builder);
        if (rowEnd) {
            endRow(builder);
            builder.addCell({tab.span.begin - 1, tab.span.begin - 1});
        }
        open({tab.span});
    }

    void takeCell(RowBuilder &builder, const Mark &mark)
    {
        if (m_open && m_filled) {
            if (goesOn(mark)) {
                m_cell.span = m_cell.span.united(mark.span);
                return;
            }
            closeCell(builder);
            endRow(builder);
        } else if (m_open && isBehindLastTab(mark)) {
            m_open = false; // no cell
            endRow(builder);
        } else if (m_open && isRowAnew(mark)) {
            closeCell(builder);
            endRow(builder);
        }
        open(mark);
        m_filled = true;
    }

    /// Word processors end each row in a cell of no width: no row begins but behind a tab, and
    /// there it is further away than cells are.
    [[nodiscard]] bool isBehindLastTab(const Mark &mark) const
    {
        return m_lastTabGap > 0 && mark.gap >= m_lastTabGap;
    }

    /// Behind a tab: the cell was left blank, and this is the first one of the next row.
    [[nodiscard]] bool isRowAnew(const Mark &mark) const
    {
        return hidesRowEnd(mark)
               || (m_values > 0 && mark.look == CellLook::Label
                   && beginsWithNumber(m_lines.view(mark.span)));
    }

    /// A further paragraph of the cell, or a further line of one.
    [[nodiscard]] bool goesOn(const Mark &mark) const
    {
        if (mark.gap < m_rowGap)
            return !mark.span.isEmpty() && !m_cell.span.isEmpty();
        return m_rowGap <= 1 && m_cell.look == CellLook::Label && mark.look == CellLook::Label
               && beginsWithNumber(m_lines.view(m_cell.span))
               && !beginsWithNumber(m_lines.view(mark.span));
    }

    void open(const Mark &mark)
    {
        m_cell = mark;
        m_open = true;
        m_filled = false;
    }

    void closeCell(RowBuilder &builder)
    {
        if (!m_open)
            return;
        builder.addCell(m_cell.span);
        const bool value = m_filled && m_cell.look == CellLook::Value;
        m_values += value ? 1 : 0;
        m_allValues += value ? 1 : 0;
        m_end = std::max(m_end, lineBehind(m_cell.span));
        m_open = false;
    }

    void endRow(RowBuilder &builder)
    {
        builder.endRow();
        m_values = 0;
    }

    /// Cells come in order.
    [[nodiscard]] qsizetype lineBehind(TextSpan span) const
    {
        qsizetype line = m_end;
        while (line < m_lines.size() && m_lines[line].span.begin <= span.end)
            ++line;
        return line;
    }

    const TextLines &m_lines;
    qsizetype m_line;
    qsizetype m_end;  ///< behind the line of the last cell
    int m_gap = 0;    ///< blank lines since the last mark
    int m_pieces = 0; ///< since the last tab
    std::vector<Mark> m_marks;
    int m_rowGap = 0;
    int m_lastTabGap = 0; ///< blank lines behind the tab that ends a row, at least; 0 for none
    int m_cellGap = 0;    ///< between what a cell holds and the tabs around it, together
    Mark m_cell;          ///< the last one
    bool m_open = false;
    bool m_filled = false;
    int m_values = 0; ///< in the row
    qsizetype m_allValues = 0;
};

/// Among the lines that follow, most tabs stand alone.
bool havePartingTabs(const TextLines &lines, qsizetype line)
{
    constexpr qsizetype sample = 40;
    constexpr int enough = 3;
    int alone = 0;
    int within = 0;
    const qsizetype end = std::min(lines.size(), line + sample);
    for (qsizetype at = line; at < end; ++at) {
        if (lines[at].tabs == 0)
            continue;
        alone += isTabAlone(lines[at]) ? 1 : 0;
        within += !isTabAlone(lines[at]) && !endsInTab(lines, at) ? 1 : 0;
    }
    return alone >= enough && within * 4 <= alone;
}

} // namespace

TableSearch readTabLines(const TextLines &lines, qsizetype line)
{
    const bool parted = endsInTab(lines, line);
    if ((lines[line].tabs > 0 && !parted) || endsTable(lines.trimmed(line)))
        return std::unexpected(line + 1);
    const qsizetype next = lines.nextPrinted(line + 1);
    if (next >= lines.size() || (!parted && !isTabAlone(lines[next]))
        || !havePartingTabs(lines, line))
        return std::unexpected(line + 1);
    return TabLineReader(lines, line).read();
}

} // namespace gouji
