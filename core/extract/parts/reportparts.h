#pragma once

#include "core/extract/parts/sections.h"
#include "core/extract/parts/tableprintings.h"

#include <QList>

#include <optional>

namespace gouji {

/// A table of a report in its document.
struct PartTable
{
    StreamRows rows; ///< empty when the table is not there
    /// Another printing of the table stands by, and nothing says which is the report's own.
    bool rival = false;
    /// The year it is of, by what stands right above it.
    std::optional<int> captionYear = std::nullopt;

    bool operator==(const PartTable &) const = default;
};

/// One report of a document, which may hold several, each perhaps with tables of the year before.
struct ReportPart
{
    TextSpan text;           ///< up to the next report
    TextSpan own;            ///< up to tables that are none of its own
    QList<PartTable> tables; ///< by table of the form
};

/// At least one: a document without any table is one report. The tables' beginning anew begins
/// another report where a title, a first section or a section out of order stands above. Else one
/// printing of each table is the report's own: that in the section it belongs to, or the first;
/// others are quoted, of another year or unit, or an appendix.
[[nodiscard]] QList<ReportPart> findParts(const SourceDocument &document, const CellStream &stream,
                                          const QList<HeadingLine> &headings, int tableCount);

} // namespace gouji
