#include "core/extract/labels/headwording.h"

#include <QList>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

enum class NamedYear { None, This, Last };

NamedYear yearIn(QStringView key)
{
    static constexpr std::array<QStringView, 4> lastYear{u"上年", u"上一年", u"去年", u"前一年"};
    static constexpr std::array<QStringView, 2> thisYear{u"本年", u"今年"};
    const auto isIn = [&key](QStringView word) { return key.contains(word); };
    if (std::ranges::any_of(lastYear, isIn))
        return NamedYear::Last;
    return std::ranges::any_of(thisYear, isIn) ? NamedYear::This : NamedYear::None;
}

/// How many characters both have, in one order.
qsizetype charactersInCommon(QStringView left, QStringView right)
{
    QList<qsizetype> above(right.size() + 1, 0);
    for (const QChar character : left) {
        QList<qsizetype> row(above.size(), 0);
        for (qsizetype r = 0; r < right.size(); ++r)
            row[r + 1] = character == right[r] ? above[r] + 1 : std::max(above[r + 1], row[r]);
        above = std::move(row);
    }
    return above.constLast();
}

/// A character of two is no chance; of more, two are.
constexpr qsizetype leastInCommon(qsizetype size)
{
    return size > 2 ? 2 : 1;
}

} // namespace

bool namesAnotherYear(QStringView printed, QStringView head)
{
    const NamedYear year = yearIn(printed);
    const NamedYear own = yearIn(head);
    return year != NamedYear::None && own != NamedYear::None && year != own;
}

bool mayBeOwnHead(const QString &key, const QStringList &heads)
{
    constexpr qsizetype longest = 8;
    return key.size() <= longest && !key.contains(u'页')
           && std::ranges::none_of(heads,
                                   [&key](const QString &head) { return head.contains(key); });
}

HeadWording headWording(const QString &printed, const QString &head, const QStringList &lacking,
                        const QStringList &found)
{
    if (namesAnotherYear(printed, head))
        return HeadWording::Foreign;
    const qsizetype own = charactersInCommon(printed, head);
    const auto isLiker = [&](const QString &other) {
        return other != head && charactersInCommon(printed, other) > own;
    };
    if (std::ranges::any_of(lacking, isLiker))
        return HeadWording::Another;
    return own < leastInCommon(head.size()) || std::ranges::any_of(found, isLiker)
               ? HeadWording::Foreign
               : HeadWording::Own;
}

} // namespace gouji
