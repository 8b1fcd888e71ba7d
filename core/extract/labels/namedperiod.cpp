#include "core/extract/labels/namedperiod.h"

#include "core/extract/labels/labeldictionary.h"
#include "core/text/years.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

constexpr std::array thisYear = {QStringView(u"本年"), QStringView(u"今年"), QStringView(u"当年")};
constexpr std::array lastYear = {QStringView(u"上一年"), QStringView(u"上年"), QStringView(u"去年"),
                                 QStringView(u"往年")};

template<typename Words>
qsizetype beginLength(QStringView key, const Words &words)
{
    const auto word =
        std::ranges::find_if(words, [key](QStringView begin) { return key.startsWith(begin); });
    return word == words.end() ? 0 : word->size();
}

template<typename Words>
bool holdsAny(QStringView text, const Words &words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.contains(word); });
}

bool isSum(const QString &label)
{
    return isSubtotal(label) || label == QStringView(u"总计");
}

} // namespace

bool NamedPeriod::isBefore(const NamedPeriod &other) const
{
    if (kind == Kind::LastYear)
        return other.kind != Kind::LastYear;
    return kind == Kind::Year && (other.kind == Kind::ThisYear || other.year > year);
}

NamedPeriod namedPeriod(const QString &key)
{
    NamedPeriod period;
    qsizetype length = beginLength(key, thisYear);
    if (length > 0) {
        period.kind = NamedPeriod::Kind::ThisYear;
    } else if (length = beginLength(key, lastYear); length > 0) {
        period.kind = NamedPeriod::Kind::LastYear;
    } else {
        const auto found = findYear(key, 0);
        if (!found || found->begin > 0 || found->end == key.size() || key[found->end] != u'年')
            return period;
        period.kind = NamedPeriod::Kind::Year;
        period.year = found->year;
        length = found->end + 1;
    }
    const QStringView rest = QStringView(key).sliced(length);
    const auto isDigit = [](QChar c) { return digitOf(c) >= 0; };
    if (std::ranges::any_of(rest, isDigit) || holdsAny(rest, thisYear) || holdsAny(rest, lastYear))
        return {};
    period.rest = rest.size();
    return period;
}

NamedPeriod periodLabel(const QString &key)
{
    constexpr qsizetype longestRest = 6;
    const NamedPeriod period = namedPeriod(key);
    return period.rest <= longestRest ? period : NamedPeriod();
}

bool endsInOtherYear(const QString &key)
{
    constexpr qsizetype yearLength = 5; // 2022年
    if (!key.endsWith(u'年'))
        return false;
    const auto isEnd = [&key](QStringView word) { return key.endsWith(word); };
    if (std::ranges::any_of(lastYear, isEnd))
        return true;
    return key.size() > yearLength && namedPeriod(key.last(yearLength)).year > 0;
}

OwnRow ownRowOf(const QStringList &labels)
{
    OwnRow own;
    NamedPeriod period = periodLabel(labels.constFirst());
    for (qsizetype i = 1; i < labels.size(); ++i) {
        const NamedPeriod its = periodLabel(labels[i]);
        const bool sum =
            period.isNone() && its.isNone() && isSum(labels[i]) && !isSum(labels[own.index]);
        if (!sum && !period.isBefore(its))
            continue;
        own.index = i;
        period = its;
    }
    if (labels.size() == 1) {
        own.sure = !period.isLastYear();
        return own;
    }
    own.sure = period.kind == NamedPeriod::Kind::ThisYear;
    for (qsizetype i = 0; i < labels.size(); ++i)
        own.sure = own.sure && (i == own.index || periodLabel(labels[i]).isBefore(period));
    return own;
}

} // namespace gouji
