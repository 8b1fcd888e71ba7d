#pragma once

#include "core/base/decimal.h"
#include "core/extract/order/orderwords.h"
#include "core/source/sourcetext.h"

#include <QList>

#include <functional>
#include <optional>

namespace gouji {

/// The values among the words of a window, numbered from 0 in their order, and how they stand
/// beside each other.
class WindowValues
{
public:
    /// Without the words that `isLeftOut` names.
    WindowValues(const QList<OrderWord> &words, OrderWindow window, const SourceText &text,
                 const std::function<bool(qsizetype)> &isLeftOut);

    [[nodiscard]] int count() const { return static_cast<int>(m_words.size()); }
    [[nodiscard]] qsizetype wordOf(int value) const { return m_words[value]; }
    /// How many of them stand before a word of the window.
    [[nodiscard]] int before(qsizetype word) const { return m_before[word - m_begin]; }
    /// By value; nothing where it is no number.
    [[nodiscard]] const QList<std::optional<Decimal>> &numbers() const { return m_numbers; }
    /// How many of `count` values, but for the first, may be the rest of the number before them.
    [[nodiscard]] int pieces(int first, int count) const
    {
        return m_pieces[first + count] - m_pieces[first + 1];
    }
    /// It stands on the line of the value before it, one blank behind.
    [[nodiscard]] bool goesOn(int value) const { return m_goesOn[value]; }
    /// Nothing of the window stands in front of it on its line.
    [[nodiscard]] bool beginsLine(int value) const { return m_beginsLine[value]; }

private:
    qsizetype m_begin;
    QList<qsizetype> m_words;
    QList<int> m_before; ///< by word from the window's first
    QList<std::optional<Decimal>> m_numbers;
    QList<int> m_pieces{0}; ///< by value and behind the last: up to there
    QList<bool> m_goesOn;
    QList<bool> m_beginsLine;
};

} // namespace gouji
