#include "core/repair/lonecells.h"

#include "core/repair/proposals.h"
#include "core/repair/slips.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// A number of the text is right, and the cell's a slip of it, no rarer than this.
constexpr double leastSlip = 1e-3;
/// A decimal point moves by so many places at most.
constexpr int mostPlaces = 4;

/// How many zeros a unit of money stands for; nothing for other words.
std::optional<int> zerosOf(const QString &unit)
{
    static const QHash<QString, int> zeros = {
        {u"元"_s, 0}, {u"千元"_s, 3}, {u"万元"_s, 4}, {u"百万元"_s, 6}, {u"亿元"_s, 8}};
    const auto found = zeros.constFind(unit);
    return found == zeros.cend() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> wholeOf(const std::optional<Decimal> &number)
{
    if (!number || !number->isWhole() || number->isNegative())
        return std::nullopt;
    bool ok = false;
    const qint64 whole = number->toString().section(u'.', 0, 0).toLongLong(&ok);
    return ok ? std::optional(whole) : std::nullopt;
}

class LoneCells
{
public:
    LoneCells(const Report &report, const QSet<CellId> &summed, const RepairOdds &odds,
              double misreadShare)
        : m_report(report)
        , m_scratch(report)
        , m_summed(summed)
        , m_odds(odds)
        , m_slips(odds.blended(misreadShare))
        , m_judge(m_slips, odds.lookalikes)
        , m_faults(odds, misreadShare)
    {}

    void add(const Finding &finding)
    {
        if (finding.cells.size() != 1 || finding.outcome != Outcome::Fail
            || m_summed.contains(finding.cells.constFirst()))
            return;
        const CellId cell = finding.cells.constFirst();
        if (finding.rule == u"V-OCR")
            addChange(cell, finding.expected, RepairOperation::Reread, m_odds.reread);
        else if (finding.rule == u"V-UNIT")
            addUnit(cell, finding);
        else if (finding.arguments.value(0) == u"claim" && finding.equation < 0)
            addClaim(cell, finding.actual);
    }

    QList<Repair> take()
    {
        std::ranges::stable_sort(m_repairs, [](const Repair &left, const Repair &right) {
            return left.group != right.group ? left.group < right.group : left.cost < right.cost;
        });
        QHash<int, int> ranks;
        for (Repair &repair : m_repairs)
            repair.rank = ranks[repair.group]++;
        return m_repairs;
    }

private:
    void addUnit(CellId cell, const Finding &finding)
    {
        const auto printed = zerosOf(finding.arguments.value(0));
        const auto prescribed = zerosOf(finding.arguments.value(1));
        const CellValue &value = m_report.cell(cell).value;
        if (printed && prescribed && *printed != *prescribed && value.number)
            addChange(cell, timesTenTo(value.number->toString(), *printed - *prescribed),
                      RepairOperation::UnitMistaken, m_odds.reread);
    }

    /// The text says another number than the cell has.
    void addClaim(CellId cell, const QString &said)
    {
        const CellValue &value = m_report.cell(cell).value;
        if (!value.number || said.isEmpty())
            return;
        const bool money = m_report.form->cell(cell).kind == CellKind::Money;
        for (int places = -mostPlaces; money && places <= mostPlaces; ++places) {
            if (places != 0 && timesTenTo(value.number->toString(), places) == timesTenTo(said, 0))
                addChange(cell, timesTenTo(said, 0),
                          std::abs(places) == mostPlaces ? RepairOperation::UnitMistaken
                                                         : RepairOperation::PointMoved,
                          m_slips.replaced);
        }
        const auto right = wholeOf(Decimal::fromString(said));
        const auto printed = wholeOf(value.number);
        if (!right || !printed || *right == *printed)
            return;
        const Slip slip = m_judge.judge(*printed, *right, false, -1);
        if (slip.operation != RepairOperation::Unlike && slip.odds >= leastSlip)
            addChange(cell, said, slip.operation, m_slips.wrong * slip.odds);
    }

    void addChange(CellId cell, const QString &to, RepairOperation operation, double odds)
    {
        const Cell &now = m_report.cell(cell);
        const QString from = now.value.number ? now.value.number->toString() : now.text;
        const bool known = std::ranges::any_of(m_repairs, [&](const Repair &repair) {
            return repair.changes.constFirst().cell == cell && repair.changes.constFirst().to == to;
        });
        if (to.isEmpty() || known || corrected(now, to).value == now.value)
            return;
        Repair repair;
        repair.changes = {{.cell = cell, .from = from, .to = to, .operation = operation}};
        repair.cost = -std::log2(odds);
        repair.fault = operation == RepairOperation::UnitMistaken ? RepairFault::Document
                                                                  : m_faults.judge(repair.changes);
        repair.group = groupOf(cell);
        addOutcomes(repair, m_report, m_scratch);
        m_repairs.append(repair);
    }

    int groupOf(CellId cell)
    {
        const auto known = m_groups.constFind(cell);
        return known == m_groups.cend() ? *m_groups.insert(cell, static_cast<int>(m_groups.size()))
                                        : *known;
    }

    const Report &m_report;
    Report m_scratch;
    const QSet<CellId> &m_summed;
    const RepairOdds &m_odds;
    SlipOdds m_slips;
    SlipJudge m_judge;
    FaultJudge m_faults;
    QHash<CellId, int> m_groups;
    QList<Repair> m_repairs;
};

} // namespace

QString timesTenTo(const QString &decimal, int places)
{
    const bool negative = decimal.startsWith(u'-');
    QString digits = negative ? decimal.sliced(1) : decimal;
    if (!Decimal::fromString(digits))
        return {};
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    digits.remove(u'.');
    point += places;
    while (point <= 0) {
        digits.prepend(u'0');
        ++point;
    }
    while (digits.size() < point)
        digits.append(u'0');
    digits.insert(point, u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    while (digits.size() > 1 && digits[0] == u'0' && digits[1] != u'.')
        digits.remove(0, 1);
    return negative ? u'-' + digits : digits;
}

QList<Repair> repairsOfLoneCells(const Report &report, const QList<Finding> &open,
                                 const QSet<CellId> &summed, const RepairOdds &odds,
                                 double misreadShare)
{
    LoneCells lone(report, summed, odds, misreadShare);
    for (const Finding &finding : open)
        lone.add(finding);
    return lone.take();
}

} // namespace gouji
