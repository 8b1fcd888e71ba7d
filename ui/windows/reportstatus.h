#pragma once

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

namespace gouji {

class ProblemModel;
class ReportDocument;

/// One of the things the status line says.
struct StatusPiece
{
    QString text;
    QColor colour;

    bool operator==(const StatusPiece &) const = default;
};

/// "198/198 cells read", "2 errors", "3 to review", "5 corrected", "表三 equations 37/37". Sums
/// that hold make a report consistent, never correct: it does not say that.
[[nodiscard]] QList<StatusPiece> reportStatus(const ReportDocument &document,
                                              const ProblemModel &problems, int table,
                                              const QPalette &palette);

} // namespace gouji
