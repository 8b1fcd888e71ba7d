#include "core/text/years.h"

#include "core/text/characterset.h"

namespace gouji {

namespace {

constexpr int yearDigits = 4;
constexpr int firstYear = 1990;
constexpr int lastYear = 2099;

} // namespace

int digitOf(QChar character)
{
    switch (character.unicode()) { // asked of every character of a report
    case u'零':
    case u'〇':
    case u'○':
    case u'Ｏ':
        return 0;
    case u'一':
        return 1;
    case u'二':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    default:
        return character >= u'0' && character <= u'9' ? character.unicode() - u'0' : -1;
    }
}

std::optional<FoundYear> findYear(QStringView folded, qsizetype from)
{
    static const CharacterSet digits(u"零〇○Ｏ一二三四五六七八九0123456789");
    for (qsizetype at = from; at < folded.size();) {
        if (!digits.mayHold(folded[at]) || digitOf(folded[at]) < 0) {
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
