#pragma once

#include "core/form/formedition.h"
#include "core/report/cell.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <expected>

namespace gouji {

/// Why something typed cannot stand in a cell. Arguments: what was typed, then as said.
enum class RefusalCode {
    NotANumber,   ///< neither a number nor a sign for "none"
    Lookalike,    ///< a letter for a digit; the number it looks like
    Negative,     ///< where only counts stand
    Decimals,     ///< likewise
    ForeignUnit,  ///< the unit typed, the unit of the form or nothing
    OutsideTable, ///< pasted beyond the last row or column; nothing was typed
};

struct Refusal
{
    RefusalCode code = RefusalCode::NotANumber;
    QStringList arguments;

    bool operator==(const Refusal &) const = default;
};

/// What a person typed, as a cell keeps it: full-width digits, thousands separators and the unit
/// the form prescribes anyhow are gone ("１，２０４件" is "1204"). Nothing, `/`, 无 and dashes are
/// accepted. So is whatever the source or the cell itself has: a report may be wrong on purpose.
[[nodiscard]] std::expected<QString, Refusal> acceptTyped(QStringView typed, const Cell &cell,
                                                          const FormCell &form);

} // namespace gouji
