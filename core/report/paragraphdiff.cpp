#include "core/report/paragraphdiff.h"

#include "core/report/comparisonkey.h"

#include <QHash>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostComparisons = 4'000'000; // beyond that, what lies between is taken in order
constexpr double alikeFrom = 0.5;

QStringList keysOf(const QStringList &paragraphs)
{
    QStringList keys;
    for (const QString &paragraph : paragraphs)
        keys.append(comparisonKey(paragraph));
    return keys;
}

QHash<quint32, int> pairsOf(const QString &text)
{
    QHash<quint32, int> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        ++pairs[(quint32(text[i].unicode()) << 16U) | text[i + 1].unicode()];
    return pairs;
}

/// Of the pairs of neighbouring characters of both, those they have in common.
bool areAlike(const QString &left, const QString &right)
{
    if (std::min(left.size(), right.size()) < 2)
        return left == right;
    const QHash<quint32, int> ours = pairsOf(left);
    const QHash<quint32, int> theirs = pairsOf(right);
    qsizetype common = 0;
    for (auto pair = ours.cbegin(); pair != ours.cend(); ++pair)
        common += std::min(pair.value(), theirs.value(pair.key()));
    return 2.0 * double(common) >= alikeFrom * double(left.size() + right.size() - 2);
}

/// Lengths of the longest common subsequences of what is left of both sides.
class CommonLengths
{
public:
    CommonLengths(QList<QString>::const_iterator left, qsizetype leftSize,
                  QList<QString>::const_iterator right, qsizetype rightSize)
        : m_width(rightSize + 1)
        , m_lengths((leftSize + 1) * m_width, 0)
    {
        for (qsizetype i = leftSize - 1; i >= 0; --i) {
            for (qsizetype j = rightSize - 1; j >= 0; --j)
                m_lengths[i * m_width + j] = left[i] == right[j]
                                                 ? at(i + 1, j + 1) + 1
                                                 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    [[nodiscard]] int at(qsizetype left, qsizetype right) const
    {
        return m_lengths[left * m_width + right];
    }

private:
    qsizetype m_width;
    QList<int> m_lengths;
};

class ParagraphComparison
{
public:
    ParagraphComparison(int section, const QStringList &left, const QStringList &right)
        : m_section(section)
        , m_left(left)
        , m_right(right)
        , m_leftKeys(keysOf(left))
        , m_rightKeys(keysOf(right))
    {}

    QList<ParagraphDifference> differences()
    {
        qsizetype begin = 0;
        qsizetype leftEnd = m_left.size();
        qsizetype rightEnd = m_right.size();
        while (begin < std::min(leftEnd, rightEnd) && m_leftKeys[begin] == m_rightKeys[begin])
            ++begin;
        while (std::min(leftEnd, rightEnd) > begin
               && m_leftKeys[leftEnd - 1] == m_rightKeys[rightEnd - 1]) {
            --leftEnd;
            --rightEnd;
        }
        if ((leftEnd - begin) * (rightEnd - begin) > mostComparisons)
            addGap(begin, leftEnd, begin, rightEnd);
        else
            addBetween(begin, leftEnd, rightEnd);
        return std::move(m_differences);
    }

private:
    /// From `begin` on both sides: gaps between the paragraphs both have.
    void addBetween(qsizetype begin, qsizetype leftEnd, qsizetype rightEnd)
    {
        const CommonLengths lengths(m_leftKeys.cbegin() + begin, leftEnd - begin,
                                    m_rightKeys.cbegin() + begin, rightEnd - begin);
        qsizetype leftGap = begin;
        qsizetype rightGap = begin;
        qsizetype i = begin;
        qsizetype j = begin;
        while (i < leftEnd && j < rightEnd) {
            if (m_leftKeys[i] == m_rightKeys[j]) {
                addGap(leftGap, i, rightGap, j);
                leftGap = ++i;
                rightGap = ++j;
            } else if (lengths.at(i + 1 - begin, j - begin)
                       >= lengths.at(i - begin, j + 1 - begin)) {
                ++i;
            } else {
                ++j;
            }
        }
        addGap(leftGap, leftEnd, rightGap, rightEnd);
    }

    void addGap(qsizetype left, qsizetype leftEnd, qsizetype right, qsizetype rightEnd)
    {
        constexpr qsizetype farthestAlike = 8; // paragraphs; a changed one does not move far
        for (; left < leftEnd; ++left) {
            const qsizetype last = std::min(rightEnd, right + farthestAlike);
            qsizetype alike = right;
            while (alike < last && !areAlike(m_leftKeys[left], m_rightKeys[alike]))
                ++alike;
            if (alike == last) {
                m_differences.append({DifferenceKind::Removed, m_section, m_left[left], {}});
                continue;
            }
            addAll(right, alike);
            m_differences.append(
                {DifferenceKind::Changed, m_section, m_left[left], m_right[alike]});
            right = alike + 1;
        }
        addAll(right, rightEnd);
    }

    void addAll(qsizetype from, qsizetype to)
    {
        for (; from < to; ++from)
            m_differences.append({DifferenceKind::Added, m_section, {}, m_right[from]});
    }

    int m_section;
    const QStringList &m_left;
    const QStringList &m_right;
    QStringList m_leftKeys;
    QStringList m_rightKeys;
    QList<ParagraphDifference> m_differences;
};

} // namespace

QList<ParagraphDifference> diffParagraphs(int section, const QStringList &left,
                                          const QStringList &right)
{
    return ParagraphComparison(section, left, right).differences();
}

} // namespace gouji
