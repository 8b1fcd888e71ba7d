#pragma once

#include "core/form/formedition.h"
#include "tests/support/generator/dice.h"
#include "tests/support/generator/options.h"

#include <QStringList>

namespace gouji::testing {

/// The numbers of a report, by CellId::index, as plain decimals ("0", "-4", "59237.2449"). They
/// satisfy every equation and inequality of `form`; sizes range from all zeros to eight digits.
[[nodiscard]] QStringList balancedFigures(const FormEdition &form, FigureSize size, Dice &dice);

/// Changes one to three figures of tables three and four as typists do, so that sums fail.
void unbalance(QStringList &figures, const FormEdition &form, Dice &dice);

} // namespace gouji::testing
