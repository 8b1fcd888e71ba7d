#include "core/text/pagemarks.h"

#include "core/text/units.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace std::literals;

/// Digits with blanks around; false when there are none or too many for a page.
bool skipPageNumber(std::u16string_view &text)
{
    constexpr std::size_t mostDigits = 4;
    skipBlankUnits(text);
    const std::size_t digits = skipUnits(text, isDigitUnit);
    skipBlankUnits(text);
    return digits > 0 && digits <= mostDigits;
}

/// `第 4 页`
bool skipNumberedPage(std::u16string_view &text, char16_t before)
{
    if (!text.starts_with(before))
        return false;
    text.remove_prefix(1);
    if (!skipPageNumber(text) || !text.starts_with(u'页'))
        return false;
    text.remove_prefix(1);
    skipUnits(text, [](char16_t unit) { return isFoldedAway(unit) || u"/，,"sv.contains(unit); });
    return true;
}

bool isDashedPage(std::u16string_view text)
{
    if (skipUnits(text, isDashUnit) == 0 || !skipPageNumber(text))
        return false;
    return skipUnits(text, isDashUnit) > 0 && text.empty();
}

bool isNumberedPage(std::u16string_view text)
{
    if (!skipNumberedPage(text, u'第'))
        return false;
    return text.empty() || (skipNumberedPage(text, u'共') && text.empty());
}

/// `4/10`
bool isPageOfPages(std::u16string_view text)
{
    if (!skipPageNumber(text) || !text.starts_with(u'/'))
        return false;
    text.remove_prefix(1);
    return skipPageNumber(text) && text.empty();
}

/// Printed pages of a site bear its address.
bool isAddress(std::u16string_view text)
{
    constexpr std::size_t longest = 200;
    const bool begins = text.starts_with(u"http://"sv) || text.starts_with(u"https://"sv);
    return begins && text.size() <= longest && std::ranges::all_of(text, [](char16_t unit) {
               return unit > u' ' && unit < 0x7F && unit != u'|' && unit != u'"';
           });
}

} // namespace

bool isPageMark(QStringView trimmed)
{
    constexpr qsizetype longestMark = 24;
    if (trimmed.size() > 1 && trimmed.startsWith(u'"') && trimmed.endsWith(u'"'))
        trimmed = trimmed.sliced(1, trimmed.size() - 2); // the only cell of its row
    if (isAddress(unitsOf(trimmed)))
        return true;
    if (trimmed.isEmpty() || trimmed.size() > longestMark)
        return false;
    const std::u16string_view text = unitsOf(trimmed);
    return isDashedPage(text) || isNumberedPage(text) || isPageOfPages(text);
}

bool isBareNumber(QStringView trimmed)
{
    std::u16string_view text = unitsOf(trimmed);
    return skipPageNumber(text) && text.empty();
}

} // namespace gouji
