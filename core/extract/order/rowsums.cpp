#include "core/extract/order/rowsums.h"

#include <algorithm>

namespace gouji {

SumState sumStateOf(const QList<QList<int>> &sums, const QList<std::optional<Decimal>> &numbers,
                    const QList<int> &places)
{
    SumState state = SumState::None;
    for (const QList<int> &signs : sums) {
        Decimal residual;
        bool zero = true;
        for (qsizetype c = 0; c < signs.size(); ++c) {
            const std::optional<Decimal> &number = numbers[places[c]];
            if (signs[c] == 0 || !number)
                continue;
            zero = zero && number->isZero();
            residual = signs[c] > 0 ? residual + *number : residual - *number;
        }
        if (!residual.isZero())
            return SumState::Fails;
        if (!zero)
            state = SumState::Holds;
        else if (state == SumState::None)
            state = SumState::Trivial;
    }
    return state;
}

std::optional<bool> isLastTheTotal(const QList<QList<int>> &sums,
                                   const QList<std::optional<Decimal>> &numbers, int first,
                                   int count)
{
    const bool total = sums.size() == 1 && !sums[0].contains(0)
                       && std::ranges::count(sums[0], sums[0].constLast()) == 1;
    if (!total || count < 2)
        return std::nullopt;
    Decimal residual;
    for (int i = first; i + 1 < first + count; ++i)
        residual += numbers[i].value_or(Decimal());
    return residual == numbers[first + count - 1].value_or(Decimal());
}

QList<int> partedPlaces(int first, int rows, int left, int width, int index)
{
    QList<int> places;
    for (int c = 0; c < left; ++c)
        places.append(first + index * left + c);
    for (int c = left; c < width; ++c)
        places.append(first + rows * left + index * (width - left) + c - left);
    return places;
}

} // namespace gouji
