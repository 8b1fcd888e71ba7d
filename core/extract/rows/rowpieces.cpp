#include "core/extract/rows/rowpieces.h"

#include <algorithm>

namespace gouji {

namespace {

/// Puts the pieces of a row together. A line end beside a separator leaves one cell too many.
class PieceJoiner
{
public:
    PieceJoiner(CollectedRow &row, const CellStream &stream, StreamRows within)
        : m_row(row)
        , m_cells(row.cells.cells)
        , m_stream(stream)
        , m_within(within)
    {}

    void join()
    {
        while (isWanting() && mayAdd(m_row.lastStreamRow + 1))
            add(m_row.lastStreamRow + 1);
        if (m_cells.size() > columns() && m_cells.size() - m_doubled.size() == columns())
            dropDoubled();
        addLastValue();
    }

private:
    [[nodiscard]] qsizetype columns() const { return m_row.columns.size(); }
    [[nodiscard]] qsizetype printed() const { return printedAmong(m_cells, m_stream); }
    [[nodiscard]] bool isWanting() const
    {
        return m_cells.size() - m_doubled.size() < columns() || printed() == 0;
    }

    [[nodiscard]] bool mayAdd(int streamRow) const
    {
        return streamRow < m_within.end && !m_stream.hasLabel(streamRow)
               && m_stream.hasValue(streamRow)
               && printed() + m_stream.printedIn(streamRow) <= columns();
    }

    /// A number alone on its line, where lines are rows.
    [[nodiscard]] bool mayBePageNumber(int streamRow) const
    {
        constexpr qsizetype mostDigits = 3;
        const Candidate &first = m_stream.cells[m_stream.rowBegins[streamRow]];
        return m_row.cells.geometry == TableGeometry::Grid && first.span.size() <= mostDigits
               && !(first.value.number && first.value.number->isZero())
               && m_stream.rowEnd(streamRow) - m_stream.rowBegins[streamRow] == 1;
    }

    void add(int streamRow)
    {
        const bool blank = m_cells.isEmpty() || !m_stream.isPrinted(m_cells.constLast());
        m_row.unsure = m_row.unsure || (blank && mayBePageNumber(streamRow));
        if (printed() == 0)
            m_cells.clear(); // empty slots beside the label, the values below it
        const qsizetype joint = m_cells.size();
        appendRow(m_row, m_stream, streamRow);
        if (joint > 0)
            noteJoint(joint);
        m_row.lastStreamRow = streamRow;
    }

    /// Of the two cells of one, the empty one.
    void noteJoint(qsizetype joint)
    {
        if (!m_stream.isPrinted(m_cells[joint - 1]))
            m_doubled.append(joint - 1);
        else if (!m_stream.isPrinted(m_cells[joint]))
            m_doubled.append(joint);
    }

    void dropDoubled()
    {
        for (auto at = m_doubled.crbegin(); at != m_doubled.crend(); ++at)
            m_cells.remove(*at);
    }

    /// A line end behind the last separator of a row, or a blank cell above the number of a page.
    void addLastValue()
    {
        const int below = m_row.lastStreamRow + 1;
        if (m_cells.size() < columns() || m_stream.isPrinted(m_cells.constLast())
            || below >= m_within.end || !mayBePageNumber(below) || !mayAdd(below))
            return;
        m_cells.last() = m_stream.rowBegins[below];
        m_row.lastStreamRow = below;
        m_row.unsure = true;
    }

    CollectedRow &m_row;
    QList<int> &m_cells;
    const CellStream &m_stream;
    StreamRows m_within;
    QList<qsizetype> m_doubled; ///< empty cells at the joints, in rising order
};

} // namespace

qsizetype printedAmong(const QList<int> &cells, const CellStream &stream)
{
    return std::ranges::count_if(cells, [&](int cell) { return stream.isPrinted(cell); });
}

void appendRow(CollectedRow &row, const CellStream &stream, int streamRow)
{
    row.cells.cells.reserve(row.cells.cells.size() + stream.rowEnd(streamRow)
                            - stream.rowBegins[streamRow]);
    for (int c = stream.rowBegins[streamRow]; c < stream.rowEnd(streamRow); ++c)
        row.cells.cells.append(c);
}

void joinPieces(CollectedRow &row, const CellStream &stream, StreamRows within)
{
    PieceJoiner(row, stream, within).join();
}

} // namespace gouji
