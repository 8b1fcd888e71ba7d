#include "core/read/text/textlines.h"

#include "core/text/folding.h"
#include "core/text/units.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gouji {

namespace {

using namespace std::literals;

constexpr bool isChineseDigit(char16_t unit)
{
    switch (unit) {
    case u'一':
    case u'二':
    case u'三':
    case u'四':
    case u'五':
    case u'六':
    case u'七':
    case u'八':
    case u'九':
    case u'十':
        return true;
    default:
        return false;
    }
}

/// What may stand in a value beside its digits.
constexpr bool isValueUnit(char16_t unit)
{
    return isDigitUnit(unit) || isDashUnit(unit)
           || u",.，．/\\／+＋|｜OoIlＯｏＩｌ〇○零减少增加负 "sv.contains(unit);
}

constexpr bool isMeasureUnit(char16_t unit)
{
    return u"亿万千百元件个项条次宗家人份起例篇部页张批户"sv.contains(unit);
}

constexpr std::array noValueWords = {u"无"sv,     u"没有"sv,   u"不涉及"sv,
                                     u"不适用"sv, u"未涉及"sv, u"N/A"sv};

bool looksLikeValue(std::u16string_view text)
{
    constexpr std::size_t longestValue = 24;
    constexpr std::size_t longestMeasure = 3;
    if (text.size() > longestValue)
        return false;
    if (std::ranges::find(noValueWords, text) != noValueWords.end())
        return true;
    const auto value = [](char16_t unit) { return isValueUnit(unit) || isFoldedAway(unit); };
    std::u16string_view rest = text;
    if (skipUnits(rest, value) == 0)
        return false;
    // A list number alone, as left behind by a label: no value ends in such a mark.
    if (rest.empty())
        return !u".．,，"sv.contains(text.back());
    return rest.size() <= longestMeasure && std::ranges::all_of(rest, isMeasureUnit);
}

TextLine scanLine(const SourceText &text, TextSpan span)
{
    const auto units = unitsOf(text.text());
    TextLine line;
    line.span = span;
    qsizetype firstTab = span.end;
    for (qsizetype at = span.end; at-- > span.begin;) {
        const char16_t unit = units[static_cast<std::size_t>(at)];
        if (unit > u'|')
            continue;
        line.tabs += unit == u'\t' ? 1 : 0;
        line.pipes += unit == u'|' ? 1 : 0;
        line.commas += unit == u',' ? 1 : 0;
        line.semicolons += unit == u';' ? 1 : 0;
        firstTab = unit == u'\t' ? at : firstTab;
    }
    line.trimmed = trimmedSpan(text.text(), span);
    // Trimming passes over tabs too: what is printed stands behind the first one.
    line.leadingTab = line.tabs > 0 && (line.trimmed.isEmpty() || firstTab < line.trimmed.begin);
    return line;
}

} // namespace

TextLines::TextLines(const SourceText &text)
    : m_text(&text)
{
    m_lines.resize(text.lineCount());
    Printed *printed = m_lines.data();
    for (qsizetype number = 0; number < text.lineCount(); ++number) {
        const TextLine line = scanLine(text, text.lineSpan(number));
        printed->begin = static_cast<quint32>(line.trimmed.begin - line.span.begin);
        printed->size = static_cast<quint32>(line.trimmed.size());
        if (line.tabs + line.pipes + line.commas + line.semicolons > 0) {
            printed->separated = static_cast<qint32>(m_separated.size());
            m_separated.append(line);
        }
        ++printed;
    }
}

TextSpan TextLines::trimmed(TextSpan span) const
{
    return trimmedSpan(m_text->text(), span);
}

qsizetype TextLines::nextPrinted(qsizetype line) const
{
    while (line < size() && isBlank(line))
        ++line;
    return line;
}

bool isRunningTitle(QStringView trimmed)
{
    constexpr qsizetype shortest = 8;
    constexpr qsizetype longest = 48;
    return trimmed.size() >= shortest && trimmed.size() <= longest && trimmed.endsWith(u"年度报告");
}

bool isSectionHeading(QStringView trimmed)
{
    constexpr qsizetype longestHeading = 48;
    if (trimmed.size() < 4 || trimmed.size() > longestHeading)
        return false;
    std::u16string_view text = unitsOf(trimmed);
    skipUnits(text, [](char16_t unit) { return unit == u'（' || unit == u'(' || unit == u' '; });
    const bool part = text.starts_with(u'第');
    text.remove_prefix(part ? 1 : 0);
    if (skipUnits(text, isChineseDigit) == 0 || text.empty())
        return false;
    if (part ? !text.starts_with(u"部分"sv) && text.front() != u'章'
             : !u"、.．，)） "sv.contains(text.front()))
        return false;
    // In traditional characters, too.
    static constexpr std::array words = {u"情况"sv, u"事项"sv, u"问题"sv,
                                         u"情況"sv, u"事項"sv, u"問題"sv};
    return std::ranges::any_of(words,
                               [text](std::u16string_view word) { return text.contains(word); });
}

bool beginsWithNumber(QStringView trimmed)
{
    constexpr std::size_t mostDigits = 3;
    constexpr std::size_t mostAlone = 2;
    std::u16string_view text = unitsOf(trimmed);
    const auto isEnclosed = [](char16_t unit) { return unit >= u'①' && unit <= u'⒛'; };
    if (skipUnits(text, isEnclosed) > 0)
        return !text.empty();
    const bool bracket = skipUnits(text, [](char16_t unit) { return u"（("sv.contains(unit); }) > 0;
    skipBlankUnits(text);
    const std::size_t chinese = skipUnits(text, isChineseDigit);
    const std::size_t digits = chinese > 0 ? chinese : skipUnits(text, isDigitUnit);
    const std::size_t numbered = text.size();
    skipBlankUnits(text);
    if (digits == 0 || digits > mostDigits)
        return false;
    // A bracket may be closed on the next line.
    if (text.empty())
        return bracket && chinese > 0;
    if (text.size() > 1 && u".．,，"sv.contains(text[0]) && isDigitUnit(text[1]))
        return false; // a number with decimals
    const bool parted = text.size() < numbered;
    if (parted && chinese == 0 && digits <= mostAlone && QChar(text.front()).isLetter())
        return true;
    return u"、.．，,)）"sv.contains(text.front());
}

bool isPipeRule(QStringView trimmed)
{
    const auto ruling = [](QChar character) {
        return character == u'-' || character == u'|' || character == u':' || character == u'+'
               || character.isSpace();
    };
    return trimmed.size() > 2 && std::ranges::all_of(trimmed, ruling) && trimmed.contains(u'-');
}

bool isProse(QStringView trimmed)
{
    constexpr qsizetype longestCell = 80;
    constexpr qsizetype shortestSentence = 6;
    if (trimmed.size() > longestCell || trimmed.endsWith(u'。'))
        return true;
    const auto endsSentence = [](QChar character) {
        return character == u'；' || character == u'。';
    };
    return trimmed.size() >= shortestSentence && std::ranges::any_of(trimmed, endsSentence);
}

CellLook lookOf(QStringView trimmed)
{
    if (trimmed.isEmpty())
        return CellLook::Empty;
    return looksLikeValue(unitsOf(trimmed)) ? CellLook::Value : CellLook::Label;
}

} // namespace gouji
