#pragma once

namespace gouji {

/// Exit status of the program. Of several that apply the highest counts.
enum ExitStatus {
    ExitDone = 0,     ///< done; for `check`: no finding of severity error
    ExitFindings = 1, ///< `check` found an error
    ExitUsage = 2,    ///< wrong usage
    ExitFailed = 3,   ///< an input could not be read or an output not be written
};

} // namespace gouji
