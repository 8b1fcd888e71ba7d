#include "core/read/aligned/partedheads.h"

#include <algorithm>

namespace gouji {

namespace {

/// Beside each other on a line.
constexpr std::size_t mostHeads = 60;
/// A line of a head in a column so narrow that one blank parts it from the next.
constexpr qsizetype longestLine = 3;

/// Of two lines of a head, where heads of one line more stand between.
constexpr std::size_t farthest = 2;

bool isShort(const AlignedPiece &word)
{
    return word.text.size() <= longestLine && !word.isValue() && !beginsWithNumber(word.text)
           && std::ranges::all_of(word.text, [](QChar c) { return c.isLetter(); });
}

bool overlap(const AlignedPiece &one, const AlignedPiece &other)
{
    return one.left < other.left + other.narrow && other.left < one.left + one.narrow;
}

/// Each one of `words` overlaps another of `others`, which are as short.
bool standBeside(const AlignedPieces &words, const AlignedPieces &others)
{
    std::ptrdiff_t found = 0;
    for (const AlignedPiece &other : others) {
        const auto beside = std::ranges::count_if(
            words, [&other](const AlignedPiece &word) { return overlap(word, other); });
        if (beside > 1 || (beside == 1 && !isShort(other)))
            return false;
        found += beside;
    }
    return found == std::ssize(words);
}

/// Short words a blank or two apart.
std::vector<AlignedPieces> narrowRuns(const AlignedPieces &words)
{
    constexpr double widestGap = 2;
    std::vector<AlignedPieces> runs;
    for (std::size_t begin = 0; begin < words.size() && words.size() <= mostHeads;) {
        std::size_t end = begin + 1;
        while (end < words.size()
               && words[end].left - words[end - 1].left - words[end - 1].narrow <= widestGap)
            ++end;
        AlignedPieces run(words.begin() + static_cast<std::ptrdiff_t>(begin),
                          words.begin() + static_cast<std::ptrdiff_t>(end));
        if (run.size() > 1 && std::ranges::all_of(run, isShort))
            runs.push_back(std::move(run));
        begin = end;
    }
    return runs;
}

/// Each over or below one word of a line near it, none of that one's beside two of them: no lines
/// of a label have as many words alike.
bool standInStacks(const AlignedPieces &words, std::span<const AlignedPieces> lines,
                   std::size_t line)
{
    constexpr std::size_t many = 3;
    for (std::size_t other = line - std::min(line, farthest);
         other < std::min(lines.size(), line + farthest + 1); ++other) {
        if (other == line || lines[other].empty() || lines[other].size() > mostHeads)
            continue;
        const double left = std::min(lines[line].front().left, lines[other].front().left);
        if ((words.size() >= many || words.front().left > left) && standBeside(words, lines[other]))
            return true;
    }
    return false;
}

} // namespace

bool standOverValues(const AlignedPieces &words, const AlignedLine &row)
{
    auto value = row.pieces.begin();
    return std::ranges::all_of(words, [&](const AlignedPiece &word) {
        while (value != row.pieces.end() && (!value->isValue() || value->right <= word.left))
            ++value;
        if (value == row.pieces.end())
            return false;
        const double left = value->left;
        ++value;
        return left < word.left + word.narrow;
    });
}

std::vector<std::vector<double>> stackedHeads(std::span<const AlignedPieces> lines)
{
    std::vector<std::vector<double>> heads(lines.size());
    std::vector<bool> unknown(lines.size());
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (const AlignedPieces &run : narrowRuns(lines[line])) {
            if (standInStacks(run, lines, line))
                std::ranges::transform(run, std::back_inserter(heads[line]), &AlignedPiece::left);
            else
                unknown[line] = true;
        }
    }
    // Some known and others not, they would name the wrong columns.
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const auto near =
            unknown.begin() + static_cast<std::ptrdiff_t>(line - std::min(line, farthest));
        const auto end = unknown.begin()
                         + static_cast<std::ptrdiff_t>(std::min(lines.size(), line + farthest + 1));
        if (std::find(near, end, true) != end)
            heads[line].clear();
    }
    return heads;
}

} // namespace gouji
