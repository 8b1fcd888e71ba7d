#pragma once

#include "core/check/claim.h"
#include "core/check/prose.h"

#include <QList>

namespace gouji {

/// What the prose of a report of `year` states about its tables, in document order. What is said
/// of other years, of changes and of plans is left out, and so is whatever is not plainly about
/// the tables: a claim that is missed does less harm than one that was never made.
[[nodiscard]] QList<Claim> findClaims(const Prose &prose, int year);

} // namespace gouji
