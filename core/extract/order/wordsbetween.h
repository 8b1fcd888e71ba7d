#pragma once

#include "core/extract/order/labelfragments.h"

#include <QList>

namespace gouji {

/// What stands between the labels and the values of rows, among the words of a window. The words
/// must outlive it.
class WordsBetween
{
public:
    WordsBetween(const QList<OrderWord> &words, OrderWindow window, const RowFragments &fragments);

    /// Whose label a word is a piece of; -1 for all others.
    [[nodiscard]] int rowOf(qsizetype word) const { return m_rowOf[word - m_window.begin]; }
    /// Of another row than `row`, in [from, to).
    [[nodiscard]] bool holdOthersLabel(int row, qsizetype from, qsizetype to) const;
    /// A piece of the label of another row than `row` stands right before a value.
    [[nodiscard]] bool isBehindOther(int row, qsizetype value) const;
    /// So many values from `value` on and no more, right behind words that are no label: a row of
    /// the office's own.
    [[nodiscard]] bool isForeignRow(qsizetype value, int count) const;
    /// A head of a column, or words of no row as many as heads, from a label to a value.
    [[nodiscard]] bool holdHeads(const LabelFragments &label, qsizetype value) const;
    /// Runs of values of `row` without words between them that are not of its own label.
    [[nodiscard]] int countParts(int row, qsizetype first, qsizetype last) const;

    /// The label of a row that is none of the form's, or is there already, stands between a label
    /// and its values or among these.
    [[nodiscard]] bool holdStranger(const LabelFragments &label,
                                    const QList<qsizetype> &values) const;

private:
    [[nodiscard]] bool isStranger(qsizetype word) const;
    /// Some row has it for its label.
    [[nodiscard]] bool isRowAgain(int identity) const;

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    QList<int> m_rowOf; ///< by word from the window's first
    QList<qsizetype> m_strangers;
};

} // namespace gouji
