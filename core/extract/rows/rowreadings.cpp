#include "core/extract/rows/rowreadings.h"

#include "core/extract/confidence.h"
#include "core/extract/rows/digitruns.h"
#include "core/extract/rows/rowchoice.h"
#include "core/extract/rows/stackedrows.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {

namespace {

constexpr qsizetype mostAlternatives = 3;
/// Ways further behind the best than this are no likely readings.
constexpr qsizetype mostWaysOffered = 8;

CellState stateOf(const PieceReading &piece)
{
    if (!piece.span)
        return CellState::Missing;
    return piece.value.kind == ValueKind::Blank ? CellState::Blank : CellState::Read;
}

AlternativeReading alternativeOf(const PieceReading &piece, const SourceText &text)
{
    if (!piece.span)
        return {.state = CellState::Missing, .span = {}, .raw = {}, .value = {}};
    return {.state = stateOf(piece),
            .span = piece.span,
            .raw = text.view(*piece.span).toString(),
            .value = piece.value};
}

bool isSame(const AlternativeReading &other, const CellReading &reading)
{
    return other.state == reading.state && other.value.number == reading.value.number
           && (other.state == CellState::Missing || other.span == reading.span);
}

/// Every split of the way is one that leading zeros ask for, or every join one over a single blank.
bool isForced(const WayToRead &way, qsizetype cuts)
{
    return way.cost == std::abs(cuts) * likelyCost;
}

bool lacksCells(const WayToRead &way)
{
    return std::ranges::any_of(way.cells, [](const PieceReading &piece) { return !piece.span; });
}

class RowChooser
{
public:
    RowChooser(Report &report, const SourceDocument &document, const QList<DoubtfulRow> &rows)
        : m_report(report)
        , m_document(document)
        , m_choice(report)
    {
        const QList<StackedRows> tables = stackedRows(rows);
        for (const StackedRows &table : tables)
            add(table);
        for (const DoubtfulRow &row : rows) {
            const auto holds = [&row](const StackedRows &table) { return table.contains(&row); };
            if (std::ranges::none_of(tables, holds))
                add(row);
        }
    }

    void choose()
    {
        m_choice.settle();
        for (int r = 0; r < m_rows.size(); ++r)
            choose(r);
        for (const auto &[cell, reading] : std::as_const(m_taken))
            m_report.cell(cell) = Cell(reading);
    }

private:
    struct Row
    {
        QList<CellId> cells;
        QList<WayToRead> ways;  ///< the reading as it is comes first where it counts as one
        qsizetype cuts = 0;     ///< more cells than pieces; less than 0: fewer
        bool asPrinted = false; ///< cells say where its values stand, blank ones too
        bool hasBlanks = false; ///< DoubtfulRow::Why::HasBlanks; the first way is as printed
        bool isOneRow = true;   ///< else all stacked rows of a table
    };

    [[nodiscard]] QList<CellId> cellsOf(const DoubtfulRow &row) const
    {
        QList<CellId> cells;
        const CellId first = m_report.form->tables()[row.table].rows[row.row].first;
        for (const int column : row.columns)
            cells.append(CellId{first.index + column});
        return cells;
    }

    void add(const StackedRows &table)
    {
        Row row{.cells = {}, .ways = {}, .isOneRow = false};
        for (const DoubtfulRow *one : table)
            row.cells += cellsOf(*one);
        row.ways = waysToMatch(table, hasAllColumns(*table.constFirst()), m_document.text);
        if (row.ways.isEmpty())
            return;
        m_choice.add(row.cells, row.ways);
        m_rows.append(row);
    }

    /// Another row of the block prints them all.
    [[nodiscard]] bool hasAllColumns(const DoubtfulRow &row) const
    {
        const FormTable &table = m_report.form->tables()[row.table];
        const FormRow &own = table.rows[row.row];
        return std::ranges::any_of(table.rows, [&](const FormRow &other) {
            const auto isThere = [&](int column) {
                const CellId cell{other.first.index + column};
                return m_report.cell(cell).reading.state != CellState::Missing;
            };
            return &table.blockOf(other) == &table.blockOf(own)
                   && std::ranges::all_of(row.columns, isThere);
        });
    }

    void add(const DoubtfulRow &doubtful)
    {
        const bool slid = doubtful.why == DoubtfulRow::Why::MayHaveSlid;
        Row row{.cells = cellsOf(doubtful), .ways = {}, .asPrinted = slid};
        row.cuts = row.cells.size() - doubtful.pieces.size();
        if (slid && row.cuts == 1 && holdsRunTogether(doubtful)) {
            doubtReadings(row.cells, rowUnsure);
            row.asPrinted = false;
        } else if (slid) {
            if (holdsAsRead(row.cells)) {
                if (mayLackSum(doubtful, row.cells) || beginsBlank(row.cells))
                    doubtReadings(row.cells, rowUnsure);
                return;
            }
            // Behind the place where it slid, a sum that holds does so by chance.
            doubtReadings(row.cells, rowUnsure);
            row.ways.append(asRead(row.cells));
        } else if (doubtful.why == DoubtfulRow::Why::HasBlanks) {
            // What is blank may have run into a neighbour.
            if (!failsAsRead(row.cells))
                return;
            doubtReadings(row.cells, rowUnsure);
            row.ways.append(asRead(row.cells));
            row.asPrinted = true;
            row.hasBlanks = true;
        }
        QList<WayToRead> ways =
            waysToRead(doubtful.pieces, static_cast<int>(row.cells.size()), m_document.text);
        if (ways.isEmpty() && row.cuts > 0)
            ways = waysThatAddUp(doubtful.pieces, row.cells, *m_report.form, m_document.text);
        // Where it is known which cells are blank, none can be left out anywhere else.
        if (row.hasBlanks)
            ways.removeIf([](const WayToRead &way) { return lacksCells(way); });
        else if (doubtful.byWhite)
            blankWhatIsLeftOut(ways);
        else if (row.asPrinted)
            ways.removeIf([&row](const WayToRead &way) { return slidRight(way, row.ways[0]); });
        row.ways += ways;
        if (row.ways.isEmpty())
            return;
        m_choice.add(row.cells, row.ways);
        m_rows.append(row);
    }

    /// Where a cell is lost, those behind it slide to the left: none has come from a column left of
    /// the one it is printed in.
    static bool slidRight(const WayToRead &way, const WayToRead &printed)
    {
        for (qsizetype column = 0; column < way.cells.size(); ++column) {
            const std::optional<TextSpan> &span = way.cells[column].span;
            const auto isOrigin = [&span](const PieceReading &cell) {
                return cell.span && cell.span->contains(span->begin);
            };
            if (span
                && std::any_of(printed.cells.cbegin() + column + 1, printed.cells.cend(), isOrigin))
                return true;
        }
        return false;
    }

    /// Blank cells stand right behind the value before them.
    static void blankWhatIsLeftOut(QList<WayToRead> &ways)
    {
        for (WayToRead &way : ways) {
            const auto first = std::ranges::find_if(
                way.cells, [](const PieceReading &piece) { return piece.span.has_value(); });
            qsizetype end = first == way.cells.end() ? 0 : first->span->begin;
            for (PieceReading &piece : way.cells) {
                if (piece.span)
                    end = piece.span->end;
                else if (end > 0)
                    piece.span = TextSpan{end, end};
            }
        }
    }

    /// Digits behind a 0: of two cells, as no number is printed so.
    [[nodiscard]] bool holdsRunTogether(const DoubtfulRow &row) const
    {
        return std::ranges::any_of(row.pieces, [this](TextSpan piece) {
            const QStringView text = m_document.text.view(piece);
            return text.size() > 1 && text.front().digitValue() == 0
                   && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
        });
    }

    /// Sums within the row, taken as it was read, blanks for 0, hold; false when there are none.
    [[nodiscard]] bool holdsAsRead(const QList<CellId> &cells) const
    {
        QList<int> seen;
        for (const CellId cell : cells) {
            for (const int number : m_report.form->equationsOf(cell)) {
                if (!seen.contains(number) && isWithin(number, cells)) {
                    seen.append(number);
                    if (!holds(number))
                        return false;
                }
            }
        }
        return !seen.isEmpty();
    }

    /// A sum within the row that has its total, blanks taken for 0, does not hold.
    [[nodiscard]] bool failsAsRead(const QList<CellId> &cells) const
    {
        const auto hasTotal = [this](int number) {
            return std::ranges::any_of(
                m_report.form->equations()[number].terms, [this](const Term &term) {
                    return term.right && m_report.cell(term.cell).value.number;
                });
        };
        return std::ranges::any_of(cells, [&](CellId cell) {
            return std::ranges::any_of(m_report.form->equationsOf(cell), [&](int number) {
                return isWithin(number, cells) && !holds(number) && hasTotal(number);
            });
        });
    }

    [[nodiscard]] bool isWithin(int number, const QList<CellId> &cells) const
    {
        const Equation &equation = m_report.form->equations()[number];
        return equation.relation == Relation::Equal
               && std::ranges::all_of(equation.terms, [&cells](const Term &term) {
                      return cells.contains(term.cell);
                  });
    }

    [[nodiscard]] bool holds(int number) const
    {
        Decimal residual;
        for (const Term &term : m_report.form->equations()[number].terms) {
            const Decimal value = m_report.cell(term.cell).value.number.value_or(Decimal());
            residual = term.sign > 0 ? residual + value : residual - value;
        }
        return residual.isZero();
    }

    /// A sum is blank beside printed numbers, in a table that leaves nothing blank but at the ends
    /// of rows: one of the numbers may be the sum.
    [[nodiscard]] bool mayLackSum(const DoubtfulRow &row, const QList<CellId> &cells) const
    {
        const auto isBlank = [this](CellId id) {
            return m_report.cell(id).reading.state == CellState::Blank;
        };
        const bool blankSum = std::ranges::any_of(
            cells, [&](CellId id) { return isBlank(id) && m_report.form->cell(id).total; });
        if (!blankSum)
            return false;
        const FormTable &table = m_report.form->tables()[row.table];
        for (int i = 0; i + 1 < table.cellCount; ++i) {
            const CellId here{table.firstCell.index + i};
            const CellId next{here.index + 1};
            if (m_report.form->cell(here).row == m_report.form->cell(next).row && isBlank(here)
                && !isBlank(next))
                return false;
        }
        return true;
    }

    /// The blank in front may be a merged label's: one column back, the parts sum up as well.
    [[nodiscard]] bool beginsBlank(const QList<CellId> &cells) const
    {
        return m_report.cell(cells.constFirst()).reading.state == CellState::Blank;
    }

    void doubtReadings(const QList<CellId> &cells, Doubts doubts)
    {
        for (const CellId id : cells) {
            CellReading reading = m_report.cell(id).reading;
            reading.doubts |= doubts;
            m_report.cell(id) = Cell(std::move(reading));
        }
    }

    [[nodiscard]] WayToRead asRead(const QList<CellId> &cells) const
    {
        WayToRead way;
        for (const CellId id : cells) {
            const CellReading &reading = m_report.cell(id).reading;
            way.cells.append({reading.span, reading.value});
        }
        return way;
    }

    void choose(int r)
    {
        const QList<int> order = ranked(r);
        const int best = m_choice.chosen(r);
        const Verdict verdict = m_choice.verdict(r, best);
        if (isTaken(r, order, verdict))
            take(r, best, order);
        else
            offer(r, order);
    }

    /// The ways of a row, the best first, all other rows as chosen.
    [[nodiscard]] QList<int> ranked(int r) const
    {
        QList<Verdict> verdicts;
        QList<int> order;
        for (int w = 0; w < m_rows[r].ways.size(); ++w) {
            verdicts.append(m_choice.verdict(r, w));
            order.append(w);
        }
        std::ranges::stable_sort(order, {}, [&](int w) { return verdicts[w].rank(); });
        return order;
    }

    [[nodiscard]] bool isTaken(int r, const QList<int> &order, const Verdict &best) const
    {
        const Row &row = m_rows[r];
        if (best.supporting == 0 && !tellSumsApart(r, order, best)) {
            // No sum says anything, unless that all is 0.
            const bool single =
                order.size() == 1 || row.ways[order[0]].cost < row.ways[order[1]].cost;
            return row.isOneRow && !row.asPrinted && single
                   && isForced(row.ways[order[0]], row.cuts);
        }
        // Blank cells are printed where they are, unless all sums say otherwise.
        if (row.asPrinted)
            return (best.failing == 0 && best.supporting >= 2
                    && m_choice.isPartOfSum(r, m_choice.chosen(r)))
                   || (row.hasBlanks ? partsLongRun(r, best)
                                     : givesTotalBack(r, m_choice.chosen(r)));
        return best.failing == 0 || best.supporting > 0;
    }

    /// The total of a row is blank as it was read, and the last of its values is the sum of the
    /// others: all of them whole, or those of two cells parted where the columns' sums ask for it.
    [[nodiscard]] bool givesTotalBack(int r, int best) const
    {
        const Row &row = m_rows[r];
        const Verdict alone = m_choice.verdictAlone(r, best);
        const auto printed = [&](int way) {
            return std::ranges::count_if(row.ways[way].cells, [](const PieceReading &piece) {
                return piece.span && piece.value.kind != ValueKind::Blank;
            });
        };
        constexpr int enough = 2;
        const Verdict now = m_choice.verdict(r, best);
        const Verdict before = m_choice.verdict(r, 0);
        const bool asked =
            now.failing < before.failing && now.supporting >= before.supporting + enough;
        return alone.failing == 0 && alone.supporting > 0 && (asked || printed(best) == printed(0));
    }

    /// More sums hold than as printed where a long run of digits is two numbers: others may fail by
    /// the office's own fault.
    [[nodiscard]] bool partsLongRun(int r, const Verdict &best) const
    {
        constexpr qsizetype shortest = 8;
        const Verdict printed = m_choice.verdict(r, 0);
        const QList<PieceReading> &cells = m_rows[r].ways[m_choice.chosen(r)].cells;
        const auto areOneRun = [](const PieceReading &one, const PieceReading &next) {
            return one.span && next.span && !one.span->isEmpty() && !next.span->isEmpty()
                   && one.span->end == next.span->begin
                   && next.span->end - one.span->begin >= shortest;
        };
        return best.failing < printed.failing && best.supporting > printed.supporting
               && std::ranges::adjacent_find(cells, areOneRun) != cells.end();
    }

    /// The sums hold or fail in one way otherwise than in another: not those of 0, nor those that
    /// fail for what other rows say.
    [[nodiscard]] bool tellSumsApart(int r, const QList<int> &order, const Verdict &best) const
    {
        return std::ranges::any_of(order,
                                   [&](int w) { return !m_choice.verdict(r, w).sumsAgree(best); });
    }

    /// Readings of a cell in other ways than `best`, the likeliest first.
    [[nodiscard]] QList<AlternativeReading>
    alternatives(int r, const QList<int> &order, qsizetype column, const CellReading &reading) const
    {
        QList<AlternativeReading> others;
        for (const int w : order.first(std::min(order.size(), mostWaysOffered))) {
            const AlternativeReading other =
                alternativeOf(m_rows[r].ways[w].cells[column], m_document.text);
            if (others.size() < mostAlternatives && !isSame(other, reading)
                && !others.contains(other))
                others.append(other);
        }
        return others;
    }

    /// Another way agrees with the sums as well, and reads the cell otherwise.
    [[nodiscard]] bool isAmbiguous(int r, int best, const QList<int> &order, qsizetype column) const
    {
        const Row &row = m_rows[r];
        const Verdict verdict = m_choice.verdict(r, best);
        const auto &number = row.ways[best].cells[column].value.number;
        return std::ranges::any_of(order, [&](int w) {
            const Verdict other = m_choice.verdict(r, w);
            return other.sumsAgree(verdict) && other.cost <= verdict.cost + 1
                   && row.ways[w].cells[column].value.number != number;
        });
    }

    void take(int r, int best, const QList<int> &order)
    {
        const Row &row = m_rows[r];
        for (qsizetype c = 0; c < row.cells.size(); ++c) {
            CellReading reading = m_report.cell(row.cells[c]).reading;
            const PieceReading &piece = row.ways[best].cells[c];
            const bool asItIs = reading.span == piece.span && piece.span;
            reading.span = piece.span;
            reading.value = piece.value;
            reading.raw = piece.span ? m_document.text.view(*piece.span).toString() : QString();
            if (!asItIs)
                reading.state = stateOf(piece);
            reading.alternatives = alternatives(r, order, c, reading);
            reading.doubts |= Doubt::Placement;
            if (piece.ofTwoCells || m_choice.isOneOfSeveral(r) || isAmbiguous(r, best, order, c)
                || lacksItsTotal(row, row.ways[best], c))
                reading.doubts |= Doubt::Ambiguous;
            m_taken.append({row.cells[c], reading});
        }
    }

    /// A sum of the cell within the row has no total in this way: it fails in none.
    [[nodiscard]] bool lacksItsTotal(const Row &row, const WayToRead &way, qsizetype column) const
    {
        return std::ranges::any_of(m_report.form->equationsOf(row.cells[column]), [&](int number) {
            const auto isLackingTotal = [&](const Term &term) {
                const qsizetype at = row.cells.indexOf(term.cell);
                return at >= 0 && m_report.form->cell(term.cell).total
                       && !way.cells[at].value.number;
            };
            return isWithin(number, row.cells)
                   && std::ranges::any_of(m_report.form->equations()[number].terms, isLackingTotal);
        });
    }

    /// The reading stays; a person may choose.
    void offer(int r, const QList<int> &order)
    {
        const Row &row = m_rows[r];
        for (qsizetype c = 0; c < row.cells.size(); ++c) {
            CellReading reading = m_report.cell(row.cells[c]).reading;
            reading.alternatives = alternatives(r, order, c, reading);
            m_taken.append({row.cells[c], reading});
        }
    }

    Report &m_report;
    const SourceDocument &m_document;
    RowChoice m_choice;
    QList<Row> m_rows; ///< as numbered in m_choice
    QList<std::pair<CellId, CellReading>> m_taken;
};

} // namespace

void chooseRowReadings(Report &report, const SourceDocument &document,
                       const QList<DoubtfulRow> &rows)
{
    if (!rows.isEmpty())
        RowChooser(report, document, rows).choose();
}

} // namespace gouji
