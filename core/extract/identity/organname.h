#pragma once

#include "core/report/report.h"
#include "core/text/folding.h"

#include <optional>

namespace gouji {

/// The organ a text speaks of as itself, where no title names it: the name that stands most often
/// in `prose`, in its longest form.
[[nodiscard]] std::optional<Located<QString>> findOrganName(const FoldedText &prose);

} // namespace gouji
