#pragma once

#include "core/report/report.h"
#include "core/source/sourcetext.h"
#include "core/text/folding.h"

#include <QList>

namespace gouji {

/// A paragraph of a report: lines outside of its tables that belong together.
struct Paragraph
{
    int section = 0; ///< number of the section it stands in; 0 before the first heading
    TextSpan span;
    FoldedText folded;
};

/// What a report says in sentences. Made once per text: no edit of a cell changes it.
struct Prose
{
    QList<Paragraph> paragraphs; ///< in document order, headings left out

    /// The paragraphs of one section.
    [[nodiscard]] QList<const Paragraph *> of(int section) const;
};

/// The characters of the text that are the report's: all of them, but where it is one of several.
[[nodiscard]] TextSpan extentOf(const Report &report, const SourceText &text);

/// Lines that a converter broke in mid-sentence are joined; the lines of the statutory tables, and
/// of others that look like rows, are no prose. Without a text there is none.
[[nodiscard]] Prose proseOf(const Report &report, const SourceText &text);

/// Where the tables of the form stand, as far as their cells were read: one span a table, in whole
/// lines; tables without a cell in the text are left out.
[[nodiscard]] QList<TextSpan> tableSpans(const Report &report, const SourceText &text);

} // namespace gouji
