#pragma once

#include "core/form/formedition.h"
#include "tests/support/generator/dice.h"
#include "tests/support/generator/options.h"
#include "tests/support/generator/truth.h"

#include <QList>
#include <QStringList>

namespace gouji::testing {

/// What stands in a cell, and what that says.
struct PrintedValue
{
    QString text;
    CellState state = CellState::Read; ///< Read or Blank
    std::optional<Decimal> value;
    QString unit;
    bool unsure = false; ///< the characters ask for a review: look-alikes, digits set apart
};

/// Prints `figures` as an office would, with those of `damages` that concern single values.
[[nodiscard]] QList<PrintedValue> printFigures(const FormEdition &form, const QStringList &figures,
                                               const QList<Damage> &damages, Dice &dice);

} // namespace gouji::testing
