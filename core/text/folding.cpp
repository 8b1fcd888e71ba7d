#include "core/text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace gouji {

namespace {

constexpr bool isPlainIdeograph(char32_t character)
{
    return character >= 0x4E00 && character <= 0x9FFF;
}

/// One character in NFKC. Composition across characters does not matter to matching.
void appendCompatible(QString &out, char32_t character)
{
    static const icu::Normalizer2 *const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCInstance(status);
    }();
    icu::UnicodeString decomposition;
    if (normalizer == nullptr
        || !normalizer->getDecomposition(static_cast<UChar32>(character), decomposition)) {
        out.append(QStringView(QChar::fromUcs4(character)));
        return;
    }
    for (int32_t i = 0; i < decomposition.length(); ++i) {
        const QChar unit(decomposition.charAt(i));
        if (!isFoldedAway(unit.unicode()))
            out.append(unit);
    }
}

template<typename Sink>
void fold(QStringView text, QString &out, Sink &&cameFrom)
{
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        char32_t character = text[i++].unicode();
        if (QChar::isHighSurrogate(character) && i < text.size() && text[i].isLowSurrogate())
            character =
                QChar::surrogateToUcs4(static_cast<char16_t>(character), text[i++].unicode());
        const qsizetype before = out.size();
        if (isPlainIdeograph(character) || (character > 0x20 && character < 0x7F))
            out.append(QChar(static_cast<char16_t>(character)));
        else if (character >= 0xFF01 && character <= 0xFF5E)
            out.append(QChar(static_cast<char16_t>(character - 0xFEE0)));
        else if (!isFoldedAway(character))
            appendCompatible(out, character);
        cameFrom(out.size() - before, begin, i);
    }
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
    m_begins.reserve(text.size());
    m_ends.reserve(text.size());
    fold(text, m_text, [&](qsizetype units, qsizetype begin, qsizetype end) {
        for (qsizetype i = 0; i < units; ++i) {
            m_begins.append(offset + begin);
            m_ends.append(offset + end);
        }
    });
}

TextSpan FoldedText::sourceSpan(qsizetype from, qsizetype to) const
{
    if (from < to)
        return {m_begins[from], m_ends[to - 1]};
    const qsizetype at = from < m_begins.size() ? m_begins[from]
                         : m_ends.isEmpty()     ? m_offset
                                                : m_ends.last();
    return {at, at};
}

QString folded(QStringView text)
{
    QString out;
    fold(text, out, [](qsizetype, qsizetype, qsizetype) {});
    return out;
}

TextSpan trimmedSpan(QStringView text, TextSpan span)
{
    qsizetype begin = span.begin;
    qsizetype end = span.end;
    while (end > begin && isFoldedAway(text[end - 1].unicode()))
        --end;
    while (begin < end && isFoldedAway(text[begin].unicode()))
        ++begin;
    return {begin, end};
}

} // namespace gouji
