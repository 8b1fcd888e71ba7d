#include "core/check/checkcontext.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// A row of the form and what the source has of it.
struct RowState
{
    int table = 0;
    int row = 0;
    QList<CellId> cells;
    bool found = false;   ///< something of it is in the source
    QList<CellId> absent; ///< nothing known of them, from the source or a person

    /// Not in the source, and not filled in by a person either.
    [[nodiscard]] bool isMissing() const { return !found && !absent.isEmpty(); }
};

/// Rows [first, last] of the list of all rows, missing one after the other.
struct Run
{
    qsizetype first = 0;
    qsizetype last = 0;
};

RowState stateOf(const Report &report, int table, int row)
{
    const FormTable &formTable = report.form->tables()[table];
    const FormRow &formRow = formTable.rows[row];
    RowState state{.table = table, .row = row, .cells = {}, .found = false, .absent = {}};
    for (int i = 0; i < formTable.blockOf(formRow).columns.size(); ++i) {
        const CellId id{formRow.first.index + i};
        const Cell &cell = report.cell(id);
        state.cells.append(id);
        state.found = state.found || cell.reading.state != CellState::Missing;
        if (cell.isMissing())
            state.absent.append(id);
    }
    return state;
}

/// All rows in form order, the tables one behind the other.
QList<RowState> rowStates(const Report &report)
{
    QList<RowState> rows;
    const QList<FormTable> &tables = report.form->tables();
    for (int table = 0; table < tables.size(); ++table) {
        for (int row = 0; row < tables[table].rows.size(); ++row)
            rows.append(stateOf(report, table, row));
    }
    return rows;
}

/// Where the missing rows would stand: behind what was read last before them, else before what was
/// read first after them.
std::optional<TextSpan> gapAt(const Run &gap, const QList<RowState> &rows, const Report &report)
{
    const auto edgeOf = [&report](CellId id, bool end) -> std::optional<TextSpan> {
        const auto &span = report.cell(id).reading.span;
        if (!span)
            return std::nullopt;
        const qsizetype at = end ? span->end : span->begin;
        return TextSpan{at, at};
    };
    if (gap.first > 0)
        return edgeOf(rows[gap.first - 1].cells.constLast(), true);
    if (gap.last + 1 < rows.size())
        return edgeOf(rows[gap.last + 1].cells.constFirst(), false);
    return std::nullopt;
}

/// `run` lies in one table, `gap` is what is missing around it, other tables included: what is
/// printed before and after the gap tells of a page break.
Finding missingRows(const Run &run, const Run &gap, const QList<RowState> &rows,
                    const Report &report)
{
    Finding finding;
    finding.rule = u"S-ROW"_s;
    for (qsizetype i = run.first; i <= run.last; ++i)
        finding.cells += rows[i].absent;
    const qsizetype count = run.last - run.first + 1;
    const bool whole = count == report.form->tables()[rows[run.first].table].rows.size();
    finding.arguments = {whole ? u"table"_s : u"rows"_s, QString::number(count)};
    if (gap.first > 0 && gap.last + 1 < rows.size())
        finding.arguments.append(u"break"_s);
    finding.span = gapAt(gap, rows, report);
    return finding;
}

void appendGap(const Run &gap, const QList<RowState> &rows, const Report &report,
               QList<Finding> &findings)
{
    for (Run run{gap.first, gap.first}; run.first <= gap.last; run = {run.last + 1, run.last + 1}) {
        while (run.last < gap.last && rows[run.last + 1].table == rows[run.first].table)
            ++run.last;
        findings.append(missingRows(run, gap, rows, report));
    }
}

void appendMissingRows(const QList<RowState> &rows, const Report &report, QList<Finding> &findings)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows[i].isMissing())
            continue;
        Run gap{i, i};
        while (gap.last + 1 < rows.size() && rows[gap.last + 1].isMissing())
            ++gap.last;
        appendGap(gap, rows, report, findings);
        i = gap.last;
    }
}

/// Somebody looked at every cell: what the row printed no longer counts.
bool isSettled(const RowState &row, const Report &report)
{
    return std::ranges::all_of(row.cells,
                               [&report](CellId id) { return report.cell(id).mark != Mark::None; });
}

Finding wrongCount(const RowState &row)
{
    Finding finding;
    finding.rule = u"S-COLUMN"_s;
    finding.cells = row.cells;
    finding.expected = QString::number(row.cells.size());
    return finding;
}

void appendObservedCounts(const QList<RowState> &rows, const Report &report,
                          QSet<qsizetype> &reported, QList<Finding> &findings)
{
    for (const Observation &observation : report.observations) {
        if (observation.code != ObservationCode::ValueCount)
            continue;
        const auto row = std::ranges::find_if(rows, [&observation](const RowState &state) {
            return state.table == observation.table && state.row == observation.row;
        });
        Finding finding;
        if (row != rows.cend()) {
            reported.insert(std::distance(rows.cbegin(), row));
            if (isSettled(*row, report))
                continue;
            finding = wrongCount(*row);
        }
        finding.rule = u"S-COLUMN"_s;
        finding.span = observation.span;
        finding.expected = observation.arguments.value(0, finding.expected);
        finding.actual = observation.arguments.value(1);
        findings.append(finding);
    }
}

/// Rows that are there but not whole, should no reader have said so: no missing cell goes unnamed.
void appendTornRows(const QList<RowState> &rows, const Report &report,
                    const QSet<qsizetype> &reported, QList<Finding> &findings)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const RowState &row = rows[i];
        if (!row.found || row.absent.isEmpty() || reported.contains(i) || isSettled(row, report))
            continue;
        Finding finding = wrongCount(row);
        const auto printed = std::ranges::count_if(row.cells, [&report](CellId id) {
            return report.cell(id).reading.state != CellState::Missing;
        });
        finding.actual = QString::number(printed);
        findings.append(finding);
    }
}

} // namespace

void appendRowFindings(const CheckContext &context, QList<Finding> &findings)
{
    const QList<RowState> rows = rowStates(context.report);
    appendMissingRows(rows, context.report, findings);
    QSet<qsizetype> reported;
    appendObservedCounts(rows, context.report, reported, findings);
    appendTornRows(rows, context.report, reported, findings);
}

} // namespace gouji
