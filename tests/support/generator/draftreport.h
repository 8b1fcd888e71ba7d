#pragma once

#include "core/form/formcatalogue.h"
#include "tests/support/generator/draft.h"
#include "tests/support/generator/options.h"

namespace gouji::testing {

/// The report of one invented office with the damages of single values, labels and headings done;
/// those that move rows, columns and tables about are damageDraft()'s.
[[nodiscard]] Draft draftReport(const FormCatalogue &catalogue, const GeneratorOptions &options,
                                quint64 seed);

} // namespace gouji::testing
