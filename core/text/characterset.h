#pragma once

#include <QStringView>

namespace gouji {

/// Characters known by their low bits only: enough to tell in an instruction or two that one is not
/// among them, or that a text lacks some.
class CharacterSet
{
public:
    CharacterSet() = default;
    explicit CharacterSet(QStringView text)
    {
        for (const QChar character : text)
            add(character);
    }

    void add(QChar character) { m_bits |= bitOf(character); }

    /// False where the character is none of them.
    [[nodiscard]] bool mayHold(QChar character) const { return (m_bits & bitOf(character)) != 0; }

    /// More than `most` of the characters, at the least, are not in `other`. An edit changes one at
    /// most.
    [[nodiscard]] bool lacksMoreIn(CharacterSet other, int most) const
    {
        quint64 lacking = m_bits & ~other.m_bits;
        for (int i = 0; i < most; ++i)
            lacking &= lacking - 1; // without its lowest bit
        return lacking != 0;
    }

private:
    [[nodiscard]] static quint64 bitOf(QChar character)
    {
        return quint64(1) << (character.unicode() % 64);
    }

    quint64 m_bits = 0;
};

} // namespace gouji
