#include "core/check/numbertokens.h"

#include <QRegularExpression>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Groups: words before, digits, Chinese numerals, 万, words behind the number, unit, words behind.
const QRegularExpression &tokenPattern()
{
    static const QRegularExpression pattern(
        u"(近|将近|约|大约|约为|超过|超|逾|不足|不到|至少)?"
        "(?:(?<![\\d.〕号第])(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,9}(?:\\.\\d{1,4})?)|"
        "(?<![第每某任这该同逐一二两三四五六七八九十百千])([零一二两三四五六七八九十百千]{1,7}))"
        "(万)?(余|多|几)?"
        "(件次|人次|件|条(?!例)|份(?!额)|宗|起|例|篇|次|项|个|部)"
        "(左右|上下|以上|余|多)?"_s);
    return pattern;
}

int digitValue(QChar character)
{
    static constexpr QStringView digits = u"零一二三四五六七八九";
    return character == u'两' ? 2 : static_cast<int>(digits.indexOf(character));
}

/// 三, 十二, 一百零五, 两千; numbers said in digits only (二三) are none.
std::optional<Decimal> chineseNumber(QStringView text)
{
    int total = 0;
    int digit = -1;
    for (const QChar character : text) {
        const int factor = character == u'十'   ? 10
                           : character == u'百' ? 100
                           : character == u'千' ? 1000
                                                : 0;
        if (factor > 0) {
            total += std::max(1, digit < 0 ? 1 : digit) * factor;
            digit = -1;
            continue;
        }
        if (digit > 0)
            return std::nullopt;
        digit = digitValue(character);
    }
    return Decimal(total + std::max(0, digit));
}

std::optional<Decimal> numberOf(const QRegularExpressionMatch &match)
{
    if (match.capturedLength(3) > 0)
        return match.capturedLength(4) > 0 ? std::nullopt : chineseNumber(match.capturedView(3));
    QString digits = match.captured(2);
    auto number = Decimal::fromString(digits.remove(u','));
    if (number && match.capturedLength(4) > 0) {
        const Decimal units = *number;
        constexpr int tenThousand = 10000;
        number = Decimal(qRound(units.toDouble() * tenThousand));
    }
    return number;
}

Precision precisionOf(const QRegularExpressionMatch &match)
{
    const QStringView before = match.capturedView(1);
    const QString behind = match.captured(5) + match.captured(7);
    if (before.startsWith(u'近') || before == u"将近" || before.startsWith(u'不'))
        return Precision::AtMost;
    if (behind.contains(u'余') || behind.contains(u'多') || behind.contains(u'几')
        || behind == u"以上" || before.startsWith(u'超') || before == u"逾" || before == u"至少")
        return Precision::AtLeast;
    if (!before.isEmpty() || !behind.isEmpty())
        return Precision::About;
    return Precision::Exact;
}

/// 个, 项, 次 count anything: only a pause, or the thing counted, may follow.
bool countsSomethingElse(const QString &folded, const NumberToken &token)
{
    static const QStringList wide = {u"个"_s, u"项"_s, u"次"_s, u"部"_s};
    if (!wide.contains(token.unit) || token.end >= folded.size())
        return false;
    const QStringView behind = QStringView(folded).sliced(token.end);
    return behind.front().isLetter() && !behind.startsWith(u"申请")
           && !behind.startsWith(u"政府信息公开申请") && !behind.startsWith(u"行政");
}

} // namespace

QList<NumberToken> numberTokens(const QString &folded)
{
    QList<NumberToken> tokens;
    auto matches = tokenPattern().globalMatch(folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto number = numberOf(match);
        if (!number)
            continue;
        const NumberToken token{.begin = match.capturedStart(),
                                .end = match.capturedEnd(),
                                .number = *number,
                                .unit = match.captured(6),
                                .precision = precisionOf(match)};
        // 一起, 一次, 一个 are words more often than counts.
        const bool word = match.capturedView(3) == u"一" && token.unit != u"件"_s;
        if (!word && !countsSomethingElse(folded, token))
            tokens.append(token);
    }
    return tokens;
}

} // namespace gouji
