#pragma once

#include "tests/support/generator/dice.h"
#include "tests/support/generator/draft.h"
#include "tests/support/generator/labelstyle.h"
#include "tests/support/generator/options.h"

namespace gouji::testing {

/// Writes the labels of a table in the office's hand.
void styleLabels(DraftTable &table, const LabelStyle &style);

/// Does those of `damages` that concern labels: broken, misspelt, Traditional characters. The truth
/// stays as it is.
void damageLabels(DraftTable &table, const QList<Damage> &damages, Dice &dice);

} // namespace gouji::testing
