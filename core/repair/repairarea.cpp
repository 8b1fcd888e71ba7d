#include "core/repair/repairarea.h"

#include <algorithm>
#include <ranges>

namespace gouji {

namespace {

/// Which cells hang together.
class Groups
{
public:
    explicit Groups(int size)
        : m_parent(size)
    {
        std::ranges::copy(std::views::iota(0, size), m_parent.begin());
    }

    [[nodiscard]] int of(int cell)
    {
        int root = cell;
        while (parent(root) != root)
            root = parent(root);
        while (parent(cell) != root)
            cell = std::exchange(parent(cell), root);
        return root;
    }
    void join(int left, int right) { parent(of(right)) = of(left); }

private:
    int &parent(int cell) { return m_parent[cell]; }

    QList<int> m_parent;
};

bool isSum(const Equation &equation, const FormEdition &form)
{
    return equation.relation == Relation::Equal
           && std::ranges::all_of(equation.terms, [&form](const Term &term) {
                  return form.cell(term.cell).kind == CellKind::Count;
              });
}

int lineKey(const FormEdition &form, CellId id)
{
    return form.rowOf(id).first.index;
}

class AreaMaker
{
public:
    explicit AreaMaker(const FormEdition &form)
        : m_form(form)
        , m_blocks(form.cellCount())
        , m_areas(form.cellCount())
        , m_summed(form.cellCount())
    {
        for (const Equation &equation : form.equations()) {
            if (!isSum(equation, form))
                continue;
            for (const Term &term : equation.terms) {
                m_blocks.join(equation.terms.constFirst().cell.index, term.cell.index);
                m_areas.join(equation.terms.constFirst().cell.index, term.cell.index);
                m_summed[term.cell.index] = 1;
            }
        }
        for (int cell = 0; cell < form.cellCount(); ++cell) {
            if (m_summed[cell] != 0)
                joinLine(cell);
        }
    }

    QList<RepairArea> make()
    {
        QList<RepairArea> areas;
        QList<int> roots;
        for (int cell = 0; cell < m_form.cellCount(); ++cell) {
            if (m_summed[cell] == 0)
                continue;
            const int root = m_areas.of(cell);
            if (std::ranges::find(roots, root) == roots.end())
                roots.append(root);
        }
        for (const int root : roots) {
            RepairArea area = areaOf(root);
            if (area.cellCount() <= CellSet::capacity
                && area.equationCount() <= RepairArea::maximumEquations)
                areas.append(std::move(area));
        }
        return areas;
    }

private:
    void joinLine(int cell)
    {
        const FormRow &row = m_form.rowOf({cell});
        const auto count = m_form.tableOf({cell}).blockOf(row).columns.size();
        for (int i = 0; i < count; ++i)
            m_areas.join(cell, row.first.index + i);
    }

    RepairArea areaOf(int root)
    {
        RepairArea area;
        QList<int> local(m_form.cellCount(), -1);
        for (int cell = 0; cell < m_form.cellCount(); ++cell) {
            if (m_areas.of(cell) != root)
                continue;
            local[cell] = area.cellCount();
            area.cells.append(CellId{cell});
        }
        if (area.cellCount() > CellSet::capacity)
            return area;
        addLines(area);
        addEquations(area, local);
        return area;
    }

    void addLines(RepairArea &area) const
    {
        int last = -1;
        for (int i = 0; i < area.cellCount(); ++i) {
            const CellId id = area.cells[i];
            if (lineKey(m_form, id) != last) {
                last = lineKey(m_form, id);
                area.lines.append(QList<int>{});
                area.totalLine.append(m_form.rowOf(id).total ? 1 : 0);
                area.lineSets.append(CellSet{});
            }
            area.lineOf.append(static_cast<int>(area.lines.size()) - 1);
            area.lines.last().append(i);
            area.lineSets.last().insert(i);
            area.total.append(m_form.cell(id).total ? 1 : 0);
            area.column.append(m_form.cell(id).column);
        }
        area.below = QList<int>(area.cells.size(), -1);
        for (qsizetype line = 1; line < area.lines.size(); ++line) {
            const QList<int> &above = area.lines[line - 1];
            const QList<int> &here = area.lines[line];
            const CellId first = area.cells[here.constFirst()];
            const CellId before = area.cells[above.constFirst()];
            if (above.size() != here.size() || m_form.cell(first).table != m_form.cell(before).table
                || m_form.rowOf(first).block != m_form.rowOf(before).block)
                continue;
            for (qsizetype i = 0; i < here.size(); ++i)
                area.below[above[i]] = here[i];
        }
    }

    void addEquations(RepairArea &area, const QList<int> &local)
    {
        QList<int> roots;
        area.blockOf = QList<int>(area.cells.size(), -1);
        area.equationsOf = QList<quint64>(area.cells.size(), 0);
        for (int e = 0; e < m_form.equations().size(); ++e) {
            const Equation &equation = m_form.equations()[e];
            const int first = equation.terms.constFirst().cell.index;
            if (!isSum(equation, m_form) || local[first] < 0)
                continue;
            const int root = m_blocks.of(first);
            auto known = std::ranges::find(roots, root);
            if (known == roots.end()) {
                roots.append(root);
                area.blocks.append(CellSet{});
                known = roots.end() - 1;
            }
            AreaEquation made{.equation = e,
                              .block = static_cast<int>(known - roots.begin()),
                              .plus = {},
                              .minus = {}};
            for (const Term &term : equation.terms) {
                const int cell = local[term.cell.index];
                (term.sign > 0 ? made.plus : made.minus).insert(cell);
                area.blockOf[cell] = made.block;
                if (area.equationCount() < RepairArea::maximumEquations)
                    area.equationsOf[cell] |= quint64{1} << area.equationCount();
                area.blocks[made.block].insert(cell);
            }
            area.equations.append(made);
        }
    }

    const FormEdition &m_form;
    Groups m_blocks;
    Groups m_areas;
    QList<char> m_summed;
};

} // namespace

QList<RepairArea> repairAreasOf(const FormEdition &form)
{
    return AreaMaker(form).make();
}

} // namespace gouji
