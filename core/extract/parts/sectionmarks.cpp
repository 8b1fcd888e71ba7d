#include "core/extract/parts/sectionmarks.h"

#include <algorithm>

namespace gouji {

QList<SectionMark> sectionMarks(const QList<HeadingLine> &lines)
{
    constexpr double sure = 0.8; // as good as the form's own wording
    QList<SectionMark> marks;
    for (const HeadingLine &line : lines) {
        if (!line.tabbed && line.match.weight >= sure)
            marks.append({line.span, line.match.section, line.numbered});
    }
    return marks;
}

int sectionAt(const QList<SectionMark> &marks, qsizetype offset)
{
    const auto above =
        std::ranges::upper_bound(marks, offset, {}, [](const auto &m) { return m.span.begin; });
    return above == marks.cbegin() ? 0 : std::prev(above)->section;
}

} // namespace gouji
