#include "core/text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace gouji {

namespace {

constexpr char16_t foldedAway = 0;
constexpr char16_t rare = 0xFFFF; ///< ICU knows

/// What nearly every unit folds to, without asking ICU.
constexpr char16_t plainFold(char16_t unit)
{
    if ((unit >= 0x4E00 && unit <= 0x9FFF) || (unit > 0x20 && unit < 0x7F))
        return unit;
    // `、。《》【】` and their kin, quotes and dashes
    if ((unit >= 0x3001 && unit <= 0x3020) || (unit >= 0x2012 && unit <= 0x2016)
        || (unit >= 0x2018 && unit <= 0x201F))
        return unit;
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        return static_cast<char16_t>(unit - 0xFEE0);
    return unit <= 0x20 || unit == 0xA0 || unit == 0x3000 ? foldedAway : rare;
}

/// One character in NFKC. Composition across characters does not matter to matching.
QString compatible(char32_t character)
{
    static const icu::Normalizer2 *const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCInstance(status);
    }();
    icu::UnicodeString decomposition;
    if (normalizer == nullptr
        || !normalizer->getDecomposition(static_cast<UChar32>(character), decomposition))
        return isFoldedAway(character) ? QString()
                                       : QStringView(QChar::fromUcs4(character)).toString();
    QString units;
    for (int32_t i = 0; i < decomposition.length(); ++i) {
        const QChar unit(decomposition.charAt(i));
        if (!isFoldedAway(unit.unicode()))
            units.append(unit);
    }
    return units;
}

/// Tells `cameFrom` of each unit which ones of `text` it came from: `cameFrom(unit, {begin, end})`.
/// `out` is as long as the text.
template<typename Out, typename Sink>
Out fold(QStringView text, Out out, Sink &&cameFrom)
{
    QChar *to = out.data();
    qsizetype size = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        const char16_t unit = text[i++].unicode();
        if (const char16_t plain = plainFold(unit); plain != rare) {
            if (plain != foldedAway) {
                cameFrom(size, TextSpan{begin, i});
                to[size++] = QChar(plain);
            }
            continue;
        }
        char32_t character = unit;
        if (QChar::isHighSurrogate(unit) && i < text.size() && text[i].isLowSurrogate())
            character = QChar::surrogateToUcs4(unit, text[i++].unicode());
        const QString units = compatible(character);
        if (const qsizetype needed = size + units.size() + (text.size() - i); needed > out.size()) {
            out.resize(needed);
            to = out.data();
        }
        for (const QChar compatibleUnit : units) {
            cameFrom(size, TextSpan{begin, i});
            to[size++] = compatibleUnit;
        }
    }
    out.resize(size);
    return out;
}

} // namespace

bool detail::isRareFoldedAway(char32_t character)
{
    if (character == 0xA0 || character == 0x3000)
        return true;
    const auto code = static_cast<UChar32>(character);
    if (u_isUWhiteSpace(code))
        return true;
    const int8_t category = u_charType(code);
    return category == U_FORMAT_CHAR || category == U_CONTROL_CHAR;
}

FoldedText::FoldedText(QStringView text, qsizetype offset)
    : m_offset(offset)
{
    m_origins.resize(text.size());
    TextSpan *origins = m_origins.data();
    m_text =
        fold(text, QString(text.size(), Qt::Uninitialized), [&](qsizetype unit, TextSpan span) {
            if (unit == m_origins.size()) {
                m_origins.resize(2 * unit); // one character became several units
                origins = m_origins.data();
            }
            origins[unit] = {offset + span.begin, offset + span.end};
        });
    m_origins.resize(m_text.size());
}

TextSpan FoldedText::sourceSpan(qsizetype from, qsizetype to) const
{
    if (from < to)
        return {m_origins[from].begin, m_origins[to - 1].end};
    const qsizetype end = m_origins.isEmpty() ? m_offset : m_origins.last().end;
    const qsizetype at = from < m_origins.size() ? m_origins[from].begin : end;
    return {at, at};
}

QString folded(QStringView text)
{
    return fold(text, QString(text.size(), Qt::Uninitialized), [](qsizetype, TextSpan) {});
}

FoldedUnits foldedUnits(QStringView text)
{
    return fold(text, FoldedUnits(text.size()), [](qsizetype, TextSpan) {});
}

TextSpan trimmedSpan(QStringView text, TextSpan span)
{
    // Some fonts have their hyphen so: before a number it may be a minus.
    constexpr char16_t softHyphen = 0xAD;
    const auto isWhite = [](QChar character) {
        return character.unicode() != softHyphen && isFoldedAway(character.unicode());
    };
    qsizetype begin = span.begin;
    qsizetype end = span.end;
    while (end > begin && isWhite(text[end - 1]))
        --end;
    while (begin < end && isWhite(text[begin]))
        ++begin;
    return {begin, end};
}

} // namespace gouji
