#pragma once

#include "core/form/formtext.h"

#include <QString>

namespace gouji {

enum class Severity { Info, Warning, Error };

/// What a rule is, apart from any report: for `gouji rules`, the problem list and its tooltips.
struct RuleInfo
{
    QString id;                          ///< "T3-ROW"
    QString group;                       ///< "arithmetic", "cell", "structure", "identity"
    Severity severity = Severity::Error; ///< the strongest it can have
    FormText title;
    FormText basis;       ///< where it comes from; says so when it is no law
    FormText explanation; ///< what holds when it holds
};

} // namespace gouji
