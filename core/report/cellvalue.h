#pragma once

#include "core/base/decimal.h"

#include <QFlags>
#include <QString>
#include <QStringView>

#include <optional>

namespace gouji {

/// What kind of thing is printed in a cell.
enum class ValueKind {
    Blank,         ///< nothing, or only blanks
    Number,        ///< a number, perhaps with a unit
    NotApplicable, ///< `/`, `—`, 无, 不涉及 …: printed on purpose, and no number
    Lookalike,     ///< O, 〇, l, I … where digits are expected: no number, one is only suggested
    Text,          ///< anything else
};

enum class ValueNote {
    SpacedDigits = 0x1,  ///< blanks between the digits: `1 2`
    LeadingZeros = 0x2,  ///< `007`
    OddSeparators = 0x4, ///< commas not at the thousands: `12,34`
};
Q_DECLARE_FLAGS(ValueNotes, ValueNote)
Q_DECLARE_OPERATORS_FOR_FLAGS(ValueNotes)

/// What the characters of a cell mean. Never a guess: a value is there only when a number is
/// printed.
struct CellValue
{
    ValueKind kind = ValueKind::Blank;
    std::optional<Decimal> number; ///< set exactly when kind is Number
    QString unit;                  ///< printed behind the number: 万元, 元, 件 …
    ValueNotes notes;
    std::optional<Decimal> suggestion; ///< for Lookalike: the number the characters look like

    bool operator==(const CellValue &) const = default;
};

/// Reads the characters of a cell: full-width forms, thousands separators, the minus signs `-` `－`
/// `−` 减, 零, units. The same for what the source prints and for what a person types.
[[nodiscard]] CellValue parseCellValue(QStringView printed);

} // namespace gouji
