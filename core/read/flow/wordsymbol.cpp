#include "core/read/flow/wordsymbol.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

struct Symbol
{
    char16_t code;
    char16_t character;
};

/// Of Wingdings and its kin: what stands in forms.
constexpr std::array dingbats = {
    Symbol{0x6C, u'●'}, Symbol{0x6E, u'■'}, Symbol{0x6F, u'□'}, Symbol{0x71, u'□'},
    Symbol{0x72, u'□'}, Symbol{0x76, u'◆'}, Symbol{0xA1, u'○'}, Symbol{0xA7, u'■'},
    Symbol{0xA8, u'□'}, Symbol{0xB7, u'•'}, Symbol{0xD8, u'➢'}, Symbol{0xFB, u'✗'},
    Symbol{0xFC, u'✓'}, Symbol{0xFD, u'☒'}, Symbol{0xFE, u'☑'},
};

constexpr char16_t privateUse = 0xF000;
constexpr char16_t replacement = 0xFFFD;

char16_t dingbat(char16_t code)
{
    // Digits in circles.
    if (code >= 0x81 && code <= 0x8A)
        return static_cast<char16_t>(u'①' + (code - 0x81));
    if (code >= 0x8C && code <= 0x95)
        return static_cast<char16_t>(u'❶' + (code - 0x8C));
    const auto found = std::ranges::find(dingbats, code, &Symbol::code);
    return found == dingbats.end() ? replacement : found->character;
}

QString withDigits(QString text, QStringView digits)
{
    for (QChar &character : text) {
        if (character >= u'0' && character <= u'9')
            character = digits[character.unicode() - u'0'];
    }
    return text;
}

} // namespace

QString wordSymbol(const QString &font, const QString &code)
{
    bool ok = false;
    const ushort number = code.toUShort(&ok, 16);
    if (!ok || number == 0)
        return {};
    if (number < privateUse || number > privateUse + 0xFF)
        return QString(QChar(number));
    const auto low = static_cast<char16_t>(number - privateUse);
    if (font.startsWith(QStringLiteral("Wingdings"), Qt::CaseInsensitive)
        || font.startsWith(QStringLiteral("Webdings"), Qt::CaseInsensitive))
        return QString(QChar(dingbat(low)));
    // Symbol, and text fonts misused: digits and punctuation stand where ASCII has them.
    if (low == 0xB7)
        return QStringLiteral("•");
    return QString(QChar(low >= 0x20 && low < 0x40 ? low : replacement));
}

QString raisedDigits(QString text)
{
    return withDigits(std::move(text), u"⁰¹²³⁴⁵⁶⁷⁸⁹");
}

QString loweredDigits(QString text)
{
    return withDigits(std::move(text), u"₀₁₂₃₄₅₆₇₈₉");
}

} // namespace gouji
