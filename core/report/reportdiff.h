#pragma once

#include "core/report/paragraphdiff.h"
#include "core/report/report.h"

#include <QList>
#include <QString>

#include <optional>

namespace gouji {

/// What a cell holds on one side of a comparison.
struct CellSide
{
    CellState state = CellState::Missing;
    QString text;
    CellValue value;

    bool operator==(const CellSide &) const = default;
};

struct CellDifference
{
    DifferenceKind kind = DifferenceKind::Changed;
    QString cell; ///< its id, which may be known to one side's form only
    CellSide left;
    CellSide right;

    bool operator==(const CellDifference &) const = default;
};

/// What the reports are: the keys are those of the report file ("agency", "year", "period" …,
/// "t2" for the edition of a table, "section/3" for a heading).
struct FieldDifference
{
    DifferenceKind kind = DifferenceKind::Changed;
    QString field;
    QString left;
    QString right;

    bool operator==(const FieldDifference &) const = default;
};

/// What stands on one page of paper and not on the other. Marks and certainty do not count: a
/// confirmed cell is no difference, and neither is `1,234` beside `1234`.
struct ReportDiff
{
    QList<FieldDifference> fields;
    QList<CellDifference> cells; ///< in form order of the left side, then what only the right has
    /// In the order of the left side; nothing where the texts were not compared.
    std::optional<QList<ParagraphDifference>> paragraphs = {};

    [[nodiscard]] bool isEmpty() const
    {
        return fields.isEmpty() && cells.isEmpty() && (!paragraphs || paragraphs->isEmpty());
    }
    bool operator==(const ReportDiff &) const = default;
};

/// Without the text of the sections.
[[nodiscard]] ReportDiff diffReports(const Report &left, const Report &right);
/// What `report` says it is, all of it added or all of it removed: the other side has no such
/// report.
[[nodiscard]] ReportDiff onlyOn(DifferenceKind side, const Report &report);
/// The report as its source prints it against what a person made of it.
[[nodiscard]] ReportDiff diffToSource(const Report &report);
/// `report` without any correction.
[[nodiscard]] Report asRead(const Report &report);

} // namespace gouji
