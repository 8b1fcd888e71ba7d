#include "core/form/formedition.h"

#include <QStringView>

#include <optional>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// The part before the next dot, which is taken off `rest` with it.
QStringView takePart(QStringView &rest)
{
    const qsizetype dot = rest.indexOf(u'.');
    const QStringView part = dot < 0 ? rest : rest.first(dot);
    rest = dot < 0 ? QStringView() : rest.sliced(dot + 1);
    return part;
}

/// Whether `id` fits `pattern`, in which `*` stands for one part between dots.
bool matches(QStringView id, QStringView pattern)
{
    if (!pattern.contains(u'*'))
        return id == pattern;
    while (!id.isEmpty() && !pattern.isEmpty()) {
        const QStringView part = takePart(id);
        const QStringView expected = takePart(pattern);
        if (expected != "*"_L1 && expected != part)
            return false;
    }
    return id.isEmpty() && pattern.isEmpty();
}

Relation relationOf(const QString &text)
{
    if (text == "="_L1)
        return Relation::Equal;
    if (text == ">="_L1)
        return Relation::AtLeast;
    return text == "<="_L1 ? Relation::AtMost : Relation::ZeroTogether;
}

/// Cells of one table that rule patterns are bound to.
struct Scope
{
    const QList<FormCell> &cells;
    const FormTable &table;
};

bool appendTerms(QList<Term> &terms, const Scope &scope, QString pattern, bool right)
{
    int sign = right ? -1 : 1;
    if (pattern.startsWith(u'-')) {
        sign = -sign;
        pattern.remove(0, 1);
    }
    const qsizetype before = terms.size();
    for (int i = 0; i < scope.table.cellCount; ++i) {
        const CellId cell{scope.table.firstCell.index + i};
        if (matches(scope.cells[cell.index].id, pattern))
            terms.append({cell, sign, right});
    }
    return terms.size() > before;
}

std::optional<Equation> bind(const RulePattern &pattern, const QString &subject, const Scope &scope)
{
    Equation equation{.rule = pattern.rule,
                      .table = scope.cells[scope.table.firstCell.index].table,
                      .relation = relationOf(pattern.relation),
                      .terms = {},
                      .subject = subject};
    const auto appendSide = [&](const QStringList &side, bool right) {
        for (QString term : side) {
            if (!appendTerms(equation.terms, scope, term.replace(u'$', subject), right))
                return false;
        }
        return true;
    };
    if (!appendSide(pattern.left, false) || !appendSide(pattern.right, true)
        || equation.terms.isEmpty())
        return std::nullopt;
    return equation;
}

QString cellIdOf(const FormTable &table, const FormRow &row, const FormColumn &column)
{
    QString id = table.id;
    for (const QString *part : {&row.id, &column.id}) {
        if (!part->isEmpty())
            id += u'.' + *part;
    }
    return id;
}

void numberCells(QList<FormTable> &tables, QList<FormCell> &cells)
{
    for (int t = 0; t < tables.size(); ++t) {
        FormTable &table = tables[t];
        table.firstCell = {static_cast<int>(cells.size())};
        for (int r = 0; r < table.rows.size(); ++r) {
            FormRow &row = table.rows[r];
            row.first = {static_cast<int>(cells.size())};
            const FormBlock &block = table.blocks[row.block];
            for (int c = 0; c < block.columns.size(); ++c) {
                const FormColumn &column = block.columns[c];
                cells.append({.id = cellIdOf(table, row, column),
                              .table = t,
                              .row = r,
                              .column = c,
                              .kind = column.kind,
                              .unit = column.unit,
                              .total = column.total || row.total});
            }
        }
        table.cellCount = static_cast<int>(cells.size()) - table.firstCell.index;
    }
}

QString commonEdition(const QList<FormTable> &tables)
{
    for (const FormTable &table : tables) {
        if (table.edition != tables.constFirst().edition)
            return u"mixed"_s;
    }
    return tables.constFirst().edition;
}

} // namespace

std::shared_ptr<const FormEdition> FormEdition::compose(QList<FormTable> tables,
                                                        QString *failedPattern)
{
    auto form = std::make_shared<FormEdition>();
    numberCells(tables, form->m_cells);
    form->m_id = commonEdition(tables);
    for (int i = 0; i < form->m_cells.size(); ++i)
        form->m_byId.insert(form->m_cells[i].id, CellId{i});

    for (const FormTable &table : std::as_const(tables)) {
        form->m_layouts.append(layoutOf(table));
        for (const RulePattern &pattern : table.rulePatterns) {
            for (const QString &subject : pattern.each) {
                const auto equation = bind(pattern, subject, {form->m_cells, table});
                if (!equation) {
                    if (failedPattern)
                        *failedPattern = pattern.pointer;
                    return nullptr;
                }
                form->m_equations.append(*equation);
            }
        }
    }
    form->m_tables = std::move(tables);
    form->indexEquations();
    return form;
}

void FormEdition::indexEquations()
{
    QList<QList<int>> byCell(m_cells.size());
    for (int i = 0; i < m_equations.size(); ++i) {
        for (const Term &term : std::as_const(m_equations[i].terms)) {
            QList<int> &list = byCell[term.cell.index];
            if (!list.endsWith(i))
                list.append(i);
        }
    }
    m_cellEquationBegins.reserve(m_cells.size() + 1);
    for (const QList<int> &list : std::as_const(byCell)) {
        m_cellEquationBegins.append(static_cast<int>(m_cellEquations.size()));
        m_cellEquations += list;
    }
    m_cellEquationBegins.append(static_cast<int>(m_cellEquations.size()));
}

std::span<const int> FormEdition::equationsOf(CellId id) const
{
    const int begin = m_cellEquationBegins[id.index];
    const int end = m_cellEquationBegins[id.index + 1];
    return {m_cellEquations.constData() + begin, static_cast<size_t>(end - begin)};
}

} // namespace gouji
