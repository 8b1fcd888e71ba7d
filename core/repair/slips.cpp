#include "core/repair/slips.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

constexpr int fewAtMost = 10;

int digitCount(qint64 number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        ++count;
    return count;
}

/// Leaving out one digit of `right` gives `printed`.
bool isDropped(qint64 printed, qint64 right)
{
    for (qint64 scale = 1; scale <= right; scale *= 10) {
        if (right / scale / 10 * scale + right % scale == printed)
            return true;
    }
    return false;
}

bool isDoubled(qint64 printed, qint64 right)
{
    for (qint64 scale = 1; scale <= right; scale *= 10) {
        const qint64 digit = right / scale % 10;
        if ((right / scale * 10 + digit) * scale + right % scale == printed)
            return true;
    }
    return false;
}

bool isExchanged(qint64 printed, qint64 right)
{
    for (qint64 scale = 1; scale * 10 <= right; scale *= 10) {
        const qint64 low = right / scale % 10;
        const qint64 high = right / scale / 10 % 10;
        if (right + (low - high) * 9 * scale == printed)
            return true;
    }
    return false;
}

} // namespace

/// Adds up what several causes give, and remembers the likeliest.
class SlipJudge::Sum
{
public:
    void add(double odds, RepairOperation operation)
    {
        if (odds > m_largest) {
            m_largest = odds;
            m_slip.operation = operation;
        }
        m_slip.odds += odds;
    }
    [[nodiscard]] const Slip &slip() const { return m_slip; }

private:
    Slip m_slip;
    double m_largest = 0;
};

SlipJudge::SlipJudge(const SlipOdds &odds, const QList<std::pair<int, int>> &lookalikes)
    : m_odds(odds)
{
    for (const auto &[one, other] : lookalikes) {
        m_alike[static_cast<size_t>(one)][static_cast<size_t>(other)] = true;
        m_alike[static_cast<size_t>(other)][static_cast<size_t>(one)] = true;
    }
    for (size_t digit = 0; digit < m_alike.size(); ++digit)
        m_alikeCount[digit] = static_cast<int>(std::ranges::count(m_alike[digit], true));
    m_best = std::max({odds.dropped, odds.doubled, odds.exchanged, odds.confused});
}

void SlipJudge::addReplaced(qint64 printed, qint64 right, Sum &sum) const
{
    const int digits = digitCount(right);
    int differing = 0;
    size_t from = 0;
    size_t to = 0;
    for (qint64 left = right, made = printed; left > 0 || made > 0; left /= 10, made /= 10) {
        if (left % 10 == made % 10)
            continue;
        if (++differing > 1)
            return;
        from = static_cast<size_t>(left % 10);
        to = static_cast<size_t>(made % 10);
    }
    if (m_alike[from][to])
        sum.add(m_odds.confused / digits, RepairOperation::DigitConfused);
    else
        sum.add(m_odds.replaced / digits / (9 - m_alikeCount[from]),
                RepairOperation::DigitReplaced);
}

Slip SlipJudge::judge(qint64 printed, qint64 right, bool total, qint64 below) const
{
    Sum sum;
    const qint64 difference = std::abs(printed - right);
    const int digits = digitCount(right);
    const int printedDigits = digitCount(printed);
    // A code of whole numbers: 2 log2(1 + difference) + 1 bits.
    const auto apart = static_cast<double>(1 + difference);
    sum.add(m_odds.unlike / (2 * apart * apart), RepairOperation::Unlike);
    if (difference <= fewAtMost)
        sum.add((total ? m_odds.totalOffByFew : m_odds.offByFew) / (2 * fewAtMost),
                RepairOperation::OffByFew);
    if (printed == below)
        sum.add(m_odds.copied, RepairOperation::CopiedFromBelow);
    if (printedDigits == digits)
        addReplaced(printed, right, sum);
    if (digits > 1 && printedDigits == digits && isExchanged(printed, right))
        sum.add(m_odds.exchanged / (digits - 1), RepairOperation::DigitsExchanged);
    if (printedDigits < digits && isDropped(printed, right))
        sum.add(m_odds.dropped / digits, RepairOperation::DigitDropped);
    if (printedDigits == digits + 1 && isDoubled(printed, right))
        sum.add(m_odds.doubled / digits, RepairOperation::DigitDoubled);
    return sum.slip();
}

} // namespace gouji
