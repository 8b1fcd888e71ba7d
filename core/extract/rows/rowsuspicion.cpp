#include "core/extract/rows/rowsuspicion.h"

#include <algorithm>
#include <optional>

namespace gouji {

using namespace Qt::StringLiterals;

/// Where the source fills its rows up to one width, a value lost leaves a blank at the end; and so
/// it does where nothing but their places tells columns.
bool RowSuspicion::endsBlank(const CollectedRow &row, const PlacedRow &placed) const
{
    const TableGeometry geometry = row.cells.geometry;
    if (geometry != TableGeometry::Grid && geometry != TableGeometry::Packed && !isByWhite(row))
        return false;
    const auto isBlank = [this](int cell) { return cell < 0 || !m_stream.isPrinted(cell); };
    return isBlank(placed.cells.constLast()) && !std::ranges::all_of(placed.cells, isBlank);
}

/// Nothing of it is blank but its totals. With one, others are without it, too; with several, no
/// values that slid leave just these.
bool RowSuspicion::lacksTotalAsOthers(const CollectedRow &row, const PlacedRow &placed,
                                      const QList<CollectedRow> &rows) const
{
    const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row.row]);
    if (isByWhite(row) || row.torn() || row.columns.size() != block.columns.size())
        return false;
    for (qsizetype c = 0; c < row.columns.size(); ++c) {
        const int cell = placed.cells[c];
        const bool blank = cell < 0 || !m_stream.isPrinted(cell);
        if (blank != block.columns[row.columns[c]].total)
            return false;
    }
    return std::ranges::count_if(block.columns, &FormColumn::total) > 1 || lackTotals(row, rows);
}

/// If each of the rows had lost a value and slid, they ended in their sums.
bool RowSuspicion::lackTotals(const CollectedRow &row, const QList<CollectedRow> &rows) const
{
    constexpr int fewest = 3;
    const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row.row]);
    const auto isNotZero = [this](int cell) {
        return cell >= 0 && m_stream.cells[cell].value.number.value_or(Decimal()) != Decimal();
    };
    int sums = 0;
    int others = 0;
    for (const CollectedRow &other : rows) {
        if (other.cells.cells.isEmpty()
            || &m_labels.table->blockOf(m_labels.table->rows[other.row]) != &block)
            continue;
        const PlacedRow its =
            placeValues(m_stream, other.cells, static_cast<int>(other.columns.size()));
        if (const int last = its.cells.constLast(); last >= 0 && m_stream.isPrinted(last))
            return false;
        if (endsInItsSum(other, its))
            ++sums;
        else
            others += std::ranges::any_of(its.cells, isNotZero) ? 1 : 0;
    }
    return others >= fewest && others > sums;
}

bool RowSuspicion::isSharedBelow(int cell, const CollectedRow &row,
                                 const QList<CollectedRow> &rows) const
{
    const Candidate &value = m_stream.cells[cell];
    if (value.rowSpan == 1 || value.label || !m_stream.isPrinted(cell))
        return false;
    return std::ranges::any_of(rows, [&](const CollectedRow &other) {
        const Candidate &first = m_stream.cells[m_stream.rowBegins[other.firstStreamRow]];
        return other.row != row.row && first.table == value.table
               && first.rowInTable > value.rowInTable
               && first.rowInTable < value.rowInTable + value.rowSpan;
    });
}

/// Its total is blank, and the last value before that is the sum of the others: blanks may be left
/// out among these.
bool RowSuspicion::endsInItsSum(const CollectedRow &row, const PlacedRow &placed) const
{
    const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row.row]);
    const int last = placed.cells.constLast();
    if (std::ranges::count_if(block.columns, &FormColumn::total) != 1
        || !block.columns.constLast().total || (last >= 0 && m_stream.isPrinted(last)))
        return false;
    Decimal before;
    std::optional<Decimal> end;
    for (const int cell : placed.cells) {
        if (cell < 0 || !m_stream.cells[cell].value.number)
            continue;
        before = end ? before + *end : before;
        end = m_stream.cells[cell].value.number;
    }
    return end && !end->isZero() && *end == before;
}

bool RowSuspicion::hasBlanksByWhite(const CollectedRow &row, const PlacedRow &placed) const
{
    const auto isBlank = [this](int cell) { return cell < 0 || !m_stream.isPrinted(cell); };
    return isByWhite(row) && !row.torn() && std::ranges::any_of(placed.cells, isBlank)
           && !std::ranges::all_of(placed.cells, isBlank);
}

/// In a grid, a row with blanks whose values do not stand in the columns of their heads: a
/// converter that lost merges fills its rows up anywhere. Where it fills none up, and rows have no
/// cells but their own, the heads are fewer and stand elsewhere.
bool RowSuspicion::contradictsHeads(const CollectedRow &row, const PlacedRow &placed) const
{
    const auto isBlank = [this](int cell) { return cell >= 0 && !m_stream.isPrinted(cell); };
    if (row.cells.geometry != TableGeometry::Grid || std::ranges::none_of(placed.cells, isBlank))
        return false;
    const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row.row]);
    return std::ranges::any_of(m_chain.anchors, [&](const Anchor &anchor) {
        const LabelSlot &slot = m_labels.sequence[anchor.slot];
        const Candidate &head = m_stream.cells[anchor.cell];
        if (slot.kind != LabelKind::ColumnHeader || &m_labels.table->blocks[slot.block] != &block
            || !block.columnNodes[slot.node].isLeaf)
            return false;
        if (isCellForCell(row) && widthOf(head.row) < widthOf(row.firstStreamRow))
            return false;
        const qsizetype at = row.columns.indexOf(block.columnNodes[slot.node].firstLeaf);
        return at >= 0 && placed.cells[at] >= 0
               && m_stream.cells[placed.cells[at]].table == head.table
               && m_stream.cells[placed.cells[at]].column != head.column;
    });
}

/// In one row of the source, with a cell for each of its columns and no other behind its label, or
/// without any.
bool RowSuspicion::isCellForCell(const CollectedRow &row) const
{
    const qsizetype cells = row.cells.cells.size();
    const bool labelled = row.anchor >= 0;
    return !row.torn() && !row.unlabelled && cells == row.columns.size()
           && (labelled || cells == widthOf(row.firstStreamRow));
}

int RowSuspicion::widthOf(int streamRow) const
{
    return m_stream.rowEnd(streamRow) - m_stream.rowBegins[streamRow];
}

bool RowSuspicion::standsAlone(const CollectedRow &row, const QList<CollectedRow> &rows) const
{
    const QList<int> &cells = row.cells.cells;
    if (cells.isEmpty() || row.cells.geometry != TableGeometry::Spanned
        || m_document.info.mediaType != u"text/plain"_s)
        return false;
    const auto printed =
        std::ranges::count_if(cells, [this](int cell) { return m_stream.isPrinted(cell); });
    const bool some = printed > 0 && printed < row.columns.size();
    const auto blockOf = [this](const CollectedRow &of) {
        return &m_labels.table->blockOf(m_labels.table->rows[of.row]);
    };
    const auto tellsColumns = [&](const CollectedRow &other) {
        return other.row != row.row && !other.cells.cells.isEmpty()
               && blockOf(other) == blockOf(row)
               && m_stream.cells[other.cells.cells.constFirst()].table
                      == m_stream.cells[cells.constFirst()].table;
    };
    return some && std::ranges::none_of(rows, tellsColumns);
}

int RowSuspicion::mayBePageNumber(const CollectedRow &row) const
{
    constexpr qsizetype mostDigits = 3;
    const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row.row]);
    if (std::ranges::any_of(block.columns, &FormColumn::total))
        return -1;
    const auto last = std::ranges::find_if(row.cells.cells.crbegin(), row.cells.cells.crend(),
                                           [this](int cell) { return m_stream.isPrinted(cell); });
    if (last == row.cells.cells.crend())
        return -1;
    const Candidate &number = m_stream.cells[*last];
    const QStringView digits = m_document.text.view(number.span);
    if (digits.size() > mostDigits
        || !std::ranges::all_of(digits, [](QChar digit) { return digit.isDigit(); })
        || (number.value.number && number.value.number->isZero()))
        return -1;
    const bool piece = number.row > row.firstStreamRow && widthOf(number.row) == 1;
    return piece || isAside(number) ? *last : -1;
}

/// Alone on its line of a text: the first or last one of a page, or in a table whose cells are
/// parted by characters.
bool RowSuspicion::isAside(const Candidate &number) const
{
    if (m_document.info.mediaType != u"text/plain"_s)
        return false;
    const QStringView text = m_document.text.text();
    const TextSpan line = m_document.text.lineSpan(m_document.text.lineOf(number.span.begin));
    if (m_document.text.view(line).trimmed().size() != number.span.size())
        return false;
    qsizetype above = number.span.begin;
    while (above > 0 && text[above - 1].isSpace() && text[above - 1] != u'\f')
        --above;
    qsizetype below = number.span.end;
    while (below < text.size() && text[below].isSpace() && text[below] != u'\f')
        ++below;
    if ((above > 0 && text[above - 1] == u'\f') || (below < text.size() && text[below] == u'\f'))
        return true;
    constexpr qsizetype near = 400; // rows beside it
    const TextSpan table = m_document.tables[number.table].span;
    const TextSpan around{std::max(table.begin, line.begin - near),
                          std::min(table.end, line.end + near)};
    return !m_document.text.view(line).contains(u'\t')
           && m_document.text.view(around).contains(u'\t');
}

/// Where white parts columns, rows are lines: numbers too wide for their column go on in the line
/// below the row, and those above it may stand beside the beginning of its label.
bool RowSuspicion::hasStrayNeighbour(const CollectedRow &row, const QList<CollectedRow> &rows) const
{
    constexpr qsizetype fewest = 3; // more than page and row numbers
    if (row.cells.cells.isEmpty())
        return false;
    if (!isByWhite(row))
        return !row.unlabelled && (goesOnBelow(row, rows) || leavesPiece(row, rows));
    if (isAboveNumber(row))
        return true;
    const int below = row.lastStreamRow + 1;
    if (isForeign(rows, below) && !m_stream.hasLabel(below) && standsInColumnsOf(row, below))
        return true;
    int above = row.firstStreamRow - 1;
    if (isForeign(rows, above) && !m_stream.hasLabel(above) && m_stream.printedIn(above) == 1)
        --above; // the rest of a number
    return isForeign(rows, above) && !m_stream.hasKnownLabel(above)
           && m_stream.printedIn(above) > fewest && standsInColumnsOf(row, above);
}

/// Of cells in lines that were broken: values right below that are no row's, more than one and
/// fewer than a row has.
bool RowSuspicion::leavesPiece(const CollectedRow &row, const QList<CollectedRow> &rows) const
{
    const int below = row.lastStreamRow + 1;
    return isForeign(rows, below) && !m_stream.hasLabel(below) && m_stream.hasValue(below)
           && m_stream.cells[m_stream.rowBegins[below]].table
                  == m_stream.cells[row.cells.cells.constFirst()].table
           && widthOf(below) > 1 && m_stream.printedIn(below) < row.columns.size();
}

/// A line of nothing but a number below a row with blanks: it may be the last value, and the others
/// have slid.
bool RowSuspicion::isAboveNumber(const CollectedRow &row) const
{
    const auto isBlank = [this](int cell) { return !m_stream.isPrinted(cell); };
    if (m_document.info.mediaType != u"text/plain"_s
        || std::ranges::none_of(row.cells.cells, isBlank))
        return false;
    const SourceText &text = m_document.text;
    const qsizetype line = text.lineOf(m_stream.cells[row.cells.cells.constLast()].span.begin) + 1;
    if (line >= text.lineCount())
        return false;
    const QStringView below = text.view(text.lineSpan(line)).trimmed();
    return !below.isEmpty()
           && std::ranges::all_of(below, [](QChar digit) { return digit.isDigit(); });
}

/// A row that begins blank, and values right below it that are no row's.
bool RowSuspicion::goesOnBelow(const CollectedRow &row, const QList<CollectedRow> &rows) const
{
    const int below = row.lastStreamRow + 1;
    return !m_stream.isPrinted(row.cells.cells.constFirst()) && isForeign(rows, below)
           && !m_stream.hasLabel(below) && m_stream.hasValue(below);
}

bool RowSuspicion::isForeign(const QList<CollectedRow> &rows, int streamRow) const
{
    return streamRow >= 0 && streamRow < m_stream.rowCount()
           && std::ranges::none_of(rows, [streamRow](const CollectedRow &row) {
                  return row.firstStreamRow <= streamRow && streamRow <= row.lastStreamRow;
              });
}

bool RowSuspicion::standsInColumnsOf(const CollectedRow &row, int streamRow) const
{
    const auto isSamePlace = [this](const Candidate &cell, int other) {
        const Candidate &value = m_stream.cells[other];
        return value.table == cell.table && value.column == cell.column;
    };
    const auto begin = m_stream.cells.cbegin();
    return std::any_of(begin + m_stream.rowBegins[streamRow], begin + m_stream.rowEnd(streamRow),
                       [&](const Candidate &cell) {
                           return cell.value.kind != ValueKind::Blank
                                  && std::ranges::any_of(row.cells.cells, [&](int other) {
                                         return isSamePlace(cell, other);
                                     });
                       });
}

} // namespace gouji
