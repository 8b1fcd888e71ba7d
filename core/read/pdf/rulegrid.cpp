#include "core/read/pdf/rulegrid.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

/// How far lines that meet or lie on one line may miss each other, in points.
constexpr double slack = 3;
/// More lines and slots than any report has: a drawing.
constexpr qsizetype mostRules = 2000;
constexpr qsizetype mostSlots = 20000;
/// How much of a slot's edge a line must cover to part it from its neighbour.
constexpr double enoughOfEdge = 0.6;
/// A row of text is higher than this, in points; and no row of a report has fewer edges.
constexpr double leastRow = 8;
constexpr qsizetype fewestColumns = 3;

/// Sets of things that turn out to belong together.
class Groups
{
public:
    explicit Groups(qsizetype count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    int of(int item)
    {
        while (m_parent[item] != item)
            item = m_parent[item] = m_parent[m_parent[item]];
        return item;
    }
    void join(int a, int b) { m_parent[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

private:
    QList<int> m_parent;
};

bool isMeeting(const PageRule &across, const PageRule &down)
{
    return down.at >= across.from - slack && down.at <= across.to + slack
           && across.at >= down.from - slack && across.at <= down.to + slack;
}

/// Positions that lie together become one.
QList<double> edgesOf(QList<double> positions)
{
    std::ranges::sort(positions);
    QList<double> edges;
    for (const double position : std::as_const(positions)) {
        if (edges.isEmpty() || position - edges.constLast() > slack)
            edges.append(position);
    }
    return edges;
}

/// How much of [from, to] lines at `at` cover.
bool isCovered(const QList<PageRule> &rules, double at, double from, double to)
{
    double covered = 0;
    for (const PageRule &rule : rules) {
        if (std::abs(rule.at - at) <= slack)
            covered += std::max(0.0, std::min(rule.to, to) - std::max(rule.from, from));
    }
    return covered >= (to - from) * enoughOfEdge;
}

class GridBuilder
{
public:
    GridBuilder(const QList<PageRule> &across, const QList<PageRule> &down)
        : m_across(across)
        , m_down(down)
    {
        QList<double> xs;
        QList<double> ys;
        for (const PageRule &rule : across) {
            ys.append(rule.at);
            xs << rule.from << rule.to;
        }
        const auto [left, right] = std::ranges::minmax(xs);
        xs = {left, right};
        for (const PageRule &rule : down)
            xs.append(rule.at);
        m_grid.rows = edgesOf(ys);
        closeOpenRows();
        m_grid.columns = edgesOf(xs);
        m_grid.rowCount = static_cast<int>(m_grid.rows.size()) - 1;
        m_grid.columnCount = static_cast<int>(m_grid.columns.size()) - 1;
    }

    RuleGrid build()
    {
        const QList<double> &xs = m_grid.columns;
        const QList<double> &ys = m_grid.rows;
        if (m_grid.rowCount < 1 || m_grid.columnCount < 1
            || qsizetype(m_grid.rowCount) * m_grid.columnCount > mostSlots)
            return {};
        m_grid.box = QRectF(QPointF(xs.first(), ys.first()), QPointF(xs.last(), ys.last()));
        Groups groups(qsizetype(m_grid.rowCount) * m_grid.columnCount);
        for (int row = 0; row < m_grid.rowCount; ++row) {
            for (int column = 0; column < m_grid.columnCount; ++column) {
                if (column > 0 && !isCovered(m_down, xs[column], ys[row], ys[row + 1]))
                    groups.join(slot(row, column - 1), slot(row, column));
                if (row > 0 && !isCovered(m_across, ys[row], xs[column], xs[column + 1]))
                    groups.join(slot(row - 1, column), slot(row, column));
            }
        }
        addCells(groups);
        return m_grid;
    }

private:
    /// A page that breaks a row may leave out its line above or below: lines down go on to where
    /// that would be.
    void closeOpenRows()
    {
        const double top = m_grid.rows.constFirst();
        const double bottom = m_grid.rows.constLast();
        QList<double> above;
        QList<double> below;
        QList<double> columnsAbove;
        QList<double> columnsBelow;
        for (const PageRule &rule : m_down) {
            if (rule.from < top - leastRow) {
                above.append(rule.from);
                columnsAbove.append(rule.at);
            }
            if (rule.to > bottom + leastRow) {
                below.append(rule.to);
                columnsBelow.append(rule.at);
            }
        }
        if (edgesOf(above).size() == 1 && edgesOf(columnsAbove).size() >= fewestColumns)
            m_grid.rows.prepend(std::ranges::min(above));
        if (edgesOf(below).size() == 1 && edgesOf(columnsBelow).size() >= fewestColumns)
            m_grid.rows.append(std::ranges::max(below));
    }

    [[nodiscard]] int slot(int row, int column) const { return row * m_grid.columnCount + column; }

    /// Groups are numbered by their first slot, so cells come by row and column.
    void addCells(Groups &groups)
    {
        const int count = m_grid.rowCount * m_grid.columnCount;
        m_grid.slotCells.fill(-1, count);
        for (int s = 0; s < count; ++s) {
            const int first = groups.of(s);
            const int row = s / m_grid.columnCount;
            const int column = s % m_grid.columnCount;
            if (first == s) {
                m_grid.slotCells[s] = static_cast<int>(m_grid.cells.size());
                m_grid.cells.append({row, column, 1, 1, {}});
            }
            m_grid.slotCells[s] = m_grid.slotCells[first];
            RuleCell &cell = m_grid.cells[m_grid.slotCells[s]];
            cell.rowSpan = std::max(cell.rowSpan, row - cell.row + 1);
            cell.columnSpan = std::max(cell.columnSpan, column - cell.column + 1);
        }
        for (RuleCell &cell : m_grid.cells) {
            cell.box = QRectF(QPointF(m_grid.columns[cell.column], m_grid.rows[cell.row]),
                              QPointF(m_grid.columns[cell.column + cell.columnSpan],
                                      m_grid.rows[cell.row + cell.rowSpan]));
        }
    }

    const QList<PageRule> &m_across;
    const QList<PageRule> &m_down;
    RuleGrid m_grid;
};

} // namespace

int RuleGrid::cellAt(QPointF point) const
{
    const auto indexOf = [](const QList<double> &edges, double position) {
        return static_cast<int>(std::ranges::upper_bound(edges, position) - edges.cbegin()) - 1;
    };
    const int row = indexOf(rows, point.y());
    const int column = indexOf(columns, point.x());
    if (row < 0 || row >= rowCount || column < 0 || column >= columnCount)
        return -1;
    return slotCells[row * columnCount + column];
}

QList<RuleGrid> gridsOf(const PageRules &rules)
{
    const auto acrossCount = static_cast<int>(rules.across.size());
    const auto downCount = static_cast<int>(rules.down.size());
    if (acrossCount + downCount > mostRules)
        return {};
    Groups groups(acrossCount + downCount);
    for (int a = 0; a < acrossCount; ++a) {
        for (int d = 0; d < downCount; ++d) {
            if (isMeeting(rules.across[a], rules.down[d]))
                groups.join(a, acrossCount + d);
        }
    }
    QList<RuleGrid> grids;
    for (int first = 0; first < acrossCount; ++first) {
        if (groups.of(first) != first)
            continue;
        QList<PageRule> across;
        QList<PageRule> down;
        for (int a = first; a < acrossCount; ++a) {
            if (groups.of(a) == first)
                across.append(rules.across[a]);
        }
        for (int d = 0; d < downCount; ++d) {
            if (groups.of(acrossCount + d) == first)
                down.append(rules.down[d]);
        }
        RuleGrid grid = GridBuilder(across, down).build();
        if (!down.isEmpty() && grid.cells.size() > 1)
            grids.append(std::move(grid));
    }
    return grids;
}

} // namespace gouji
