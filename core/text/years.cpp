#include "core/text/years.h"

namespace gouji {

namespace {

constexpr int yearDigits = 4;
constexpr int firstYear = 1990;
constexpr int lastYear = 2099;

} // namespace

int digitOf(QChar character)
{
    if (character >= u'0' && character <= u'9')
        return character.unicode() - u'0';
    if (character == u'零' || character == u'○' || character == u'Ｏ')
        return 0;
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    return static_cast<int>(digits.indexOf(character));
}

std::optional<FoundYear> findYear(QStringView folded, qsizetype from)
{
    for (qsizetype at = from; at < folded.size();) {
        if (digitOf(folded[at]) < 0) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        int year = 0;
        for (; at < folded.size() && digitOf(folded[at]) >= 0; ++at) {
            if (at - begin < yearDigits)
                year = year * 10 + digitOf(folded[at]);
        }
        if (at - begin == yearDigits && year >= firstYear && year <= lastYear)
            return FoundYear{year, begin, at};
    }
    return std::nullopt;
}

} // namespace gouji
