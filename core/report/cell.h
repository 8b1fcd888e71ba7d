#pragma once

#include "core/base/textspan.h"
#include "core/report/cellvalue.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace gouji {

/// The states of the report file (interface.md names); what a person did comes before what was
/// read.
enum class CellState {
    Read,      ///< something was printed and read, a number or not
    Blank,     ///< the cell is printed, with nothing in it
    Missing,   ///< its row or column is not in the source
    Corrected, ///< a person changed it
    Confirmed, ///< a person looked and let it stand
};

/// Why a reading is not certain. Kept for the tooltip and for calibration.
enum class Doubt {
    LabelDiffers = 0x01, ///< the row's label is not the form's, only near it
    ValueCount = 0x02,   ///< the row does not have as many values as it should
    TornRow = 0x04,      ///< the row was put together from several pieces
    OddValue = 0x08,     ///< look-alikes, spaced digits, text where a number should stand
    Placement = 0x10,    ///< another column was nearly as good
    RepeatedRow = 0x20,  ///< the row was found more than once
    NoLabel = 0x40,      ///< placed by position alone
    Ambiguous = 0x80,    ///< another way to read the row agrees with the sums as well
    LabelFar = 0x100,    ///< the label is two characters or more off
    LabelAlone = 0x200,  ///< it is off, and the labels around are not its neighbours in the form
};
Q_DECLARE_FLAGS(Doubts, Doubt)
Q_DECLARE_OPERATORS_FOR_FLAGS(Doubts)

/// Another way to read a cell: characters of the source that may be its own instead.
struct AlternativeReading
{
    CellState state = CellState::Read; ///< Read, Blank or Missing
    std::optional<TextSpan> span;      ///< set unless Missing
    QString raw;
    CellValue value;

    bool operator==(const AlternativeReading &) const = default;
};

/// What was read from the source for one cell. Never changed by a person.
struct CellReading
{
    CellReading() = default;
    CellReading(CellState readState, std::optional<TextSpan> at, QString characters,
                CellValue readValue);

    CellState state = CellState::Missing; ///< Read, Blank or Missing
    std::optional<TextSpan> span;         ///< set unless Missing; empty for a blank cell
    QString raw;                          ///< the characters of the span
    CellValue value;
    int page = 0;          ///< from 1; 0 without pages
    double confidence = 0; ///< probability that state and value are what is printed
    Doubts doubts;
    QList<AlternativeReading> alternatives; ///< what else it may be, the likeliest first
    bool review = true;                     ///< a person should look before trusting it

    bool operator==(const CellReading &) const = default;
};

enum class Mark { None, Corrected, Confirmed };

/// A cell of a report: what was read, and what a person made of it.
struct Cell
{
    Cell() = default;
    /// As it was read, without any mark.
    explicit Cell(CellReading from);

    CellReading reading;
    Mark mark = Mark::None;
    /// The characters and value that count: the reading's, or what a person put in its place.
    /// `text` is empty for a blank or missing cell.
    QString text;
    CellValue value;
    /// Where a person read the characters instead; only set on corrected cells.
    std::optional<TextSpan> readAt;

    [[nodiscard]] CellState state() const;
    /// Where the source prints what the cell holds, as far as anybody knows.
    [[nodiscard]] std::optional<TextSpan> span() const { return readAt ? readAt : reading.span; }
    /// A person should still look: nothing done yet, and the reading asks for it.
    [[nodiscard]] bool review() const { return mark == Mark::None && reading.review; }
    [[nodiscard]] bool hasNumber() const { return value.number.has_value(); }
    /// Nothing known of it: not in the source and nobody filled it in. Confirming that it is not
    /// there does not put it there.
    [[nodiscard]] bool isMissing() const;

    bool operator==(const Cell &) const = default;
};

/// `cell` with `text` typed into it; equal characters to the reading's take the mark away. Typing
/// nothing into a missing cell leaves it missing.
[[nodiscard]] Cell corrected(const Cell &cell, const QString &text);
/// `cell` with the characters `text` that a person found for it at `span`; the reading's own take
/// the mark away.
[[nodiscard]] Cell readAnew(const Cell &cell, const QString &text, TextSpan span);
/// `cell` looked at and let stand; a corrected cell is that already and stays corrected.
[[nodiscard]] Cell confirmed(const Cell &cell);

} // namespace gouji

Q_DECLARE_TYPEINFO(gouji::CellReading, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(gouji::Cell, Q_RELOCATABLE_TYPE);
