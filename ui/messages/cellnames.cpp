#include "ui/messages/language.h"
#include "ui/messages/messages.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

const QString separator = u" · "_s;

/// What a person calls a label; the short names of the form are Chinese only.
QString shortName(const FormLabel &label)
{
    if (currentLanguage() == Language::English && !label.printed.english.isEmpty())
        return label.printed.english;
    return label.name.isEmpty() ? label.printed.text : label.name;
}

bool isUnique(const QList<FormNode> &nodes, const QString &name)
{
    return std::ranges::count_if(nodes,
                                 [&name](const FormNode &node) {
                                     return node.isLeaf && shortName(node.label) == name;
                                 })
           == 1;
}

/// The name of a leaf; where another leaf has the same, with the names above it that do not cover
/// the whole tree.
QString nodeName(const QList<FormNode> &nodes, int leaf)
{
    QStringList names = {shortName(nodes[leaf].label)};
    if (isUnique(nodes, names.constFirst()))
        return names.constFirst();
    const auto leaves = std::ranges::count_if(nodes, &FormNode::isLeaf);
    for (int node = nodes[leaf].parent; node >= 0; node = nodes[node].parent) {
        if (nodes[node].leafCount < leaves)
            names.prepend(shortName(nodes[node].label));
    }
    return names.join(separator);
}

const FormBlock &blockOf(CellId cell, const FormEdition &form)
{
    return form.tableOf(cell).blockOf(form.rowOf(cell));
}

bool sameRow(const QList<CellId> &cells, const FormEdition &form)
{
    return std::ranges::all_of(cells, [&](CellId cell) {
        return form.cell(cell).table == form.cell(cells.constFirst()).table
               && form.cell(cell).row == form.cell(cells.constFirst()).row;
    });
}

bool sameColumn(const QList<CellId> &cells, const FormEdition &form)
{
    return std::ranges::all_of(cells, [&](CellId cell) {
        return form.cell(cell).table == form.cell(cells.constFirst()).table
               && form.cell(cell).column == form.cell(cells.constFirst()).column;
    });
}

bool sameTable(const QList<CellId> &cells, const FormEdition &form)
{
    return std::ranges::all_of(cells, [&](CellId cell) {
        return form.cell(cell).table == form.cell(cells.constFirst()).table;
    });
}

QString joined(QStringList names)
{
    names.removeAll(QString());
    return names.join(separator);
}

/// The columns' common parents: "行政复议" for the group a sum of table four runs over.
QString commonColumns(const QList<CellId> &cells, const FormEdition &form)
{
    QStringList common;
    for (const CellId cell : cells) {
        const QStringList parts = Messages::columnName(cell, form).split(separator);
        if (cell == cells.constFirst())
            common = parts;
        qsizetype same = 0;
        while (same < std::min(common.size(), parts.size()) && common[same] == parts[same])
            ++same;
        common.resize(same);
    }
    return common.join(separator);
}

} // namespace

QString Messages::rowName(CellId cell, const FormEdition &form)
{
    const FormRow &row = form.rowOf(cell);
    return row.node < 0 ? QString() : nodeName(blockOf(cell, form).rowNodes, row.node);
}

QString Messages::columnName(CellId cell, const FormEdition &form)
{
    const FormBlock &block = blockOf(cell, form);
    return nodeName(block.columnNodes, block.columns[form.cell(cell).column].node);
}

QString Messages::cellName(CellId cell, const FormEdition &form)
{
    if (!cell.isValid() || cell.index >= form.cellCount())
        return {};
    return joined({text(form.tableOf(cell).name), rowName(cell, form), columnName(cell, form)});
}

QString Messages::placeName(const Finding &finding, const Report &report)
{
    const FormEdition &form = *report.form;
    const QList<CellId> &cells = finding.cells;
    if (cells.isEmpty())
        return tr("Text");
    if (cells.size() == 1)
        return cellName(cells.constFirst(), form);
    if (!sameTable(cells, form))
        return tr("Tables");
    const QString table = text(form.tableOf(cells.constFirst()).name);
    if (sameRow(cells, form))
        return joined({table, rowName(cells.constFirst(), form), commonColumns(cells, form)});
    if (sameColumn(cells, form))
        return joined({table, columnName(cells.constFirst(), form)});
    return table;
}

} // namespace gouji
