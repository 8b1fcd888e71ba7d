#pragma once

#include "core/extract/parts/sections.h"

#include <QList>

namespace gouji {

/// A line outside of tables that reads just like the heading of a section of the form.
struct SectionMark
{
    TextSpan span; ///< trimmed
    int section = 0;
    bool numbered = false; ///< a list number is in front: no line of a broken label
};

/// All of them, in the order of the text. Unlike the sections of a report, they may be several for
/// one, in any order: those of a table of contents, of other reports, of what is quoted.
[[nodiscard]] QList<SectionMark> sectionMarks(const QList<HeadingLine> &lines);

/// The section of the last mark above `offset`; 0 where there is none.
[[nodiscard]] int sectionAt(const QList<SectionMark> &marks, qsizetype offset);

} // namespace gouji
