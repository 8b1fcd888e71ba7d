#pragma once

#include "tests/scoreboard/experiment.h"

#include <QList>
#include <QString>

namespace gouji::testing {

struct ExperimentResult
{
    Flavour flavour = Flavour::TabCells;
    QString damage;
    Tally tally;
};

/// The results as a document in Markdown: by flavour, by damage, and wholly right by both.
[[nodiscard]] QString markdownOf(const QList<ExperimentResult> &results,
                                 const QString &introduction);

/// "none", "one damage" or "up to three": what a floor is set for.
[[nodiscard]] QString classOf(const QString &damage);

} // namespace gouji::testing
