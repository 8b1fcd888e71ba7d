#pragma once

#include "core/extract/extractor.h"
#include "tests/scoreboard/score.h"
#include "tests/support/generator/generator.h"

#include <QList>
#include <QString>

namespace gouji::testing {

/// Reports of one flavour with one kind of damage.
struct Experiment
{
    Flavour flavour = Flavour::TabCells;
    QString damage; ///< "none", a damage's name or "up to three"
    QList<GeneratorOptions> reports;
};

/// What to try. Flavours and damages whose names contain the texts; empty texts for all.
struct Plan
{
    int reports = 20; ///< of each flavour and damage
    quint64 firstSeed = 1;
    QString flavours;
    QString damages; ///< "none" and "up to three" are names, too
    /// So many times more reports without damage and with up to three, which are one kind each.
    int balance = 1;
};

/// Flavours whose format no reader of the program takes are left out.
[[nodiscard]] QList<Experiment> experimentsOf(const Plan &plan);

/// One report read and held against its truth.
struct Trial
{
    GeneratedReport generated;
    Report report;
    QList<Finding> findings;
    ReportScore score;
    double milliseconds = 0; ///< bytes to findings
};

[[nodiscard]] Trial tryReport(const GeneratorOptions &options, const Extractor &extractor);

} // namespace gouji::testing
