#pragma once

#include <QtGlobal>

#include <array>
#include <bit>

namespace gouji {

/// Cells of one area of the form as a set of bits; an area has at most capacity of them.
class CellSet
{
public:
    static constexpr int capacity = 256;

    CellSet()
        : m_words{}
    {}
    /// Holds nothing that may be read before something is assigned: for arrays that are filled
    /// anyway.
    struct Unset
    {};
    explicit CellSet(Unset /*unset*/) {} // NOLINT(cppcoreguidelines-pro-type-member-init)

    [[nodiscard]] bool contains(int cell) const
    {
        return (m_words[word(cell)] >> (cell & 63) & 1U) != 0;
    }
    void insert(int cell) { m_words[word(cell)] |= quint64{1} << (cell & 63); }
    void remove(int cell) { m_words[word(cell)] &= ~(quint64{1} << (cell & 63)); }

    [[nodiscard]] bool isEmpty() const
    {
        return (m_words[0] | m_words[1] | m_words[2] | m_words[3]) == 0;
    }
    /// -1 where there is none.
    [[nodiscard]] int first() const
    {
        for (size_t i = 0; i < wordCount; ++i) {
            if (m_words[i] != 0)
                return static_cast<int>(i) * 64 + std::countr_zero(m_words[i]);
        }
        return -1;
    }
    [[nodiscard]] int size() const
    {
        int count = 0;
        for (const quint64 bits : m_words)
            count += bits == 0 ? 0 : std::popcount(bits);
        return count;
    }
    [[nodiscard]] bool intersects(const CellSet &other) const
    {
        return ((m_words[0] & other.m_words[0]) | (m_words[1] & other.m_words[1])
                | (m_words[2] & other.m_words[2]) | (m_words[3] & other.m_words[3]))
               != 0;
    }

    friend CellSet operator|(CellSet left, const CellSet &right)
    {
        for (size_t i = 0; i < wordCount; ++i)
            left.m_words[i] |= right.m_words[i];
        return left;
    }
    friend CellSet operator&(CellSet left, const CellSet &right)
    {
        for (size_t i = 0; i < wordCount; ++i)
            left.m_words[i] &= right.m_words[i];
        return left;
    }
    /// What is in `left` and not in `right`.
    friend CellSet operator-(CellSet left, const CellSet &right)
    {
        for (size_t i = 0; i < wordCount; ++i)
            left.m_words[i] &= ~right.m_words[i];
        return left;
    }
    bool operator==(const CellSet &) const = default;

    /// Each cell, ascending: `visit(int cell)`.
    template<typename Visit>
    void forEach(Visit &&visit) const
    {
        for (size_t i = 0; i < wordCount; ++i) {
            for (quint64 bits = m_words[i]; bits != 0; bits &= bits - 1)
                visit(static_cast<int>(i) * 64 + std::countr_zero(bits));
        }
    }

private:
    static constexpr size_t wordCount = capacity / 64;

    static constexpr size_t word(int cell) { return static_cast<size_t>(cell) >> 6; }

    std::array<quint64, wordCount> m_words;
};

} // namespace gouji
