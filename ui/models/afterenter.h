#pragma once

namespace gouji {

/// Where the keys go when Enter has committed what was typed.
enum class AfterEnter { NextProblem, NextCell };

} // namespace gouji
