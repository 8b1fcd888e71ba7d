#pragma once

#include "core/source/sourcetable.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gouji {

/// The text a report was read from, for documents that say more than its cells.
struct ReportSource
{
    QString text;              ///< empty when it is not to be had
    QList<SourceTable> tables; ///< what of the text is no prose
};

/// What goes into a document made of a report.
struct DocumentChoices
{
    enum class Headings { Official, Printed };
    enum class Missing { Marked, LeftOut };

    Headings headings = Headings::Official;
    /// Rows, columns, tables and sections that are not in the source.
    Missing missing = Missing::Marked;
    bool draftMark = true;        ///< say so when errors are open
    bool cellMarks = false;       ///< a ground for corrected, confirmed and doubtful cells
    bool corrections = false;     ///< the corrections behind the report
    QStringList officialHeadings; ///< of the sections, from the first; see officialHeadings()

    bool operator==(const DocumentChoices &) const = default;
};

} // namespace gouji
