#include "core/text/labelkey.h"

#include "core/text/folding.h"
#include "core/text/simplified.h"
#include "core/text/units.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstdlib>

namespace gouji {

namespace {

using namespace std::literals;

constexpr bool isChineseNumeral(QChar character)
{
    return u"一二三四五六七八九十"sv.contains(character.unicode());
}

constexpr bool isIdeograph(char16_t unit)
{
    return unit >= 0x4E00 && unit <= 0x9FFF;
}

constexpr bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// Marks that end a list number when no bracket does; `?` is what an encoding without 、 leaves.
constexpr bool isListMark(QChar character)
{
    return u"、.,:;)]·?"sv.contains(character.unicode());
}

/// `第三部分`, `第三章、` and their kin; 0 when there is none.
qsizetype partNumberLength(QStringView folded)
{
    constexpr qsizetype mostNumerals = 3;
    if (!folded.startsWith(u'第'))
        return 0;
    qsizetype at = 1;
    while (at < folded.size() && at <= mostNumerals
           && (isChineseNumeral(folded[at]) || isAsciiDigit(folded[at])))
        ++at;
    for (const QStringView unit :
         {QStringView(u"部分"), QStringView(u"章"), QStringView(u"节"), QStringView(u"篇")}) {
        if (at == 1 || !folded.sliced(at).startsWith(unit))
            continue;
        at += unit.size();
        return at < folded.size() && isListMark(folded[at]) ? at + 1 : at;
    }
    return 0;
}

} // namespace

qsizetype listNumberLength(QStringView folded)
{
    if (const qsizetype part = partNumberLength(folded); part > 0)
        return part;
    qsizetype at = 0;
    const bool bracket = at < folded.size() && folded[at] == u'(';
    if (bracket)
        ++at;
    const qsizetype numberBegin = at;
    const bool digits = at < folded.size() && isAsciiDigit(folded[at]);
    while (at < folded.size() && (digits ? isAsciiDigit(folded[at]) : isChineseNumeral(folded[at])))
        ++at;
    const qsizetype length = at - numberBegin;
    if (length == 0 || length > (digits ? 2 : 3) || at == folded.size())
        return 0;
    if (isListMark(folded[at])) {
        ++at;
        if (bracket && at < folded.size() && folded[at] == u'、')
            ++at;
        // `1.5` is a number, not item one.
        return digits && at < folded.size() && isAsciiDigit(folded[at]) ? 0 : at;
    }
    // A circled digit folds to the bare digit.
    return !bracket && digits && length == 1 && folded[at].unicode() >= 0x4E00 ? at : 0;
}

int listNumberOf(QStringView folded)
{
    static constexpr QStringView numerals = u"一二三四五六七八九十";
    for (const QChar character : folded.first(listNumberLength(folded))) {
        if (const qsizetype at = numerals.indexOf(character); at >= 0)
            return static_cast<int>(at) + 1;
        if (character.isDigit())
            return character.digitValue();
    }
    return 0;
}

QString labelKeyOfFolded(QStringView folded)
{
    const QStringView words = folded.sliced(listNumberLength(folded));
    QString key(words.size(), Qt::Uninitialized);
    QChar *end = key.data();
    for (const QChar character : words) {
        const char16_t unit = character.unicode();
        if (isIdeograph(unit))
            *end++ = QChar(simplified(unit));
        else if (character.isLetterOrNumber())
            *end++ = character;
    }
    key.truncate(end - key.constData());
    return key;
}

QString labelKey(QStringView text)
{
    const FoldedUnits units = foldedUnits(text);
    return labelKeyOfFolded({units.data(), units.size()});
}

int editDistance(QStringView left, QStringView right, int limit)
{
    if (std::abs(left.size() - right.size()) > limit)
        return limit + 1;
    QVarLengthArray<int, 128> row(right.size() + 1);
    for (qsizetype j = 0; j <= right.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        // Farther from the diagonal than the limit nothing can come below it again.
        const qsizetype from = std::max<qsizetype>(1, i - limit);
        const qsizetype to = std::min<qsizetype>(right.size(), i + limit);
        int diagonal = row[from - 1];
        row[from - 1] = from == 1 ? static_cast<int>(i) : limit + 1;
        int smallest = row[from - 1];
        for (qsizetype j = from; j <= to; ++j) {
            const int substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > limit)
            return limit + 1;
    }
    return std::min(row[right.size()], limit + 1);
}

} // namespace gouji
