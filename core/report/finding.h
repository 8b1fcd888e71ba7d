#pragma once

#include "core/base/decimal.h"
#include "core/base/textspan.h"
#include "core/form/cellid.h"
#include "core/form/ruleinfo.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gouji {

/// The three outcomes of holding a rule against a report; a finding is never a Pass.
enum class Outcome {
    Pass,
    Fail,
    NotAssessable, ///< an operand is missing or no number, or a total is blank
};

/// A rule a report breaks, or cannot be held against. Carries facts; sentences are made of it above.
struct Finding
{
    QString rule;
    Severity severity = Severity::Error;
    Outcome outcome = Outcome::Fail;
    QList<CellId> cells;
    std::optional<TextSpan> span;   ///< characters it speaks of
    QString expected;               ///< what would hold; empty when nothing can be said
    QString actual;                 ///< what stands there
    /// What the sentence needs beyond these; each check states them.
    QStringList arguments;
    int equation = -1;              ///< FormEdition::equations() for the arithmetic rules

    bool operator==(const Finding &) const = default;
};

} // namespace gouji
