#include "core/read/text/rowbuilder.h"
#include "core/read/text/rowwidths.h"
#include "core/read/text/tablefinder.h"

#include <utility>

namespace gouji {

namespace {

constexpr qsizetype mostPiecesOfCell = 12;
constexpr qsizetype fewestCells = 4;

/// Cells closed by a pipe on their line or on a following one.
class PipeCellReader
{
public:
    PipeCellReader(const TextLines &lines, qsizetype line)
        : m_lines(lines)
        , m_line(line)
    {}

    TableSearch read()
    {
        for (; m_line < m_lines.size(); ++m_line) {
            if (m_lines[m_line].pipes > 0 ? !takePipes() : !takePiece())
                break;
        }
        if (m_cells.size() < fewestCells)
            return std::unexpected(m_line);
        return build();
    }

private:
    /// Cuts the line at its pipes; false when it is a sentence with a pipe in it.
    bool takePipes()
    {
        if (isProse(m_lines.trimmed(m_line)))
            return false;
        // Among cells that end on other lines, single dashes may be values.
        const QStringView whole = m_lines.trimmed(m_line);
        if (m_pending.isEmpty() && isPipeRule(whole) && whole.contains(u"--")) {
            m_nextLine = m_line + 1;
            return true;
        }
        const TextSpan line = m_lines[m_line].span;
        const QStringView text = m_lines.view(line);
        qsizetype from = 0;
        for (qsizetype pipe = text.indexOf(u'|'); pipe >= 0; pipe = text.indexOf(u'|', from)) {
            closeCell(m_lines.trimmed({line.begin + from, line.begin + pipe}));
            from = pipe + 1;
        }
        const TextSpan rest = m_lines.trimmed({line.begin + from, line.end});
        if (!rest.isEmpty())
            m_pending.append(rest);
        m_nextLine = m_line + 1;
        return true;
    }

    void closeCell(TextSpan span)
    {
        // The first cell is one line: what stands above it is no part of the table.
        if (m_cells.isEmpty() && m_pending.size() > 1)
            m_pending = {m_pending.constLast()};
        if (!m_pending.isEmpty() && !span.isEmpty())
            m_pending.append(span);
        for (qsizetype i = 0; i < m_pending.size(); ++i) {
            const TextSpan piece = m_pending[i];
            const bool joined = i > 0 && areOneCell(span, piece);
            if (i > 0 && !joined && !isBetweenRows(span, piece))
                addCell(span);
            span = joined ? span.united(piece) : piece;
        }
        m_pending.clear();
        addCell(span);
    }

    void addCell(TextSpan span)
    {
        m_cells.append(span);
        m_looks.append(lookOf(m_lines.view(span)));
        if (m_looks.constLast() != CellLook::Label)
            ++m_behindLabel;
        else if (const qsizetype cells = std::exchange(m_behindLabel, 0); cells > 0)
            m_inRow = cells;
    }

    /// A number no pipe closes, where as many cells as the row above has stand behind the label and
    /// another label follows: that of a page.
    bool isBetweenRows(TextSpan number, TextSpan next) const
    {
        const QStringView text = m_lines.view(number);
        return isBareNumber(text) && text != u"0" && m_behindLabel > 0 && m_behindLabel == m_inRow
               && lookOf(m_lines.view(next)) == CellLook::Label;
    }

    /// A label may go on for lines; a number takes its unit at most, or the pipe between was lost.
    bool areOneCell(TextSpan above, TextSpan below) const
    {
        const bool value = lookOf(m_lines.view(above)) == CellLook::Value;
        if (lookOf(m_lines.view(below)) == CellLook::Value)
            return false;
        return !value || lookOf(m_lines.view(above.united(below))) == CellLook::Value;
    }

    /// A line without a pipe may be the beginning of a cell; false when it can be none.
    bool takePiece()
    {
        const QStringView text = m_lines.trimmed(m_line);
        if (text.isEmpty() || isPageMark(text) || isRunningTitle(text) || isLonePageNumber())
            return true;
        if (isProse(text) || isSectionHeading(text) || m_pending.size() == mostPiecesOfCell)
            return false;
        m_pending.append(m_lines[m_line].trimmed);
        return true;
    }

    /// Digits between two blank lines or by a running title, and no pipe behind them that would
    /// make them a cell.
    bool isLonePageNumber() const
    {
        if (!m_pending.isEmpty() || m_line == 0 || m_line + 1 >= m_lines.size())
            return false;
        const bool byTitle = isRunningTitle(m_lines.trimmed(m_line - 1))
                             || isRunningTitle(m_lines.trimmed(m_line + 1));
        if (!byTitle && (!m_lines.isBlank(m_line - 1) || !m_lines.isBlank(m_line + 1)))
            return false;
        const qsizetype after = m_lines.nextPrinted(m_line + 1);
        const bool closed = after < m_lines.size() && m_lines[after].pipes > 0
                            && m_lines.trimmed(after).startsWith(u'|');
        return !closed && isBareNumber(m_lines.trimmed(m_line));
    }

    /// Numbers before their labels that count the rows are no values.
    void markCounters()
    {
        constexpr qsizetype fewest = 8;
        QList<qsizetype> counters;
        for (qsizetype i = 0; i + 1 < m_cells.size(); ++i) {
            if (m_looks[i] != CellLook::Value || m_looks[i + 1] != CellLook::Label)
                continue;
            const qlonglong number = m_lines.view(m_cells[i]).toLongLong();
            if (number != counters.size() + 1 && counters.size() >= fewest)
                break;
            if (number != counters.size() + 1)
                counters.clear();
            if (number == counters.size() + 1)
                counters.append(i);
        }
        for (const qsizetype cell : std::as_const(counters)) {
            if (counters.size() >= fewest)
                m_looks[cell] = CellLook::Label;
        }
    }

    FoundTable build()
    {
        markCounters();
        RowBuilder builder(TableGeometry::Packed);
        qsizetype cell = 0;
        for (const int width : fitRowWidths(m_looks)) {
            for (int i = 0; i < width; ++i)
                builder.addCell(m_cells[cell++]);
            builder.endRow();
        }
        return {builder.take(), m_nextLine};
    }

    const TextLines &m_lines;
    qsizetype m_line;
    qsizetype m_nextLine = 0;  ///< behind the last line with a pipe
    QList<TextSpan> m_pending; ///< pieces of a cell no pipe has closed yet
    QList<TextSpan> m_cells;
    QList<CellLook> m_looks;
    qsizetype m_behindLabel = 0; ///< cells behind the last label
    qsizetype m_inRow = 0;       ///< behind that of the row above
};

bool isOnlyPipes(QStringView trimmed)
{
    return !trimmed.isEmpty() && trimmed.count(u'|') == trimmed.size();
}

/// The first cell may stand on a line of its own above its pipe.
bool mayBegin(const TextLines &lines, qsizetype line)
{
    if (lines[line].pipes > 0)
        return true;
    const qsizetype next = lines.nextPrinted(line + 1);
    if (next >= lines.size() || lines[next].pipes == 0 || !isOnlyPipes(lines.trimmed(next)))
        return false;
    const QStringView text = lines.trimmed(line);
    return !isProse(text) && !isSectionHeading(text) && !isPageMark(text);
}

} // namespace

TableSearch readPipeCells(const TextLines &lines, qsizetype line)
{
    if (!mayBegin(lines, line))
        return std::unexpected(line + 1);
    return PipeCellReader(lines, line).read();
}

} // namespace gouji
