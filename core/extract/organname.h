#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <optional>

namespace gouji {

/// The organ a text speaks of as itself, where no title names it: the name that stands most often
/// in the prose within `span`, in its longest form.
[[nodiscard]] std::optional<Located<QString>> findOrganName(const SourceDocument &document,
                                                            TextSpan span);

} // namespace gouji
