#include "tests/support/formtables.h"

namespace gouji {

namespace {

/// The slots of one layout row: what stands in each, and whether it continues a merged cell.
struct Slot
{
    const LayoutCell *cell = nullptr;
    bool startsHere = false; ///< the merged cell's first slot
    bool below = false;      ///< continues a cell that began in a row above
};

QList<QList<Slot>> slotsOf(const TableLayout &layout)
{
    QList<QList<Slot>> rows(layout.rowCount, QList<Slot>(layout.columnCount));
    for (const LayoutCell &cell : layout.cells) {
        for (int r = cell.row; r < cell.row + cell.rowSpan; ++r) {
            for (int c = cell.column; c < cell.column + cell.columnSpan; ++c)
                rows[r][c] = {&cell, r == cell.row && c == cell.column, r > cell.row};
        }
    }
    return rows;
}

QString textOf(const FormEdition &form, const LayoutCell &cell,
               const QHash<QString, QString> &values)
{
    if (cell.kind != LayoutKind::Value)
        return cell.text.text;
    return values.value(form.cell(cell.cell).id, QStringLiteral("0"));
}

} // namespace

QStringList printedTable(const FormEdition &form, int table, TableGeometry geometry,
                         const QHash<QString, QString> &values)
{
    QStringList lines;
    const QList<QList<Slot>> rows = slotsOf(form.layout(table));
    for (const QList<Slot> &row : rows) {
        QStringList texts;
        qsizetype merged = 0;
        for (qsizetype c = 0; c < row.size(); ++c) {
            const Slot &slot = row[c];
            const bool firstOfRow = slot.below && c == slot.cell->column;
            if (slot.startsHere)
                texts.append(textOf(form, *slot.cell, values));
            else if (geometry == TableGeometry::Grid
                     || (geometry == TableGeometry::Compact && firstOfRow))
                texts.append(QString()); // Word keeps a cell for a vertical merge
            else
                ++merged;
        }
        if (geometry == TableGeometry::Packed)
            texts += QStringList(merged, QString());
        lines.append(texts.join(u'|'));
    }
    return lines;
}

} // namespace gouji
