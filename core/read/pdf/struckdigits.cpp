#include "core/read/pdf/struckdigits.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr QChar stroke(0x0336);
/// No page of a report has more.
constexpr std::size_t mostWords = 5000;

/// In sizes of the characters: how thick a stroke is at most, and where it is above the baseline.
constexpr double thickest = 0.15;
constexpr double lowest = 0.12;
constexpr double highest = 0.6;
/// The part of a character's width that it covers.
constexpr double covered = 0.6;

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isThrough(const QRectF &bar, const PageWord &word, const QRectF &character)
{
    const double above = word.baseline - bar.center().y();
    const double width =
        std::min(bar.right(), character.right()) - std::max(bar.left(), character.left());
    return bar.height() <= word.fontSize * thickest && above >= word.fontSize * lowest
           && above <= word.fontSize * highest && width >= character.width() * covered;
}

} // namespace

void strikeDigits(PageWords &words, std::span<const QRectF> bars)
{
    if (words.size() > mostWords)
        return;
    for (PageWord &word : words) {
        if (word.fontSize <= 0 || std::ranges::none_of(word.text, isDigit))
            continue;
        std::vector<QRectF> near;
        std::ranges::copy_if(bars, std::back_inserter(near),
                             [&word](const QRectF &bar) { return bar.intersects(word.box); });
        for (qsizetype i = word.text.size() - 1; i >= 0 && !near.empty(); --i) {
            const QRectF character = word.characters[static_cast<std::size_t>(i)];
            if (!isDigit(word.text[i]) || std::ranges::none_of(near, [&](const QRectF &bar) {
                    return isThrough(bar, word, character);
                }))
                continue;
            word.text.insert(i + 1, stroke);
            word.characters.insert(word.characters.begin() + i + 1, character);
        }
    }
}

} // namespace gouji
