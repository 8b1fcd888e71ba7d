#include "core/export/formlabels.h"

#include <QStringList>

namespace gouji {

namespace {

QString groupOf(const QList<FormNode> &nodes, int node, const QStringList &outer)
{
    QStringList path;
    for (int parent = nodes[node].parent; parent >= 0; parent = nodes[parent].parent)
        path.prepend(nodes[parent].label.printed.text);
    return (outer + path).join(QStringLiteral(" ▸ "));
}

} // namespace

CellLabels labelsOf(const FormEdition &form, CellId cell)
{
    const FormRow &row = form.rowOf(cell);
    const FormBlock &block = form.tableOf(cell).blockOf(row);
    const int columnNode = block.columns[form.cell(cell).column].node;

    QStringList caption;
    if (!block.caption.printed.text.isEmpty())
        caption.append(block.caption.printed.text);

    CellLabels labels;
    labels.column = block.columnNodes[columnNode].label.printed.text;
    labels.columnGroup = groupOf(block.columnNodes, columnNode, {});
    if (row.node >= 0) {
        labels.row = block.rowNodes[row.node].label.printed.text;
        labels.rowGroup = groupOf(block.rowNodes, row.node, caption);
    } else {
        labels.rowGroup = caption.join(QString());
    }
    return labels;
}

} // namespace gouji
