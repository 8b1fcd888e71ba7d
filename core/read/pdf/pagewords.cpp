#include "core/read/pdf/pagewords.h"

#include "core/read/readingon.h"

#include <algorithm>

namespace gouji {

namespace {

/// Gaps in parts of the line's height: letters and digits stand close, ideographs are spread when
/// a line is justified.
constexpr double blankGap = 0.12;
constexpr double wideBlankGap = 0.6;

/// Middles of words on one line, apart in parts of their height. Values stand half a line beside
/// the lines of a label wrapped around them.
constexpr double sameLine = 0.33;

bool isOnLine(const WordLine &line, const PageWord &word)
{
    const PageWord &first = line.words.front();
    return word.middle() - first.middle()
           < sameLine * std::min(first.box.height(), word.box.height());
}

bool isBlankBetween(const PageWord &left, const PageWord &right)
{
    const double gap = right.box.left() - left.box.right();
    const double height = std::min(left.box.height(), right.box.height());
    const bool wide = isWideCharacter(left.text.back()) && isWideCharacter(right.text.front());
    return gap > height * (wide ? wideBlankGap : blankGap);
}

} // namespace

PageWord partOfWord(const PageWord &word, std::size_t begin, std::size_t end)
{
    PageWord part;
    part.page = word.page;
    part.fontSize = word.fontSize;
    part.baseline = word.baseline;
    part.faint = word.faint;
    part.text = word.text.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin));
    for (std::size_t i = begin; i < end; ++i) {
        part.characters.push_back(word.characters[i]);
        part.box = part.box.isNull() ? word.characters[i] : part.box.united(word.characters[i]);
    }
    return part;
}

std::vector<WordLine> linesOf(PageWords words)
{
    std::ranges::stable_sort(words, {}, &PageWord::middle);
    std::vector<WordLine> lines;
    for (PageWord &word : words) {
        if (lines.empty() || !isOnLine(lines.back(), word))
            lines.push_back({.words = {}, .box = word.box});
        lines.back().box |= word.box;
        lines.back().words.push_back(std::move(word));
    }
    for (WordLine &line : lines)
        std::ranges::stable_sort(line.words, {}, [](const PageWord &w) { return w.box.left(); });
    return lines;
}

QString textOf(const WordLine &line)
{
    QString text;
    const PageWord *before = nullptr;
    for (const PageWord &word : line.words) {
        if (before != nullptr && isBlankBetween(*before, word))
            text += u' ';
        text += word.text;
        before = &word;
    }
    return text;
}

bool hasMixedLook(const WordLine &line)
{
    constexpr double alike = 0.85;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const PageWord *before = nullptr;
    for (const PageWord &word : line.words) {
        if (word.faint && std::ranges::any_of(word.text, isDigit))
            return true;
        const bool beside = before != nullptr && isDigit(before->text.back())
                            && isDigit(word.text.front()) && !isBlankBetween(*before, word);
        if (beside
            && std::min(before->fontSize, word.fontSize)
                   < alike * std::max(before->fontSize, word.fontSize))
            return true;
        before = &word;
    }
    return false;
}

QString textOf(const std::vector<WordLine> &lines)
{
    QString text;
    for (const WordLine &line : lines) {
        if (!text.isEmpty())
            text += u'\n';
        text += textOf(line);
    }
    return text;
}

} // namespace gouji
