#pragma once

#include "core/base/decimal.h"
#include "core/base/textspan.h"
#include "core/form/formedition.h"
#include "core/report/cell.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace gouji::testing {

/// A state and value a cell may be read as.
struct TrueReading
{
    CellState state = CellState::Missing;
    std::optional<Decimal> value;

    bool operator==(const TrueReading &) const = default;
};

/// What the emitted source prints for one cell.
///
/// *Right* is what the source prints, by the definition of the report file: `state` and `value` of
/// the reading equal those of the truth. It is not what the office meant: a look-alike is read
/// without a number, an unbalanced figure as it is printed, a cell on a lost page is missing.
///
/// Where characters of several cells stand together without separator (`12` and `0` as `120`), the
/// source prints the characters but not the cells. Right is the split into the office's cells, and
/// also, as the reading of one who does not dare to split, the whole number in the first cell and
/// nothing in the others (`also`). Where blanks were dropped and the values left in the row cannot
/// be told apart, any of the row's cells may be the missing one; so may any of the zeros that stood
/// side by side with one that was dropped (`also`). Such cells are `unsure`:
/// a review of them is due, so they do not count in the review rate of right cells.
struct TrueCell
{
    CellState state = CellState::Missing; ///< Read, Blank or Missing
    QString raw;
    std::optional<Decimal> value;
    QString unit;
    std::optional<TextSpan> span; ///< in the linear text; not known for formats that are no text
    QList<TrueReading> also;
    bool unsure = false; ///< the source alone does not say it; a person should look

    /// Read as a plain 0: such cells flatter every average.
    [[nodiscard]] bool isPlainZero() const
    {
        return state == CellState::Read && value && value->isZero();
    }
};

struct TrueSection
{
    int number = 0;
    QString heading;
};

/// Everything one report of the emitted file prints.
struct ReportTruth
{
    std::shared_ptr<const FormEdition> form;
    QString edition; ///< "2019", "2021" or "mixed"; of the tables that stand in the source
    QStringList tableEditions;
    QString agency;
    int year = 0;
    QList<TrueSection> sections; ///< whose headings stand in the source
    QList<TrueCell> cells;       ///< by CellId::index
};

} // namespace gouji::testing
