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

bool isRaisedBeside(const PageWord &mark, const PageWord &word)
{
    // In sizes of the word's characters.
    constexpr double largest = 0.85;
    constexpr double lowest = 0.15;
    constexpr double highest = 0.8;
    constexpr double farthest = 0.25;
    const double raised = word.baseline - mark.baseline;
    return !word.text.isEmpty() && raised >= word.fontSize * lowest
           && raised <= word.fontSize * highest && mark.fontSize <= word.fontSize * largest
           && std::abs(gapBetween(mark, word)) <= word.fontSize * farthest;
}

/// The word a mark is raised beside; null when there is none.
PageWord *wordOf(const PageWord &mark, PageWords &words)
{
    PageWord *nearest = nullptr;
    for (PageWord &word : words) {
        const auto gap = [&mark](const PageWord &to) { return std::abs(gapBetween(mark, to)); };
        if (isRaisedBeside(mark, word) && (nearest == nullptr || gap(word) < gap(*nearest)))
            nearest = &word;
    }
    return nearest;
}

void join(PageWord &word, const PageWord &mark)
{
    const bool behind = mark.box.center().x() > word.box.center().x();
    word.text.insert(behind ? word.text.size() : 0, raisedDigits(mark.text));
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
