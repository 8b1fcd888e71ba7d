#pragma once

#include <QByteArrayView>
#include <QList>

#include <random>

namespace gouji::testing {

/// Chance that is the same on every machine: the engine is fixed by the standard, and no
/// distribution of the library (which is not) is used. One for each purpose, so that a new draw in
/// one place does not change what another draws.
class Dice
{
public:
    Dice(quint64 seed, QByteArrayView purpose)
        : m_engine(mixed(seed, purpose))
    {}

    /// 0 … count - 1; 0 for an empty range.
    [[nodiscard]] int below(qint64 count)
    {
        return count <= 0 ? 0 : static_cast<int>(m_engine() % static_cast<quint64>(count));
    }
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template<typename T>
    [[nodiscard]] const T &pick(const QList<T> &list)
    {
        return list[below(list.size())];
    }
    /// `count` different numbers below `range`, ascending.
    [[nodiscard]] QList<int> some(int count, int range)
    {
        QList<int> chosen;
        for (int i = 0; i < range; ++i) {
            if (below(range - i) < count - chosen.size())
                chosen.append(i);
        }
        return chosen;
    }

private:
    static quint64 mixed(quint64 seed, QByteArrayView purpose)
    {
        quint64 hash = 1469598103934665603U; // FNV-1a
        for (const char byte : purpose)
            hash = (hash ^ static_cast<quint8>(byte)) * 1099511628211U;
        return hash ^ (seed * 0x9E3779B97F4A7C15U);
    }

    std::mt19937_64 m_engine;
};

} // namespace gouji::testing
