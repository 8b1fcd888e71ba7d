#include "core/extract/order/valuerowshapes.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

/// The sums among the cells of one row.
QList<QList<int>> sumsAlong(const FormEdition &form, CellId first, int columns)
{
    QList<QList<int>> sums;
    QSet<int> seen;
    for (int c = 0; c < columns; ++c) {
        for (const int number : form.equationsOf(CellId{first.index + c})) {
            const Equation &equation = form.equations()[number];
            if (seen.contains(number) || equation.relation != Relation::Equal)
                continue;
            seen.insert(number);
            QList<int> signs(columns, 0);
            const bool within = std::ranges::all_of(equation.terms, [&](const Term &term) {
                const int column = term.cell.index - first.index;
                if (column < 0 || column >= columns)
                    return false;
                signs[column] = term.sign;
                return true;
            });
            if (within)
                sums.append(signs);
        }
    }
    return sums;
}

} // namespace

QList<QList<ValueRowShape>> valueRowShapes(const LabelDictionary &dictionary)
{
    QList<QList<ValueRowShape>> all;
    for (const TableLabels &labels : dictionary.tables()) {
        const auto form = dictionary.catalogue().edition(labels.edition);
        const FormTable &table = form->tables()[labels.tableIndex];
        QList<ValueRowShape> shapes;
        for (const FormRow &row : table.rows) {
            const auto columns = static_cast<int>(table.blockOf(row).columns.size());
            shapes.append({columns, sumsAlong(*form, row.first, columns)});
        }
        all.append(shapes);
    }
    return all;
}

} // namespace gouji
