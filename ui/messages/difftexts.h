#pragma once

#include "core/report/reportdiff.h"

#include <QCoreApplication>
#include <QString>

namespace gouji {

/// What a comparison of two reports has to say.
class DiffTexts
{
    Q_DECLARE_TR_FUNCTIONS(gouji::DiffTexts)

public:
    [[nodiscard]] static QString kindName(DifferenceKind kind);
    /// "表三 · 予以公开 · 自然人": by whichever form knows the cell.
    [[nodiscard]] static QString cellName(const QString &cell, const Report &left,
                                          const Report &right);
    [[nodiscard]] static QString fieldName(const QString &field);
    /// What a cell holds: its characters, or in brackets that it is blank or missing.
    [[nodiscard]] static QString sideText(const CellSide &side);
    [[nodiscard]] static QString line(const CellDifference &difference, const Report &left,
                                      const Report &right);
    [[nodiscard]] static QString line(const FieldDifference &difference);
    /// Where a paragraph stands: "Text of section 3".
    [[nodiscard]] static QString place(const ParagraphDifference &difference);
    /// What is said of it, then the left side and the right side a line each.
    [[nodiscard]] static QString line(const ParagraphDifference &difference);
    /// Why nothing is said of the texts.
    [[nodiscard]] static QString textNotCompared();
    [[nodiscard]] static QString summary(const ReportDiff &diff);
    /// Which of the reports of two files are compared: "a.txt (1/2) → b.txt (2/2)".
    [[nodiscard]] static QString pair(const QString &left, const QString &right);
    /// "a.txt (2/2): the report was removed": the other file has no such report.
    [[nodiscard]] static QString onlyOn(DifferenceKind side, const QString &name);
    /// The last line of a comparison of several reports.
    [[nodiscard]] static QString total(int same, int changed, int added, int removed);
};

} // namespace gouji
