#include "core/read/aligned/cellpieces.h"

#include "core/read/readingon.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace gouji {

namespace {

/// Several of the pieces hold digits.
bool areDigitsApart(const TextLines &lines, std::span<const TextSpan> pieces)
{
    const auto isDigit = [](QChar character) { return character.isDigit(); };
    return std::ranges::count_if(
               pieces,
               [&](TextSpan piece) { return std::ranges::any_of(lines.view(piece), isDigit); })
           > 1;
}

} // namespace

int screenWidth(QStringView text, qsizetype at)
{
    if (text[at].isLowSurrogate())
        return 0;
    const char32_t point = text[at].isHighSurrogate() && at + 1 < text.size()
                               ? QChar::surrogateToUcs4(text[at], text[at + 1])
                               : text[at].unicode();
    const int width = u_getIntPropertyValue(static_cast<UChar32>(point), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

SourceCell cellOfPieces(const TextLines &lines, std::span<const TextSpan> pieces)
{
    SourceCell cell;
    cell.span = pieces.front();
    QString words;
    TextSpan last;
    int printed = 0;
    for (const TextSpan piece : pieces) {
        if (piece.isEmpty())
            continue;
        cell.span = printed++ == 0 ? piece : cell.span;
        last = piece;
        readOn(words, lines.view(piece));
    }
    if (printed < 2)
        return cell;
    // Digits on several lines are no number that stands anywhere: what is between shows.
    if (lookOf(QString(words).remove(u' ')) == CellLook::Value && areDigitsApart(lines, pieces))
        cell.span = cell.span.united(last);
    else
        cell.words = words;
    return cell;
}

} // namespace gouji
