#pragma once

#include "core/repair/explanations.h"

#include <QList>

namespace gouji {

[[nodiscard]] float bitsOf(double odds);

/// Less likely explanations than that are left out where the likeliest has the odds `best`.
[[nodiscard]] double leastBeside(double best);

/// Those that come to the same values are one explanation, as likely as all of them together.
void insertMerged(QList<Explanation> &list, Explanation explanation);

/// Likeliest first, without those left out.
void sortAndTrim(QList<Explanation> &list);

/// Both together: what the one explains, and what the other does.
[[nodiscard]] Explanation joined(const Explanation &left, const Explanation &right);

} // namespace gouji
