#pragma once

#include "core/report/finding.h"
#include "core/report/report.h"
#include "tests/support/generator/truth.h"

#include <QList>
#include <QString>

namespace gouji::testing {

/// A cell that was not read as the source prints it.
struct WrongCell
{
    QString id;
    QString printed;     ///< state and value of the truth, for people
    QString read;        ///< of the reading
    bool silent = false; ///< no review is asked for and no finding names the cell
};

/// How one report was read.
struct ReportScore
{
    QList<WrongCell> wrong;
    int cells = 0;
    int notZero = 0; ///< cells that are not plainly 0
    int notZeroRight = 0;
    int spans = 0; ///< cells whose place is known and that were read right
    int spansRight = 0;
    int rightAndSure = 0; ///< right cells of which the source leaves no doubt
    int reviewed = 0;     ///< of those, how many ask for a review
    bool edition = false;
    bool year = false;
    bool agency = false;

    [[nodiscard]] bool isWhole() const { return wrong.isEmpty() && edition; }
    [[nodiscard]] int silent() const;
    /// Every wrong cell is marked.
    [[nodiscard]] bool isHonest() const { return silent() == 0; }
};

/// Whether a cell of the report reads what the source prints; not for cells the printed edition
/// does not have.
[[nodiscard]] bool isReadRight(const TrueCell &truth, const CellReading &reading);

/// Holds a reading against the truth. `text` is the linear text the report was read from.
[[nodiscard]] ReportScore scoreReport(const ReportTruth &truth, const Report &report,
                                      const QList<Finding> &findings, const QString &text);

/// The sum of many.
struct Tally
{
    int reports = 0;
    int whole = 0;
    int wholeOrHonest = 0;
    qint64 cells = 0;
    qint64 notZero = 0;
    qint64 notZeroRight = 0;
    qint64 spans = 0;
    qint64 spansRight = 0;
    qint64 silent = 0;
    qint64 rightAndSure = 0;
    qint64 reviewed = 0;
    int edition = 0;
    int year = 0;
    int agency = 0;
    double milliseconds = 0; ///< all of them together

    void add(const ReportScore &score, double milliseconds);
    Tally &operator+=(const Tally &other);
};

} // namespace gouji::testing
