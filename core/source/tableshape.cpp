#include "core/source/tableshape.h"

#include <QHash>

#include <algorithm>

namespace gouji {

namespace {

bool hasWords(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.isDigit() || c == u'.' || c == u',' || c == u'-' || c == u'/';
    });
}

using Row = QList<PlacedCell>;

/// Works off one table row by row.
class Shaper
{
public:
    Shaper(const SourceTable &table, QStringView text)
        : m_table(table)
        , m_text(text)
        , m_ordinal(table.geometry == TableGeometry::Compact
                    || table.geometry == TableGeometry::Packed)
    {
        for (qsizetype at = 0; at < table.cells.size(); at = endOfRow(at)) {
            const Row row = rowAt(at);
            m_columns = std::max(m_columns, row.constLast().column + row.constLast().columnSpan);
            m_values = std::max(m_values, trailingNumbers(row));
        }
    }

    QList<TableShape> shapes()
    {
        for (qsizetype at = 0; at < m_table.cells.size(); at = endOfRow(at)) {
            Row row = rowAt(at);
            if (m_shapes.isEmpty() || wordsBetween(m_shapes.constLast().span.end, row.constFirst()))
                begin(row);
            spread(row);
            settle(row);
            merge(row);
            finish(row);
        }
        for (TableShape &shape : m_shapes) {
            for (PlacedCell &cell : shape.cells)
                cell.rowSpan = std::min(cell.rowSpan, shape.rows - cell.row);
        }
        return m_shapes;
    }

private:
    [[nodiscard]] qsizetype endOfRow(qsizetype at) const
    {
        const int row = m_table.cells[at].row;
        while (at < m_table.cells.size() && m_table.cells[at].row == row)
            ++at;
        return at;
    }

    /// The cells of the row that begins at cell `at`, columns as found. What stands between two of
    /// them and is no separator goes with the one before: nothing of the original is left out.
    [[nodiscard]] Row rowAt(qsizetype at) const
    {
        Row row;
        for (const qsizetype end = endOfRow(at); at < end; ++at) {
            const SourceCell &cell = m_table.cells[at];
            const PlacedCell placed{cell.span, 0,
                                    m_ordinal ? static_cast<int>(row.size()) : cell.column,
                                    std::max(1, cell.rowSpan), std::max(1, cell.columnSpan)};
            if (!row.isEmpty() && wordsBetween(row.constLast().span.end, placed))
                row.last().span.end = cell.span.begin;
            row.append(placed);
        }
        if (m_table.geometry == TableGeometry::Packed) {
            while (row.size() > 1 && row.constLast().span.isEmpty())
                row.removeLast();
        }
        return row;
    }

    [[nodiscard]] bool wordsBetween(qsizetype end, const PlacedCell &next) const
    {
        return next.span.begin > end && hasWords(m_text.sliced(end, next.span.begin - end));
    }

    [[nodiscard]] QStringView textOf(TextSpan span) const
    {
        return m_text.sliced(span.begin, span.size());
    }

    [[nodiscard]] bool isBlank(const PlacedCell &cell) const { return cell.span.isEmpty(); }

    [[nodiscard]] bool hasNumber(const Row &row) const
    {
        return std::ranges::any_of(
            row, [this](const PlacedCell &cell) { return isNumber(textOf(cell.span)); });
    }

    [[nodiscard]] int trailingNumbers(const Row &row) const
    {
        int count = 0;
        while (count < row.size() && isNumber(textOf(row[row.size() - 1 - count].span)))
            ++count;
        return count;
    }

    /// A row short because merged slots left no cell. Beside numbers the last label was the merged
    /// one; over them it was the first cell, and the wide one of the others is the last but one.
    void spread(Row &row) const
    {
        const int lacking = m_columns - static_cast<int>(row.size());
        if (!m_ordinal || lacking <= 0)
            return;
        const auto widen = [&row](qsizetype cell, int by) {
            row[cell].columnSpan += by;
            for (qsizetype i = cell + 1; i < row.size(); ++i)
                row[i].column += by;
        };
        if (hasNumber(row)) {
            widen(std::max<qsizetype>(0, row.size() - m_values - 1), lacking);
            return;
        }
        const int labels = row.size() == 1 ? 0 : std::clamp(m_columns - m_values - 1, 0, lacking);
        widen(0, labels);
        widen(row.size() > 2 ? row.size() - 2 : row.size() - 1, lacking - labels);
    }

    void begin(const Row &row)
    {
        m_shapes.append({.rows = 0, .columns = m_columns, .span = row[0].span, .cells = {}});
        m_takenUntil.clear();
        m_above.clear();
        m_inHead = true;
    }

    /// To where nothing stands yet. Rows that contradict each other about columns do occur.
    void settle(Row &row)
    {
        const int number = m_shapes.constLast().rows;
        int free = 0;
        for (PlacedCell &cell : row) {
            cell.row = number;
            cell.column = std::max(cell.column, free);
            while (taken(cell.column, number))
                ++cell.column;
            int span = 1;
            while (span < cell.columnSpan && !taken(cell.column + span, number))
                ++span;
            cell.columnSpan = span;
            free = cell.column + span;
        }
    }

    [[nodiscard]] bool taken(int column, int row) const
    {
        return column < m_takenUntil.size() && m_takenUntil[column] > row;
    }

    /// Empty slots below or beside words were merged with them in the form.
    void merge(Row &row)
    {
        const int labels = m_columns - m_values;
        m_inHead = m_inHead && !hasNumber(row);
        qsizetype last = -1; // label of the row
        for (qsizetype i = 0; !m_inHead && i < row.size() && row[i].column < labels; ++i)
            last = isBlank(row[i]) ? last : i;
        const bool hasLabel = last >= 0;
        for (qsizetype i = 0; i < row.size();) {
            const bool label = row[i].column + row[i].columnSpan <= labels;
            row[i].isLabel = label && !m_inHead && row[i].rowSpan == 1;
            if (!isBlank(row[i]) || !(label || m_inHead)) {
                ++i;
            } else if (hasLabel && i > last) {
                widenOver(row, i);
            } else if (const qsizetype below = blanksBelow(row, i); below > 0) {
                row.remove(i, below);
                last -= below;
            } else if (m_inHead && i > 0) {
                widenOver(row, i);
            } else {
                ++i;
            }
        }
        // The last head may be wider than what was written down of it.
        if (row.isEmpty())
            return;
        PlacedCell &end = row.last();
        while (m_inHead && end.column + end.columnSpan < m_columns
               && !taken(end.column + end.columnSpan, end.row))
            ++end.columnSpan;
    }

    static void widenOver(Row &row, qsizetype blank)
    {
        row[blank - 1].columnSpan += row[blank].columnSpan;
        row.removeAt(blank);
    }

    /// How many blanks from `at` on are as wide as the cell that ends above them, which takes their
    /// place; 0 when they are none.
    qsizetype blanksBelow(const Row &row, qsizetype at)
    {
        const auto above = m_above.constFind(row[at].column);
        if (above == m_above.constEnd())
            return 0;
        PlacedCell &upper = m_shapes.last().cells[*above];
        int width = 0;
        qsizetype end = at;
        while (end < row.size() && width < upper.columnSpan && isBlank(row[end]))
            width += row[end++].columnSpan;
        if (width != upper.columnSpan || upper.row + upper.rowSpan != row[at].row)
            return 0;
        ++upper.rowSpan;
        upper.isLabel = false;
        occupy(upper);
        return end - at;
    }

    void occupy(const PlacedCell &cell)
    {
        const int end = cell.column + cell.columnSpan;
        m_takenUntil.resize(std::max<qsizetype>(m_takenUntil.size(), end), 0);
        std::fill_n(m_takenUntil.begin() + cell.column, cell.columnSpan, cell.row + cell.rowSpan);
    }

    void finish(const Row &row)
    {
        TableShape &shape = m_shapes.last();
        for (const PlacedCell &cell : row) {
            occupy(cell);
            m_above.insert(cell.column, shape.cells.size());
            shape.cells.append(cell);
            shape.span = shape.span.united(cell.span);
            shape.columns = std::max(shape.columns, cell.column + cell.columnSpan);
        }
        ++shape.rows;
    }

    const SourceTable &m_table;
    QStringView m_text;
    bool m_ordinal;
    int m_columns = 0;
    int m_values = 0; ///< columns of numbers at the right
    QList<TableShape> m_shapes;
    QList<int> m_takenUntil;       ///< by column: the first row that is free
    QHash<int, qsizetype> m_above; ///< by column: the cell last begun there
    bool m_inHead = true;          ///< no number has come yet
};

/// Labels wrapped around their values, white between columns: the text shows the grid itself.
bool isInTextOrder(const SourceTable &table)
{
    return std::ranges::is_sorted(table.cells, {},
                                  [](const SourceCell &cell) { return cell.span.begin; })
           && std::ranges::all_of(table.cells,
                                  [](const SourceCell &cell) { return cell.words.isEmpty(); });
}

} // namespace

QList<TableShape> shapesOf(const SourceTable &table, QStringView text)
{
    if (table.cells.isEmpty() || !isInTextOrder(table))
        return {};
    return Shaper(table, text).shapes();
}

bool isInOrder(const SourceTable &table, QStringView text)
{
    if (table.geometry != TableGeometry::Compact || table.cells.isEmpty())
        return false;
    const QStringView printed = text.sliced(table.span.begin, table.span.size());
    return printed.contains(u'\n') && !printed.contains(u'\t');
}

} // namespace gouji
