#include "core/read/pdf/raisedmarks.h"

#include "core/read/flow/wordsymbol.h"

#include <algorithm>

namespace gouji {

namespace {

/// No page of a report has more.
constexpr std::size_t mostWords = 5000;

/// Digits and what stands with them: 1, ②, [3], *.
bool mayBeMark(const PageWord &word)
{
    constexpr qsizetype longest = 4;
    return word.fontSize > 0 && !word.text.isEmpty() && word.text.size() <= longest
           && std::ranges::none_of(word.text, [](QChar c) { return c.isLetter(); });
}

/// How far apart they stand, from the end of the one to the beginning of the other.
double gapBetween(const PageWord &mark, const PageWord &word)
{
    return mark.box.center().x() > word.box.center().x() ? mark.box.left() - word.box.right()
                                                         : word.box.left() - mark.box.right();
}

/// How far above the word's line the mark stands, in sizes of the word's characters.
double riseOf(const PageWord &mark, const PageWord &word)
{
    return (word.baseline - mark.baseline) / word.fontSize;
}

bool isShiftedBeside(const PageWord &mark, const PageWord &word)
{
    // In sizes of the word's characters.
    constexpr double largest = 0.85;
    constexpr double least = 0.15;
    constexpr double highest = 0.8;
    constexpr double leastBelow = 0.06;
    constexpr double lowest = 0.4;
    constexpr double farthest = 0.25;
    if (word.text.isEmpty() || word.fontSize <= 0)
        return false;
    const double rise = riseOf(mark, word);
    const bool shifted = rise > 0
                             ? rise >= least && rise <= highest
                             : rise <= -leastBelow && rise >= -lowest && word.text.back().isDigit();
    return shifted && mark.fontSize <= word.fontSize * largest
           && std::abs(gapBetween(mark, word)) <= word.fontSize * farthest;
}

/// The word a mark is raised or lowered beside; null when there is none.
PageWord *wordOf(const PageWord &mark, PageWords &words)
{
    PageWord *nearest = nullptr;
    for (PageWord &word : words) {
        const auto gap = [&mark](const PageWord &to) { return std::abs(gapBetween(mark, to)); };
        if (isShiftedBeside(mark, word) && (nearest == nullptr || gap(word) < gap(*nearest)))
            nearest = &word;
    }
    return nearest;
}

void join(PageWord &word, const PageWord &mark)
{
    const bool behind = mark.box.center().x() > word.box.center().x();
    const QString digits =
        riseOf(mark, word) > 0 ? raisedDigits(mark.text) : loweredDigits(mark.text);
    word.text.insert(behind ? word.text.size() : 0, digits);
    word.characters.insert(behind ? word.characters.end() : word.characters.begin(),
                           mark.characters.begin(), mark.characters.end());
    word.box.setLeft(std::min(word.box.left(), mark.box.left()));
    word.box.setRight(std::max(word.box.right(), mark.box.right()));
}

} // namespace

void joinRaisedMarks(PageWords &words)
{
    if (words.size() > mostWords)
        return;
    for (PageWord &mark : words) {
        PageWord *word = mayBeMark(mark) ? wordOf(mark, words) : nullptr;
        if (word == nullptr)
            continue;
        join(*word, mark);
        mark.text.clear();
    }
    std::erase_if(words, [](const PageWord &word) { return word.text.isEmpty(); });
}

} // namespace gouji
