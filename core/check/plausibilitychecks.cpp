#include "core/check/checkcontext.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Shares of less than this many cases say nothing.
constexpr int fewestCases = 10;
constexpr int leastRows = 3;   ///< two columns that agree in fewer rows do so by chance
constexpr int leastNumber = 5; ///< and so do columns of ones and twos
constexpr int mergeFactor = 100;

std::optional<Decimal> numberAt(const Report &report, CellId id)
{
    const Cell &cell = report.cell(id);
    return id.isValid() && !cell.isMissing() ? cell.value.number : std::nullopt;
}

Decimal times(const Decimal &number, int factor)
{
    Decimal product;
    for (int i = 0; i < factor; ++i)
        product += number;
    return product;
}

Finding plausibility(const CheckContext &context, const QString &rule, const QList<CellId> &cells,
                     const QStringList &arguments)
{
    return {.rule = rule,
            .severity = severityOf(context.catalogue, rule),
            .outcome = Outcome::Fail,
            .cells = cells,
            .span = {},
            .expected = {},
            .actual = cells.size() == 1 ? context.report.cell(cells.constFirst()).text : QString(),
            .arguments = arguments};
}

/// A block of rows whose cells are six values and their total: the only kind of table whose columns
/// can slide.
bool hasSlidingColumns(const FormTable &table)
{
    constexpr qsizetype fewestColumns = 4;
    return table.blocks.size() == 1 && table.rows.size() > leastRows
           && table.blocks.constFirst().columns.size() >= fewestColumns;
}

qsizetype inputColumns(const FormTable &table)
{
    return std::ranges::count(table.blocks.constFirst().columns, false, &FormColumn::total);
}

/// Two columns that print the same all the way down.
void checkEqualColumns(const CheckContext &context, const FormTable &table,
                       QList<Finding> &findings)
{
    const auto columns = static_cast<int>(inputColumns(table));
    for (int left = 0; left < columns; ++left) {
        for (int right = left + 1; right < columns; ++right) {
            int rows = 0;
            bool large = false;
            QList<CellId> cells;
            for (const FormRow &row : table.rows) {
                const CellId a{row.first.index + left};
                const CellId b{row.first.index + right};
                const auto number = numberAt(context.report, a);
                if (!number || number != numberAt(context.report, b)) {
                    rows = -1;
                    break;
                }
                if (number->isZero())
                    continue;
                rows += row.total ? 0 : 1;
                large = large || *number >= Decimal(leastNumber);
                cells += {a, b};
            }
            if (rows >= leastRows && large)
                findings.append(plausibility(context, u"P-SHIFT"_s, cells, {u"columns"_s}));
        }
    }
}

/// A row that is the one above it, moved by one column.
void checkShiftedRows(const CheckContext &context, const FormTable &table, QList<Finding> &findings)
{
    const auto columns = static_cast<int>(inputColumns(table));
    for (qsizetype r = 1; r < table.rows.size(); ++r) {
        const int above = table.rows[r - 1].first.index;
        const int below = table.rows[r].first.index;
        int equal = 0;
        bool large = false;
        for (int c = 0; c + 1 < columns; ++c) {
            const auto number = numberAt(context.report, CellId{above + c});
            if (!number || number != numberAt(context.report, CellId{below + c + 1})) {
                equal = -1;
                break;
            }
            equal += number->isZero() ? 0 : 1;
            large = large || *number >= Decimal(leastNumber);
        }
        if (equal < 2 || !large)
            continue;
        QList<CellId> cells;
        for (int c = 0; c < columns; ++c)
            cells.append(CellId{below + c});
        findings.append(plausibility(context, u"P-SHIFT"_s, cells, {u"row"_s}));
    }
}

/// A value a hundred times its total: 12 and 0 run together.
void checkMerged(const CheckContext &context, QList<Finding> &findings)
{
    for (const Equation &equation : context.report.form->equations()) {
        const auto total = std::ranges::find(equation.terms, true, &Term::right);
        if (equation.relation != Relation::Equal || total == equation.terms.cend()
            || std::ranges::count(equation.terms, true, &Term::right) != 1)
            continue;
        const auto sum = numberAt(context.report, total->cell);
        if (!sum || sum->isZero() || sum->isNegative())
            continue;
        const Decimal limit = times(*sum, mergeFactor);
        for (const Term &term : equation.terms) {
            const auto number = term.right ? std::nullopt : numberAt(context.report, term.cell);
            const bool told = std::ranges::any_of(findings, [&term](const Finding &finding) {
                return finding.rule == u"P-MERGE" && finding.cells.contains(term.cell);
            });
            if (number && *number >= limit && !told)
                findings.append(
                    plausibility(context, u"P-MERGE"_s, {term.cell}, {sum->toString()}));
        }
    }
}

/// `part` of `whole` as a percentage above `limit`; nothing when it is not, or of too few cases.
std::optional<int> shareAbove(const CheckContext &context, const QString &part,
                              const QStringList &whole, int limit)
{
    const FormEdition &form = *context.report.form;
    const auto number = [&](const QString &id) -> std::optional<Decimal> {
        const CellId cell = form.find(id);
        return cell.isValid() ? numberAt(context.report, cell) : std::nullopt;
    };
    const auto share = number(part);
    Decimal sum;
    for (const QString &id : whole) {
        const auto value = number(id);
        if (!value)
            return std::nullopt;
        sum += *value;
    }
    if (!share || sum < Decimal(fewestCases))
        return std::nullopt;
    const double percent = 100.0 * share->toDouble() / sum.toDouble();
    return percent > limit ? std::optional(qRound(percent)) : std::nullopt;
}

struct ShareRule
{
    QString rule;
    QString part;
    QStringList whole;
    int above; ///< per cent
};

/// Cells named one by one: what is 其他, and what is left open, no pattern of the form tells.
const QList<ShareRule> &shareRules()
{
    static const QString results = u"t3.results_total.total"_s;
    static const QList<ShareRule> rules = {
        {u"P-SHARE"_s, u"t3.other_handling.total"_s, {results}, 79},
        {u"P-SHARE"_s, u"t3.other_handling.other.total"_s, {results}, 79},
        {u"P-SHARE"_s, u"t4.reconsideration.other"_s, {u"t4.reconsideration.total"_s}, 79},
        {u"P-SHARE"_s, u"t4.litigation_direct.other"_s, {u"t4.litigation_direct.total"_s}, 79},
        {u"P-SHARE"_s,
         u"t4.litigation_after_reconsideration.other"_s,
         {u"t4.litigation_after_reconsideration.total"_s},
         79},
        {u"P-OPEN"_s,
         u"t3.carried_forward.total"_s,
         {u"t3.new_requests.total"_s, u"t3.carried_over.total"_s},
         25},
    };
    return rules;
}

void checkShares(const CheckContext &context, QList<Finding> &findings)
{
    for (const ShareRule &rule : shareRules()) {
        if (const auto share = shareAbove(context, rule.part, rule.whole, rule.above))
            findings.append(plausibility(context, rule.rule, {context.report.form->find(rule.part)},
                                         {QString::number(*share)}));
    }
}

/// Every cell is there and 0, while the text tells of something done.
void checkAllZero(const CheckContext &context, QList<Finding> &findings)
{
    if (!context.activity)
        return;
    const bool allZero = std::ranges::all_of(context.report.cells, [](const Cell &cell) {
        return !cell.isMissing() && cell.value.number && cell.value.number->isZero();
    });
    if (!allZero)
        return;
    Finding finding = plausibility(context, u"P-ALLZERO"_s, {}, {});
    finding.span = context.activity;
    findings.append(finding);
}

} // namespace

void appendPlausibilityFindings(const CheckContext &context, QList<Finding> &findings)
{
    for (const FormTable &table : context.report.form->tables()) {
        if (!hasSlidingColumns(table))
            continue;
        checkEqualColumns(context, table, findings);
        checkShiftedRows(context, table, findings);
    }
    checkMerged(context, findings);
    checkShares(context, findings);
    checkAllZero(context, findings);
}

} // namespace gouji
