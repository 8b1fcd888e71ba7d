#pragma once

#include "core/base/textspan.h"
#include "core/check/prose.h"

#include <optional>

namespace gouji {

/// The first place where the prose counts something the organ did: published, received, held. None
/// when it counts nothing but zeros.
[[nodiscard]] std::optional<TextSpan> firstActivity(const Prose &prose);

} // namespace gouji
