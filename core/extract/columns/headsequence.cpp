#include "core/extract/columns/headsequence.h"

#include <algorithm>
#include <ranges>

namespace gouji {

bool areRising(QList<int> places)
{
    places.removeAll(-1);
    return std::ranges::is_sorted(places);
}

bool hasEachOnce(QList<int> places, int siblings)
{
    places.removeAll(-1);
    std::ranges::sort(places);
    return std::ranges::equal(places, std::views::iota(0, siblings));
}

namespace {

bool isElsewhere(const QString &piece, const QStringList &keys)
{
    return std::ranges::any_of(keys,
                               [&piece](const QString &key) { return key.lastIndexOf(piece) > 0; });
}

} // namespace

int placeOfBeginning(const QString &piece, const QStringList &keys)
{
    if (piece.isEmpty() || (piece.size() == 1 && isElsewhere(piece, keys)))
        return -1;
    int place = -1;
    for (int k = 0; k < keys.size(); ++k) {
        if (!keys[k].startsWith(piece))
            continue;
        if (place >= 0)
            return -1;
        place = k;
    }
    return place;
}

bool areInAnotherOrder(const QList<int> &places, qsizetype groups)
{
    constexpr qsizetype most = 1; // a head that was not understood
    if (groups < 2)
        return !areRising(places);
    QList<int> printed = places;
    printed.removeAll(-1);
    std::ranges::sort(printed);
    const auto same = std::ranges::unique(printed);
    printed.erase(same.begin(), same.end());
    qsizetype passed = 0;
    qsizetype others = 0; // since the last one of them
    qsizetype last = -1;
    for (const int place : places) {
        if (place < 0) {
            ++others;
            continue;
        }
        const qsizetype next = printed.indexOf(place);
        if (last >= 0)
            passed += std::max<qsizetype>(0, (next - last - 1 + printed.size()) % printed.size()
                                                 - others);
        last = next;
        others = 0;
    }
    return passed > most;
}

} // namespace gouji
