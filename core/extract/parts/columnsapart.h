#pragma once

#include "core/extract/cellstream.h"

#include <optional>

namespace gouji {

/// The tables of the document with the last columns of one put beside its rows again that were too
/// wide for their page and are printed below, from the first row to the last, with its labels or
/// without. Nothing where there are none.
[[nodiscard]] std::optional<QList<SourceTable>>
withColumnsBeside(const CellStream &stream, const SourceDocument &document,
                  const LabelDictionary &dictionary);

} // namespace gouji
