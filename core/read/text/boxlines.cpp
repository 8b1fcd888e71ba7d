#include "core/read/text/boxlines.h"

#include "core/read/aligned/cellpieces.h"

#include <algorithm>

namespace gouji {

namespace {

/// A longer line is none of a table.
constexpr qsizetype longestLine = 4000;
/// How far words beside a box may move it, in columns: see screenWidth().
constexpr int slack = 1;
/// Two edges beside each other have nothing between them.
constexpr int narrowest = 2;

bool isDrawn(QChar character)
{
    return character.unicode() >= 0x2500 && character.unicode() <= 0x257F;
}

bool runsAcross(QChar character)
{
    static constexpr QStringView runs = u"-=─━┄┅┈┉╌╍═╴╶╸╺╼╾";
    return runs.contains(character);
}

/// Parts segments: runs down, or crosses.
bool parts(QStringView text, qsizetype at, bool drawn)
{
    const QChar character = text[at];
    if (drawn)
        return isDrawn(character) && !runsAcross(character);
    const auto isRun = [text](qsizetype beside) {
        return beside >= 0 && beside < text.size() && runsAcross(text[beside]);
    };
    return character == u'|' || (character == u'+' && (isRun(at - 1) || isRun(at + 1)));
}

} // namespace

bool BoxLines::isEdge(qsizetype line) const
{
    const QStringView text = m_lines.trimmed(line);
    if (text.size() < 3 || (!isDrawn(text.front()) && text.front() != u'+'))
        return false;
    const auto segments = read(line);
    return segments && std::ranges::all_of(*segments, &BoxSegment::rule);
}

BoxLines::Frame BoxLines::frameOf(qsizetype line) const
{
    const TextLine whole = m_lines[line];
    const QStringView margin = m_lines.view({whole.span.begin, whole.trimmed.begin});
    Frame frame{.drawn = isDrawn(m_lines.view(whole.trimmed).front())};
    for (qsizetype at = 0; at < margin.size(); ++at)
        frame.left += screenWidth(margin, at);
    return frame;
}

std::optional<BoxLine> BoxLines::read(qsizetype line) const
{
    return m_lines[line].trimmed.isEmpty() ? std::nullopt : read(line, frameOf(line));
}

std::optional<BoxLine> BoxLines::read(qsizetype line, qsizetype edge) const
{
    Frame frame = frameOf(edge);
    frame.alone = false;
    return read(line, frame);
}

std::optional<BoxLine> BoxLines::read(qsizetype line, const Frame &frame) const
{
    const TextLine whole = m_lines[line];
    if (whole.trimmed.size() < 3 || whole.span.size() > longestLine)
        return std::nullopt;
    const QStringView text = m_lines.view({whole.span.begin, whole.trimmed.end});
    BoxLine segments;
    qsizetype begin = -1; // of the segment
    int left = 0;
    int column = 0;
    for (qsizetype at = 0; at < text.size(); column += screenWidth(text, at++)) {
        if (!parts(text, at, frame.drawn) || column < frame.left - slack)
            continue;
        if (begin < 0 && column > frame.left + slack)
            return std::nullopt;
        if (begin >= 0 && column - left >= narrowest) {
            const QStringView between = text.sliced(begin, at - begin);
            segments.push_back(
                {.left = left,
                 .right = column,
                 .span = m_lines.trimmed({whole.span.begin + begin, whole.span.begin + at}),
                 .rule = !between.isEmpty() && std::ranges::all_of(between, runsAcross)});
        }
        begin = at + 1;
        left = column;
    }
    if (segments.empty() || (frame.alone && begin < text.size()))
        return std::nullopt;
    return segments;
}

} // namespace gouji
