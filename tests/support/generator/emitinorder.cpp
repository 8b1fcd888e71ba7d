#include "tests/support/generator/emit.h"

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// How one program turns a page into text; the same in the whole report.
struct Manner
{
    bool rowLines = false;  ///< a row's values on one line, behind the label's last one if it fits
    bool blankLines = true; ///< between cells, as between blocks of text
    bool formFeeds = true;  ///< behind each page
    bool headsAgain = false;
    int labelWidth = 12;
    int around = 0; ///< chances: long labels around their values,
    int late = 0;   ///< labels of several rows behind all their values,
    int parted = 0; ///< the right columns of several rows behind their left ones
};

Manner drawManner(Dice dice)
{
    const int labelWidth = dice.between(7, 17);
    if (dice.chance(40))
        return {.rowLines = true,
                .blankLines = false,
                .formFeeds = dice.chance(70),
                .headsAgain = dice.chance(30),
                .labelWidth = labelWidth};
    const bool tool = dice.chance(80);
    return {.rowLines = false,
            .blankLines = tool,
            .formFeeds = tool,
            .headsAgain = dice.chance(40),
            .labelWidth = labelWidth,
            .around = dice.pick(QList<int>{0, 0, 30}),
            .late = dice.pick(QList<int>{0, 10, 25}),
            .parted = dice.pick(QList<int>{0, 0, 6})};
}

QStringList linesOf(const QString &text, int width)
{
    QStringList lines{QString()};
    for (const QChar character : text) {
        if (character == u'\n' || lines.constLast().size() >= width)
            lines.append(QString());
        if (character != u'\n')
            lines.last() += character;
    }
    lines.removeAll(QString());
    return lines;
}

/// What stands in a row beside the names of groups.
struct OrderRow
{
    QStringList label;
    QList<DraftCell> before; ///< values in front of the label, as numbers of rows
    QList<DraftCell> values; ///< those with characters
};

class OrderEmitter
{
public:
    OrderEmitter(MarkedText &out, const DraftTable &table, Emission &emission)
        : m_out(out)
        , m_table(table)
        , m_emission(emission)
        , m_dice(emission.dice)
        , m_manner(drawManner(Dice(emission.seed, "manner")))
    {}

    void emitAll()
    {
        const auto count = static_cast<int>(m_table.rows.size());
        for (int r = 0; r < count;) {
            if (m_table.rows[r].isHeader) {
                r = emitHeads(r);
                continue;
            }
            int end = r + 1;
            while (end < count && !m_table.rows[end].isHeader)
                ++end;
            r = emitSome(r, end);
            breakPage(r < end);
        }
        flushGroups();
        m_out << u'\n';
    }

private:
    /// Emits one row, or a few together; gives the next.
    int emitSome(int row, int end)
    {
        const bool several = end - row > 2;
        if (several && m_dice.chance(m_manner.late)) {
            const int last = std::min(end, row + m_dice.between(2, 6));
            emitLate(row, last);
            return last;
        }
        if (several && m_dice.chance(m_manner.parted) && isFull(row) && isFull(row + 1)) {
            emitParted(row, row + 2);
            return row + 2;
        }
        takeGroups(row);
        emitRow(rowAt(row));
        return row + 1;
    }

    // The header: words of each level side by side, in lines of narrow cells.

    int emitHeads(int row)
    {
        m_heads.clear();
        int end = row;
        for (; end < m_table.rows.size() && m_table.rows[end].isHeader; ++end)
            addHeads(end);
        writeHeads();
        return end;
    }

    void addHeads(int row)
    {
        QList<QStringList> cells;
        qsizetype most = 0;
        for (const DraftCell &cell : m_table.rows[row].cells) {
            if (cell.text.isEmpty())
                continue;
            const bool narrow = m_table.columnCount > 6 && cell.columnSpan == 1;
            const int width = !narrow ? 16 : m_table.columnCount > 10 ? 2 : 3;
            cells.append(linesOf(cell.text, cell.text.size() <= 3 ? 3 : width));
            most = std::max(most, cells.constLast().size());
        }
        const bool across = !m_manner.rowLines && m_table.columnCount > 6;
        if (!across) {
            for (const QStringList &lines : std::as_const(cells))
                m_heads += lines;
            return;
        }
        for (qsizetype i = 0; i < most; ++i) {
            QStringList words;
            for (const QStringList &lines : std::as_const(cells)) {
                if (i < lines.size())
                    words.append(lines[i]);
            }
            m_heads.append(words.join(u' '));
        }
    }

    void writeHeads()
    {
        for (const QString &line : std::as_const(m_heads)) {
            m_out << line << u'\n';
            if (m_manner.blankLines && m_table.columnCount < 6)
                m_out << u'\n';
        }
        endBlock();
    }

    // Rows.

    OrderRow rowAt(int row) const
    {
        OrderRow result;
        const QList<DraftCell> &cells = m_table.rows[row].cells;
        const DraftCell *label = nullptr;
        for (const DraftCell &cell : cells) {
            if (!cell.isValue && !cell.text.isEmpty())
                label = &cell;
        }
        for (const DraftCell &cell : cells) {
            if (!cell.isValue || cell.text.trimmed().isEmpty())
                continue;
            const bool before = label && cell.column < label->column;
            (before ? result.before : result.values).append(cell);
        }
        if (label && !isGroup(*label, row))
            result.label = linesOf(label->text, m_manner.labelWidth);
        return result;
    }

    bool isGroup(const DraftCell &cell, int row) const
    {
        return cell.rowSpan > 1 && row + cell.rowSpan <= m_table.rows.size() && !cell.isValue
               && !m_table.rows[row].isHeader;
    }

    bool isFull(int row) const
    {
        const OrderRow parts = rowAt(row);
        return parts.before.isEmpty() && parts.values.size() > 3 && !parts.label.isEmpty()
               && parts.values.size() == rowAt(row + 1).values.size();
    }

    /// The names of groups that begin in the row: here, or somewhere further down.
    void takeGroups(int row)
    {
        const QList<DraftCell> &cells = m_table.rows[row].cells;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const DraftCell &cell = cells[i];
            const bool behindAll =
                std::ranges::none_of(cells.sliced(i + 1), [](const DraftCell &other) {
                    return !other.isValue && !other.text.isEmpty();
                });
            if (cell.isValue || cell.text.isEmpty() || (behindAll && !isGroup(cell, row)))
                continue;
            m_groups += linesOf(cell.text, cell.vertical ? 1 : 4);
        }
        if (m_manner.rowLines || m_dice.chance(40))
            flushGroups();
    }

    void flushGroups()
    {
        for (const QString &line : std::as_const(m_groups))
            m_out << line << u'\n';
        if (!m_groups.isEmpty())
            endBlock();
        m_groups.clear();
    }

    void endBlock()
    {
        if (m_manner.blankLines)
            m_out << u'\n';
    }

    void writeValues(const QList<DraftCell> &values)
    {
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (m_manner.rowLines && i > 0)
                m_out << u' ';
            write(m_out, values[i], m_emission.part);
            if (!m_manner.rowLines) {
                m_out << u'\n';
                endBlock();
            }
        }
        if (m_manner.rowLines && !values.isEmpty())
            m_out << u'\n';
    }

    void writeLabel(const QStringList &lines)
    {
        for (const QString &line : lines)
            m_out << line << u'\n';
        if (!lines.isEmpty())
            endBlock();
    }

    void emitRow(const OrderRow &row)
    {
        writeValues(row.before);
        if (m_manner.rowLines && row.label.size() == 1 && !row.values.isEmpty()) {
            m_out << row.label.constFirst() << u' ';
            writeValues(row.values);
            return;
        }
        const bool around = row.label.size() == 2 && m_dice.chance(m_manner.around);
        if (!around) {
            writeLabel(beside(row.label));
            writeValues(row.values);
            return;
        }
        m_out << row.label.constFirst() << u'\n';
        endBlock();
        writeValues(row.values);
        writeLabel(row.label.sliced(1));
        if (m_dice.chance(30))
            flushGroups();
    }

    /// Now and then a line of a group's name stands on the same line as the label beside it.
    QStringList beside(const QStringList &label)
    {
        if (m_groups.isEmpty() || label.isEmpty() || !m_dice.chance(20))
            return label;
        QStringList lines = label;
        lines.first() = m_groups.takeFirst() + u' ' + lines.first();
        return lines;
    }

    void emitLate(int from, int to)
    {
        for (int r = from; r < to; ++r)
            takeGroups(r);
        const bool first = m_dice.chance(50); // its label stands before all values
        for (int r = from; r < to; ++r) {
            const OrderRow row = rowAt(r);
            if (first && r == from)
                writeLabel(row.label);
            writeValues(row.before);
            writeValues(row.values);
        }
        flushGroups();
        for (int r = first ? from + 1 : from; r < to; ++r)
            writeLabel(rowAt(r).label);
    }

    /// `14 3 0 0 1` and the row below it, then `0 18`, and again that of the row below.
    void emitParted(int from, int to)
    {
        const auto width = rowAt(from).values.size();
        const qsizetype left = m_dice.between(2, static_cast<int>(width) - 2);
        for (int r = from; r < to; ++r) {
            takeGroups(r);
            const OrderRow row = rowAt(r);
            writeLabel(row.label);
            writeValues(row.values.first(left));
        }
        if (!m_heads.isEmpty() && m_dice.chance(40))
            m_out << m_heads.constLast() << u'\n';
        m_out << u'\n';
        for (int r = from; r < to; ++r)
            writeValues(rowAt(r).values.sliced(left));
    }

    void breakPage(bool within)
    {
        if (!m_dice.chance(m_emission.damaged(Damage::PageFurniture) ? 9 : 2))
            return;
        static const QStringList forms{u"- %1 -"_s, u"-%1-"_s,   u"— %1 —"_s,
                                       u"第%1页"_s, u"%1 / 9"_s, u"第 %1 页 共 9 页"_s,
                                       u"%1"_s};
        // A number alone is known for the page's by the end of the page behind it.
        const bool bare = m_manner.formFeeds || m_emission.damaged(Damage::PageFurniture);
        const QString page = QString::number(++m_emission.page);
        m_out << u'\n' << forms[m_dice.below(forms.size() - (bare ? 0 : 1))].arg(page) << u'\n';
        if (m_manner.formFeeds)
            m_out << u'\n' << u'\f';
        if (m_emission.damaged(Damage::PageFurniture) && m_dice.chance(30))
            m_out << m_emission.runningTitle << u'\n' << u'\n';
        if (m_manner.headsAgain && within)
            writeHeads();
    }

    MarkedText &m_out;
    const DraftTable &m_table;
    Emission &m_emission;
    Dice &m_dice;
    Manner m_manner;
    QStringList m_heads;  ///< lines of the last header
    QStringList m_groups; ///< lines of names of groups that are still to come
};

} // namespace

void emitInOrder(MarkedText &out, const DraftTable &table, Emission &emission)
{
    OrderEmitter(out, table, emission).emitAll();
}

} // namespace gouji::testing
