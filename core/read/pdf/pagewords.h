#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace gouji {

/// A word as it stands on a page, in points from the page's top left corner as it is shown.
struct PageWord
{
    QString text;
    QRectF box;
    std::vector<QRectF> characters; ///< a rectangle for each unit of `text`
    int page = 1;                   ///< from 1
    double fontSize = 0;            ///< 0 where it is not written from left to right
    double baseline = 0;            ///< from above
    bool faint = false;             ///< some of it is as light as paper

    [[nodiscard]] double middle() const { return box.center().y(); }
};

using PageWords = std::vector<PageWord>;

/// The part of `word` from unit `begin` to `end`.
[[nodiscard]] PageWord partOfWord(const PageWord &word, std::size_t begin, std::size_t end);

/// Words on one line, from left to right.
struct WordLine
{
    PageWords words;
    QRectF box;
};

/// Words put into lines by their heights, the lines from top to bottom.
[[nodiscard]] std::vector<WordLine> linesOf(PageWords words);

/// What the line says, with blanks where words stand apart.
[[nodiscard]] QString textOf(const WordLine &line);
/// Lines below each other, parted by `\n`.
[[nodiscard]] QString textOf(const std::vector<WordLine> &lines);

/// Digits of one number are of different sizes, or of an ink that may not be seen.
[[nodiscard]] bool hasMixedLook(const WordLine &line);

} // namespace gouji
