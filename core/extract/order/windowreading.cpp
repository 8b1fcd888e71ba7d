#include "core/extract/order/windowreading.h"

#include <algorithm>

namespace gouji {

namespace {

/// The name of a group right before values that belong to no label: in another edition that is a
/// row. And a label with a list number right before values that is none.
constexpr int orphanCost = 12;
/// The name of a group none of whose rows has a label: as much as a label without values.
constexpr int emptyGroupCost = 40;

class EditionCosts
{
public:
    EditionCosts(const WindowReading &reading, const TableLabels &labels,
                 const QList<OrderWord> &words, const SourceText &text)
        : m_reading(reading)
        , m_labels(labels)
        , m_words(words)
        , m_text(text)
    {}

    [[nodiscard]] int sum() const
    {
        return orphanCost * (countOrphans() + countStrangeLabels())
               + emptyGroupCost * countEmptyGroups();
    }

private:
    /// Rows of values without a label right behind the name of a group.
    [[nodiscard]] int countOrphans() const
    {
        int orphans = 0;
        for (int r = 0; r < m_reading.rows.size(); ++r) {
            const ValueRow &row = m_reading.rows[r];
            if (row.values.isEmpty() || !m_reading.fragments.rows[r].words.isEmpty())
                continue;
            orphans += std::ranges::any_of(m_reading.heads, [&](const FoundHead &head) {
                return m_labels.sequence[head.slot].kind == LabelKind::RowGroup
                       && head.words.constLast() + 1 == row.values.constFirst();
            });
        }
        return orphans;
    }

    [[nodiscard]] int countStrangeLabels() const
    {
        int labels = 0;
        const OrderWindow window = m_reading.window;
        for (qsizetype w = window.begin; w + 1 < window.end; ++w) {
            const auto isUsed = [w](const auto &piece) { return piece.words.contains(w); };
            if (m_words[w].numbered && !m_words[w].key.isEmpty() && m_words[w + 1].value
                && std::ranges::none_of(m_reading.fragments.rows, isUsed)
                && std::ranges::none_of(m_reading.heads, isUsed))
                ++labels;
        }
        return labels;
    }

    [[nodiscard]] int countEmptyGroups() const
    {
        const auto isEmpty = [this](const FoundHead &head) {
            const LabelSlot &slot = m_labels.sequence[head.slot];
            return slot.kind == LabelKind::RowGroup && labelledRows(slot).isEmpty();
        };
        const auto isNameAlone = [this](const LabelSlot &slot) {
            return slot.kind == LabelKind::RowGroup && hasItsNameAlone(slot);
        };
        return static_cast<int>(std::ranges::count_if(m_reading.heads, isEmpty)
                                + std::ranges::count_if(m_labels.sequence, isNameAlone));
    }

    [[nodiscard]] const FormNode &nodeOf(const LabelSlot &group) const
    {
        return m_labels.table->blocks[group.block].rowNodes[group.node];
    }

    /// Rows of the group that have a label.
    [[nodiscard]] QList<int> labelledRows(const LabelSlot &group) const
    {
        QList<int> rows;
        const int first = nodeOf(group).firstLeaf;
        for (int row = first; row < first + nodeOf(group).leafCount; ++row) {
            if (!m_reading.fragments.rows[row].words.isEmpty())
                rows.append(row);
        }
        return rows;
    }

    /// But one row of the group has a label, and this, without a list number, may be the beginning
    /// of its name.
    [[nodiscard]] bool hasItsNameAlone(const LabelSlot &group) const
    {
        if (nodeOf(group).leafCount < 2)
            return false;
        const QList<int> rows = labelledRows(group);
        if (rows.size() != 1)
            return false;
        const int row = rows.constFirst();
        const auto begins = [&](const LabelSlot &slot) {
            return slot.kind == LabelKind::RowLabel && slot.row == row
                   && group.key.startsWith(slot.key);
        };
        return std::ranges::any_of(m_labels.sequence, begins)
               && !isNumbered(m_reading.fragments.rows[row].words.constFirst());
    }

    /// By digits, as rows are: in it, or in front on its line.
    [[nodiscard]] bool isNumbered(qsizetype word) const
    {
        const TextSpan span = m_words[word].span;
        const qsizetype begin = m_text.lineSpan(m_text.lineOf(span.begin)).begin;
        return std::ranges::any_of(m_text.view({begin, span.end}),
                                   [](QChar c) { return c.isNumber(); });
    }

    const WindowReading &m_reading;
    const TableLabels &m_labels;
    const QList<OrderWord> &m_words;
    const SourceText &m_text;
};

} // namespace

int editionCost(const WindowReading &reading, const TableLabels &labels,
                const QList<OrderWord> &words, const SourceText &text)
{
    return EditionCosts(reading, labels, words, text).sum();
}

bool mayHaveLabelsBehind(const WindowReading &reading, const QList<OrderWord> &words)
{
    constexpr std::ptrdiff_t fewestRows = 5;
    qsizetype first = reading.window.end;
    qsizetype last = reading.window.begin;
    for (const LabelFragments &label : reading.fragments.rows) {
        for (const qsizetype word : label.words) {
            first = std::min(first, word);
            last = std::max(last, word);
        }
    }
    const auto isLabelled = [](const LabelFragments &label) { return !label.words.isEmpty(); };
    const auto behind = words.cbegin() + last;
    return std::ranges::count_if(reading.fragments.rows, isLabelled) >= fewestRows
           && first > reading.window.begin && words[first - 1].value
           && std::none_of(behind, words.cbegin() + reading.window.end,
                           [](const OrderWord &word) { return word.value; });
}

bool standsAroundItsLabel(const ValueRow &row, const LabelFragments &label,
                          const QList<OrderWord> &words, const SourceText &text)
{
    const auto isSplitAt = [&](qsizetype word) {
        const qsizetype line = text.lineOf(words[word].span.begin);
        const auto isBehindOnLine = [&](qsizetype value) {
            return value > word && text.lineOf(words[value].span.begin) == line;
        };
        return std::ranges::any_of(row.values, [word](qsizetype value) { return value < word; })
               && std::ranges::any_of(row.values, isBehindOnLine);
    };
    return std::ranges::any_of(label.words, isSplitAt);
}

} // namespace gouji
