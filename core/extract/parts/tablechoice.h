#pragma once

#include "core/extract/labels/namedperiod.h"
#include "core/extract/parts/reportparts.h"

#include <QList>

#include <optional>

namespace gouji {

/// A printing and what stands above it.
struct PlacedPrinting
{
    TablePrinting printing;
    int section = 0;     ///< it stands in; 0 where no heading is above
    NamedPeriod caption; ///< of the lines between

    [[nodiscard]] bool isInOwnSection() const
    {
        return section == firstTableSection + printing.tableIndex;
    }
};

/// Printings one after the other, each of another table: those of the report, last year's, or a
/// table in the prose that reads like one of the form.
struct PrintingRun
{
    QList<PlacedPrinting> printings;
    std::optional<qsizetype> appendix;

    [[nodiscard]] const PlacedPrinting *find(int table) const;
    /// Of its labels, or only of those in the sections the tables belong to.
    [[nodiscard]] double weight(bool inOwnSection) const;
};

/// Which of several printings are a report's own.
class TableChoice
{
public:
    /// Both must outlive it.
    TableChoice(const CellStream &stream, const QList<SectionMark> &marks)
        : m_stream(stream)
        , m_marks(marks)
    {}

    /// Table by table, of the `runs` in a part that ends at `end`.
    void choose(ReportPart &part, const QList<PrintingRun> &runs, qsizetype end) const;

private:
    [[nodiscard]] bool isAboveItsSection(const TablePrinting &printing, qsizetype end) const;
    [[nodiscard]] qsizetype lastOf(const ReportPart &part) const;
    [[nodiscard]] qsizetype beginOf(const StreamRows &rows) const
    {
        return m_stream.cells[m_stream.rowBegins[rows.begin]].span.begin;
    }

    const CellStream &m_stream;
    const QList<SectionMark> &m_marks;
};

} // namespace gouji
