#include "core/extract/rows/rowchoice.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

constexpr int mostPasses = 4;
/// Pairs of rows are tried together while this many combinations are enough.
constexpr qsizetype mostWaysInPairs = 40;
constexpr qsizetype mostRowsInPairs = 8;

} // namespace

RowChoice::RowChoice(const Report &report)
    : m_report(report)
{}

RowChoice::Part &RowChoice::Part::operator+=(const Part &other)
{
    residual += other.residual;
    zero = zero && other.zero;
    total = total && other.total;
    return *this;
}

int RowChoice::equationIndex(int number)
{
    const qsizetype known = m_equations.indexOf(number);
    if (known >= 0)
        return static_cast<int>(known);
    m_equations.append(number);
    return static_cast<int>(m_equations.size()) - 1;
}

void RowChoice::add(const QList<CellId> &cells, const QList<WayToRead> &ways)
{
    Row row{.cells = cells, .ways = ways, .equations = {}, .parts = {}};
    for (const CellId cell : cells) {
        for (const int number : m_report.form->equationsOf(cell)) {
            if (m_report.form->equations()[number].relation != Relation::Equal)
                continue;
            if (const int index = equationIndex(number); !row.equations.contains(index))
                row.equations.append(index);
        }
    }
    for (const WayToRead &way : ways) {
        QList<Part> parts;
        for (const int equation : std::as_const(row.equations))
            parts.append(partOf(equation, row, way));
        row.parts.append(parts);
    }
    m_rows.append(row);
}

RowChoice::Part RowChoice::partOf(int equation, const Row &row, const WayToRead &way) const
{
    Part part;
    for (const Term &term : m_report.form->equations()[m_equations[equation]].terms) {
        const qsizetype at = row.cells.indexOf(term.cell);
        if (at < 0)
            continue;
        const std::optional<Decimal> &value = way.cells[at].value.number;
        part.total = part.total && (value || !m_report.form->cell(term.cell).total);
        if (!value)
            continue;
        part.zero = part.zero && value->isZero();
        part.residual = term.sign > 0 ? part.residual + *value : part.residual - *value;
    }
    return part;
}

void RowChoice::prepare()
{
    m_base.clear();
    for (const int number : std::as_const(m_equations)) {
        Part part;
        for (const Term &term : m_report.form->equations()[number].terms) {
            const bool open = std::ranges::any_of(
                m_rows, [&term](const Row &row) { return row.cells.contains(term.cell); });
            if (open)
                continue;
            const std::optional<Decimal> &value = m_report.cell(term.cell).value.number;
            part.total = part.total && (value || !m_report.form->cell(term.cell).total);
            if (!value)
                continue;
            part.zero = part.zero && value->isZero();
            part.residual = term.sign > 0 ? part.residual + *value : part.residual - *value;
        }
        m_base.append(part);
    }
}

QList<RowChoice::Part> RowChoice::sumsWithout(const QList<int> &without) const
{
    QList<Part> sums = m_base;
    for (int r = 0; r < m_rows.size(); ++r) {
        const Row &row = m_rows[r];
        if (without.contains(r))
            continue;
        for (qsizetype e = 0; e < row.equations.size(); ++e)
            sums[row.equations[e]] += row.parts[row.chosen][e];
    }
    return sums;
}

namespace {

template<typename Part>
void count(const Part &sum, Verdict &verdict)
{
    if (!sum.total)
        return;
    if (!sum.residual.isZero())
        ++verdict.failing;
    else if (!sum.zero)
        ++verdict.supporting;
}

} // namespace

Verdict RowChoice::verdict(int number, int way) const
{
    const Row &row = m_rows[number];
    const QList<Part> others = sumsWithout({number});
    Verdict verdict{.cost = row.ways[way].cost};
    for (qsizetype e = 0; e < row.equations.size(); ++e) {
        Part sum = others[row.equations[e]];
        count(sum += row.parts[way][e], verdict);
    }
    return verdict;
}

bool RowChoice::isPartOfSum(int number, int way) const
{
    const Row &row = m_rows[number];
    const QList<Part> others = sumsWithout({number});
    for (qsizetype e = 0; e < row.equations.size(); ++e) {
        Part sum = others[row.equations[e]];
        Verdict verdict;
        count(sum += row.parts[way][e], verdict);
        if (verdict.supporting > 0 && !row.parts[way][e].zero)
            return true;
    }
    return false;
}

bool RowChoice::isWithin(int equation, const Row &row) const
{
    return std::ranges::all_of(m_report.form->equations()[m_equations[equation]].terms,
                               [&row](const Term &term) { return row.cells.contains(term.cell); });
}

Verdict RowChoice::verdictAlone(const Row &row, int way) const
{
    Verdict verdict{.cost = row.ways[way].cost};
    for (qsizetype e = 0; e < row.equations.size(); ++e) {
        if (isWithin(row.equations[e], row))
            count(row.parts[way][e], verdict);
    }
    return verdict;
}

void RowChoice::settleAlone()
{
    for (Row &row : m_rows) {
        std::optional<Verdict> best;
        for (int w = 0; w < row.ways.size(); ++w) {
            const Verdict verdict = verdictAlone(row, w);
            if (!best || verdict.rank() < best->rank()) {
                best = verdict;
                row.chosen = w;
            }
        }
    }
}

bool RowChoice::balance()
{
    QList<int> sums; // into m_equations, column by column
    for (int e = 0; e < m_equations.size(); ++e) {
        const bool overRows = std::ranges::none_of(
            m_rows, [&](const Row &row) { return row.equations.contains(e) && isWithin(e, row); });
        if (overRows && m_base[e].total)
            sums.append(e);
    }
    if (sums.isEmpty())
        return false;
    std::ranges::stable_sort(sums, {}, [this](int e) {
        const CellId cell = m_report.form->equations()[m_equations[e]].terms.constFirst().cell;
        return m_report.form->cell(cell).column;
    });
    QList<Decimal> wanted;
    for (const int e : std::as_const(sums))
        wanted.append(-m_base[e].residual);
    BalanceSearch search(wanted);
    QList<QList<int>> ways; // by row, those its own sums speak for
    for (const Row &row : std::as_const(m_rows)) {
        ways.append(likeliest(row));
        addTo(search, row, ways.constLast(), sums);
    }
    const auto found = search.find();
    for (qsizetype r = 0; found && r < m_rows.size(); ++r) {
        m_rows[r].chosen = ways[r][found->ways[r]];
        m_rows[r].oneOfSeveral = !found->isCertain[r];
    }
    return found.has_value();
}

/// The ways its own sums speak for most.
QList<int> RowChoice::likeliest(const Row &row) const
{
    QList<int> ways;
    const Verdict best = verdictAlone(row, row.chosen);
    for (int w = 0; w < row.ways.size(); ++w) {
        if (verdictAlone(row, w).sumsAgree(best))
            ways.append(w);
    }
    return ways;
}

void RowChoice::addTo(BalanceSearch &search, const Row &row, const QList<int> &ways,
                      const QList<int> &sums)
{
    QList<int> own;      // of `sums`, those the row has a part in
    QList<qsizetype> at; // in row.equations
    for (int s = 0; s < sums.size(); ++s) {
        if (const qsizetype e = row.equations.indexOf(sums[s]); e >= 0) {
            own.append(s);
            at.append(e);
        }
    }
    QList<QList<Decimal>> shares;
    for (const int way : ways) {
        QList<Decimal> parts;
        for (const qsizetype e : std::as_const(at))
            parts.append(row.parts[way][e].residual);
        shares.append(parts);
    }
    search.addRow(own, shares);
}

bool RowChoice::improveOne(int number)
{
    Row &row = m_rows[number];
    const QList<Part> others = sumsWithout({number});
    const int before = row.chosen;
    std::optional<Verdict> best;
    for (int i = 0; i <= row.ways.size(); ++i) {
        const int w = i == 0 ? before : i - 1; // what was chosen stays among equals
        Verdict verdict{.cost = row.ways[w].cost};
        for (qsizetype e = 0; e < row.equations.size(); ++e) {
            Part sum = others[row.equations[e]];
            count(sum += row.parts[w][e], verdict);
        }
        if (!best || verdict.rank() < best->rank()) {
            best = verdict;
            row.chosen = w;
        }
    }
    return row.chosen != before;
}

bool RowChoice::improvePair(int first, int second)
{
    Row &one = m_rows[first];
    Row &other = m_rows[second];
    const std::pair before(one.chosen, other.chosen);
    const QList<Part> rest = sumsWithout({first, second});
    std::optional<Verdict> best;
    std::pair chosen = before;
    const auto tryBoth = [&](int a, int b) {
        QList<Part> sums = rest;
        for (qsizetype e = 0; e < one.equations.size(); ++e)
            sums[one.equations[e]] += one.parts[a][e];
        for (qsizetype e = 0; e < other.equations.size(); ++e)
            sums[other.equations[e]] += other.parts[b][e];
        Verdict verdict{.cost = one.ways[a].cost + other.ways[b].cost};
        for (int e = 0; e < sums.size(); ++e) {
            if (one.equations.contains(e) || other.equations.contains(e))
                count(sums[e], verdict);
        }
        if (!best || verdict.rank() < best->rank()) {
            best = verdict;
            chosen = {a, b};
        }
    };
    tryBoth(before.first, before.second);
    for (int a = 0; a < one.ways.size(); ++a) {
        for (int b = 0; b < other.ways.size(); ++b)
            tryBoth(a, b);
    }
    std::tie(one.chosen, other.chosen) = chosen;
    return chosen != before;
}

void RowChoice::settle()
{
    prepare();
    settleAlone();
    if (balance())
        return;
    const auto count = static_cast<int>(m_rows.size());
    for (int pass = 0; pass < mostPasses; ++pass) {
        bool changed = false;
        for (int r = 0; r < count; ++r)
            changed = improveOne(r) || changed;
        for (int a = 0; count <= mostRowsInPairs && a < count; ++a) {
            for (int b = a + 1; b < count; ++b) {
                const bool few = m_rows[a].ways.size() * m_rows[b].ways.size()
                                 <= mostWaysInPairs * mostWaysInPairs;
                if (few && verdict(a, m_rows[a].chosen).failing > 0
                    && verdict(b, m_rows[b].chosen).failing > 0)
                    changed = improvePair(a, b) || changed;
            }
        }
        if (!changed)
            return;
    }
}

} // namespace gouji
