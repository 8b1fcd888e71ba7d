#include "core/report/cellvalue.h"

#include "core/text/folding.h"

#include <QVarLengthArray>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace gouji {

namespace {

using namespace std::literals;

/// Longer than any number, spaced digits and unit included.
constexpr qsizetype maximumLength = 96;
/// A misread number is short; a longer run of such letters is a word.
constexpr std::size_t maximumLookalikeLength = 9;
constexpr std::size_t maximumUnitLength = 3;

using Units = QVarLengthArray<char16_t, maximumLength>;

/// Amounts first. 万 and 亿 alone are kept as a unit too: they are never multiplied into the
/// number.
constexpr std::array unitNames = {
    u"元"sv, u"万元"sv, u"亿元"sv, u"千元"sv, u"百元"sv, u"百万元"sv, u"万"sv,   u"亿"sv,
    u"千"sv, u"件"sv,   u"个"sv,   u"项"sv,   u"条"sv,   u"次"sv,     u"宗"sv,   u"家"sv,
    u"人"sv, u"份"sv,   u"起"sv,   u"例"sv,   u"篇"sv,   u"部"sv,     u"页"sv,   u"张"sv,
    u"批"sv, u"户"sv,   u"期"sv,   u"件次"sv, u"人次"sv, u"项次"sv,   u"批次"sv,
};

constexpr std::array notApplicableWords = {
    u"无"sv,     u"没有"sv, u"不涉及"sv, u"未涉及"sv, u"不适用"sv,
    u"无此项"sv, u"N/A"sv,  u"n/a"sv,    u"NA"sv,
};

struct Sign
{
    std::u16string_view printed;
    bool negative;
};

/// Words before their prefixes.
constexpr std::array signs = {
    Sign{u"-"sv, true},      Sign{u"\u2212"sv, true}, Sign{u"\u2010"sv, true},
    Sign{u"\u2011"sv, true}, Sign{u"\u2012"sv, true}, Sign{u"\u2013"sv, true},
    Sign{u"\uFE63"sv, true}, Sign{u"减少"sv, true},   Sign{u"减"sv, true},
    Sign{u"负"sv, true},     Sign{u"+"sv, false},     Sign{u"增加"sv, false},
    Sign{u"增"sv, false},
};

/// Not seen in most texts, but the hyphen of some fonts.
constexpr char16_t softHyphen = 0xAD;

constexpr bool isIdeograph(char16_t unit)
{
    return unit >= 0x4E00 && unit <= 0x9FFF;
}

/// Ideographs that values are written with: units, words, signs.
constexpr bool isValueIdeograph(char16_t unit)
{
    return u"元万亿千百件个项条次宗家人份起例篇部页张批户期无没有不涉及未适用此减少负增加零丨"sv
        .contains(unit);
}

constexpr bool isValueWord(std::u16string_view word)
{
    return std::ranges::all_of(
        word, [](char16_t unit) { return !isIdeograph(unit) || isValueIdeograph(unit); });
}
static_assert(std::ranges::all_of(unitNames, isValueWord));
static_assert(std::ranges::all_of(notApplicableWords, isValueWord));
static_assert(std::ranges::all_of(signs, isValueWord, &Sign::printed));

constexpr bool isDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

constexpr bool isDash(char16_t unit)
{
    return unit == u'-' || (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0x2500
           || unit == 0xFE58 || unit == 0xFE63;
}

constexpr bool isSlash(char16_t unit)
{
    return unit == u'/' || unit == u'\\' || unit == 0x2215;
}

/// The digit a character looks like, 0 for none.
constexpr char16_t lookalikeDigit(char16_t unit)
{
    constexpr std::u16string_view zeros = u"Oo\u3007\u25CB\u25EF\u039F\u03BF\u041E\u043E";
    constexpr std::u16string_view ones = u"lIi|\u4E28\u0406\u0456";
    if (zeros.contains(unit))
        return u'0';
    return ones.contains(unit) ? u'1' : u'\0';
}

/// What is left of a cell when blanks are dropped and full-width forms are made ASCII. Not NFKC:
/// that would make 102 of 10² and 1 of ①.
struct Characters
{
    Units units;
    bool spaced = false; ///< a blank stood between two digits
};

Characters charactersOf(QStringView trimmed)
{
    Characters out;
    bool blankBefore = false;
    for (const QChar character : trimmed) {
        char16_t unit = character.unicode();
        if (isFoldedAway(unit) && unit != softHyphen) {
            // What cannot be seen separates nothing.
            blankBefore = blankBefore || u_charType(unit) != U_FORMAT_CHAR;
            continue;
        }
        if (unit >= 0xFF01 && unit <= 0xFF5E)
            unit = static_cast<char16_t>(unit - 0xFEE0);
        const auto numeric = [](char16_t c) { return isDigit(c) || c == u'.' || c == u','; };
        if (blankBefore && numeric(unit) && !out.units.isEmpty() && numeric(out.units.back()))
            out.spaced = true;
        blankBefore = false;
        out.units.append(unit);
    }
    return out;
}

bool isNotApplicable(std::u16string_view text)
{
    return std::ranges::all_of(text, isDash) || std::ranges::all_of(text, isSlash)
           || std::ranges::find(notApplicableWords, text) != notApplicableWords.end();
}

/// Cuts a unit off the end of `text`, with the brackets it may stand in; empty when there is none.
std::u16string_view takeUnit(std::u16string_view &text)
{
    std::u16string_view rest = text;
    const bool bracketed = rest.ends_with(u')');
    if (bracketed)
        rest.remove_suffix(1);
    // The longest first, or 万元 would be read as 元.
    for (std::size_t length = maximumUnitLength; length > 0; --length) {
        if (rest.size() <= length)
            continue;
        const std::u16string_view unit = rest.substr(rest.size() - length);
        if (std::ranges::find(unitNames, unit) == unitNames.end())
            continue;
        rest.remove_suffix(length);
        if (bracketed && !rest.ends_with(u'('))
            return {};
        if (bracketed)
            rest.remove_suffix(1);
        text = rest;
        return unit;
    }
    return {};
}

bool takeSign(std::u16string_view &text)
{
    for (const Sign &sign : signs) {
        if (text.size() > sign.printed.size() && text.starts_with(sign.printed)) {
            text.remove_prefix(sign.printed.size());
            return sign.negative;
        }
    }
    return false;
}

std::optional<Decimal> decimal(std::u16string_view digits, bool negative)
{
    // The sign is taken already: a second one makes it no number.
    if (digits.empty() || !isDigit(digits.front()))
        return std::nullopt;
    const auto number =
        Decimal::fromString(QStringView(digits.data(), static_cast<qsizetype>(digits.size())));
    return number && negative ? -*number : number;
}

struct Digits
{
    Units units; ///< without separators
    bool odd = false;
};

/// Drops the commas of the whole part; nullopt when one stands where none can.
std::optional<Digits> withoutSeparators(std::u16string_view text)
{
    Digits out;
    const std::size_t point = std::min(text.find(u'.'), text.size());
    if (text.substr(point).contains(u','))
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != u',') {
            out.units.append(text[i]);
            continue;
        }
        const bool between = i > 0 && i + 1 < point && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        if (!between)
            return std::nullopt;
        const std::size_t group = std::min(text.find(u',', i + 1), point) - i - 1;
        out.odd =
            out.odd || group != 3 || (out.units.size() > 3 && !text.substr(0, i).contains(u','));
    }
    return out;
}

bool hasLeadingZeros(const Units &digits)
{
    return digits.size() > 1 && digits[0] == u'0' && digits[1] != u'.';
}

/// A number in plain digits; nullopt when `text` is none.
std::optional<CellValue> numberOf(std::u16string_view text, bool negative)
{
    const auto digits = withoutSeparators(text);
    if (!digits)
        return std::nullopt;
    const Units &units = digits->units;
    CellValue value;
    value.number = decimal({units.data(), static_cast<std::size_t>(units.size())}, negative);
    if (!value.number)
        return std::nullopt;
    value.kind = ValueKind::Number;
    value.notes.setFlag(ValueNote::OddSeparators, digits->odd);
    value.notes.setFlag(ValueNote::LeadingZeros, hasLeadingZeros(units));
    return value;
}

/// Digits with letters among them that look like digits; nullopt when `text` is something else.
std::optional<CellValue> lookalikeOf(std::u16string_view text, bool negative)
{
    if (text.size() > maximumLookalikeLength)
        return std::nullopt;
    Units digits;
    for (const char16_t unit : text) {
        const char16_t digit = lookalikeDigit(unit);
        digits.append(digit != 0 ? digit : unit);
    }
    CellValue value;
    value.suggestion = decimal({digits.data(), static_cast<std::size_t>(digits.size())}, negative);
    if (!value.suggestion)
        return std::nullopt;
    value.kind = ValueKind::Lookalike;
    return value;
}

CellValue parseCharacters(const Characters &characters)
{
    std::u16string_view text(characters.units.data(),
                             static_cast<std::size_t>(characters.units.size()));
    CellValue value;
    if (isNotApplicable(text)) {
        value.kind = ValueKind::NotApplicable;
        return value;
    }
    const std::u16string_view unit = takeUnit(text);
    const bool soft = text.starts_with(softHyphen);
    if (soft)
        text.remove_prefix(1);
    const bool negative = soft || takeSign(text);
    auto read = numberOf(text == u"零" ? u"0"sv : text, negative);
    if (!read)
        read = lookalikeOf(text, negative);
    if (read && soft && read->number) {
        read->kind = ValueKind::Lookalike;
        read->suggestion = std::exchange(read->number, std::nullopt);
    }
    if (!read) {
        value.kind = ValueKind::Text;
        return value;
    }
    read->unit = QStringView(unit.data(), static_cast<qsizetype>(unit.size())).toString();
    read->notes.setFlag(ValueNote::SpacedDigits, characters.spaced);
    return *read;
}

/// A label: told by the first of its ideographs that stands in no value, mostly its first.
bool holdsWords(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) {
        const char16_t unit = character.unicode();
        return isIdeograph(unit) && !isValueIdeograph(unit);
    });
}

/// The cells of real reports: one to nine ASCII digits. -1 for anything else.
int plainNumber(QStringView text)
{
    if (text.size() > 9 || (text.size() > 1 && text.front() == u'0'))
        return -1;
    int number = 0;
    for (const QChar character : text) {
        if (!isDigit(character.unicode()))
            return -1;
        number = number * 10 + (character.unicode() - u'0');
    }
    return number;
}

} // namespace

CellValue parseCellValue(QStringView printed)
{
    const TextSpan span = trimmedSpan(printed, {0, printed.size()});
    CellValue value;
    if (span.isEmpty())
        return value;
    const QStringView text = printed.sliced(span.begin, span.size());
    if (const int number = plainNumber(text); number >= 0) {
        value.kind = ValueKind::Number;
        value.number = number;
        return value;
    }
    value.kind = ValueKind::Text;
    return text.size() > maximumLength || holdsWords(text) ? value
                                                           : parseCharacters(charactersOf(text));
}

} // namespace gouji
