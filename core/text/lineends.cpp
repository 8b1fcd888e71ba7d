#include "core/text/lineends.h"

#include "core/text/usualtext.h"

namespace gouji {

namespace {

/// Everything that might have to be replaced, told by two comparisons for the characters of a
/// report.
constexpr bool isHarmless(char16_t unit)
{
    if (unit >= 0x202A)
        return unit < 0xD800 || (unit > 0xDFFF && unit != 0xFDD0 && unit != 0xFDD1);
    return unit >= 0x20 ? unit != 0x85 && unit < 0x2028
                        : unit != u'\r' && unit != u'\v' && unit != u'\0';
}

constexpr bool isLineEnd(char16_t unit)
{
    return unit == u'\r' || unit == u'\v' || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

} // namespace

void normaliseLineEnds(QString &text)
{
    const qsizetype size = text.size();
    const QStringView in(text);
    qsizetype from = usualBegin(in);
    while (from < size && isHarmless(in[from].unicode()))
        ++from;
    if (from == size)
        return;
    QChar *const units = text.data();
    qsizetype to = from;
    for (; from < size; ++from) {
        const char16_t unit = units[from].unicode();
        const bool pair =
            QChar::isHighSurrogate(unit) && from + 1 < size && units[from + 1].isLowSurrogate();
        if (pair) {
            units[to++] = units[from++];
            units[to++] = units[from];
        } else if (isHarmless(unit)) {
            units[to++] = units[from];
        } else if (isLineEnd(unit)) {
            if (unit == u'\r' && from + 1 < size && units[from + 1] == u'\n')
                ++from;
            units[to++] = u'\n';
        } else {
            units[to++] = QChar(QChar::ReplacementCharacter);
        }
    }
    text.truncate(to);
}

} // namespace gouji
