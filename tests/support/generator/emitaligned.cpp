#include "tests/support/generator/emit.h"

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// An ideograph stands two wide.
int widthOf(QStringView text)
{
    return static_cast<int>(text.size())
           + static_cast<int>(
               std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x2E80; }));
}

/// Something printed on one line of a row.
struct Piece
{
    int x = 0;
    DraftCell cell; ///< with the words of this line alone
};

QStringList wrapped(const QString &text, int width)
{
    QStringList lines{QString()};
    for (const QChar character : text) {
        if (character == u'\n'
            || widthOf(lines.constLast()) + widthOf(QStringView(&character, 1)) > width)
            lines.append(QString());
        if (character != u'\n')
            lines.last() += character;
    }
    return lines;
}

/// Sets a table as the layout mode of a PDF converter does: columns below each other, labels broken
/// in their column and values in the middle of their height.
class TableAligner
{
public:
    TableAligner(MarkedText &out, const DraftTable &table, Emission &emission)
        : m_out(out)
        , m_table(table)
        , m_emission(emission)
        , m_gap(emission.dice.between(2, 6))
    {
        findColumns();
    }

    void emitRow(int row)
    {
        QList<QList<Piece>> lines(1);
        for (const DraftCell &cell : cellsAt(row)) {
            const int x = m_begins[cell.column];
            const int end =
                m_begins[std::min<qsizetype>(cell.column + cell.columnSpan, m_begins.size() - 1)];
            add(lines, cell, x, end - x - m_gap);
        }
        for (QList<Piece> &line : lines)
            emitLine(line);
    }

private:
    /// A group's name stands in the middle of its rows.
    QList<DraftCell> cellsAt(int row) const
    {
        QList<DraftCell> cells;
        for (int r = 0; r <= row; ++r) {
            for (const DraftCell &cell : m_table.rows[r].cells) {
                if (r + (cell.rowSpan - 1) / 2 == row && (cell.isValue || !cell.text.isEmpty()))
                    cells.append(cell);
            }
        }
        std::ranges::stable_sort(cells, {}, &DraftCell::column);
        return cells;
    }

    void findColumns()
    {
        constexpr int narrowestLabel = 6;
        constexpr int narrowestValue = 4;
        const int widest = m_emission.dice.between(16, 44);
        QList<int> widths(m_table.columnCount, narrowestValue);
        for (const DraftRow &row : m_table.rows) {
            for (const DraftCell &cell : row.cells) {
                if (cell.columnSpan > 1 || row.isHeader)
                    continue;
                int &width = widths[cell.column];
                width =
                    cell.isValue
                        ? std::max(width, widthOf(cell.text))
                        : std::max({width, narrowestLabel, std::min(widest, widthOf(cell.text))});
            }
        }
        m_begins = {0};
        for (const int width : widths)
            m_begins.append(m_begins.constLast() + width + m_gap);
    }

    /// Values stand in the middle of their column; the words of a label begin where it begins.
    static void add(QList<QList<Piece>> &lines, const DraftCell &cell, int x, int width)
    {
        if (cell.isValue) {
            const qsizetype middle = (lines.size() - 1) / 2;
            lines[middle].append({x + std::max(0, (width - widthOf(cell.text)) / 2), cell});
            return;
        }
        const QStringList words = wrapped(cell.text, std::max(width, 4));
        while (lines.size() < words.size()) {
            // Above and below in turn: what stands already stays in the middle.
            if (lines.size() % 2 == 0)
                lines.prepend(QList<Piece>());
            else
                lines.append(QList<Piece>());
        }
        const qsizetype first = (lines.size() - words.size()) / 2;
        for (qsizetype i = 0; i < words.size(); ++i) {
            DraftCell part = cell;
            part.text = words[i];
            lines[first + i].append({x, part});
        }
    }

    void emitLine(QList<Piece> &line)
    {
        std::ranges::stable_sort(line, {}, &Piece::x);
        int at = 0;
        for (const Piece &piece : std::as_const(line)) {
            const int blanks = std::max(piece.x - at, at > 0 ? 1 : 0);
            m_out << QString(blanks, u' ');
            write(m_out, piece.cell, m_emission.part);
            at += blanks + widthOf(piece.cell.text);
        }
        m_out << u'\n';
    }

    MarkedText &m_out;
    const DraftTable &m_table;
    Emission &m_emission;
    int m_gap;
    QList<int> m_begins; ///< of every column, and behind the last
};

} // namespace

void emitAligned(MarkedText &out, const DraftTable &table, Emission &emission)
{
    TableAligner aligner(out, table, emission);
    const bool apart = emission.dice.chance(30);
    for (int row = 0; row < table.rows.size(); ++row) {
        aligner.emitRow(row);
        if (apart)
            out << u'\n';
        pageFurniture(out, emission);
    }
    out << u'\n';
}

} // namespace gouji::testing
