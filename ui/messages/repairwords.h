#pragma once

#include "core/report/repair.h"
#include "core/report/report.h"

#include <QCoreApplication>
#include <QString>

namespace gouji {

/// What is proposed, in words.
class RepairWords
{
    Q_DECLARE_TR_FUNCTIONS(RepairWords)

public:
    /// What stands above a list of proposals.
    [[nodiscard]] static QString title();
    /// "a digit was dropped"
    [[nodiscard]] static QString operation(RepairOperation operation);
    /// "Granted · natural persons 71 → 11; …"
    [[nodiscard]] static QString changes(const Repair &repair, const Report &report);
    /// Changes and how it came about, in one line.
    [[nodiscard]] static QString line(const Repair &repair, const Report &report);
    /// What it heals and breaks, whether nothing else is as small, who is likelier to blame, and
    /// what the source prints.
    [[nodiscard]] static QString details(const Repair &repair, const Report &report);
    [[nodiscard]] static QString equations(const QList<int> &equations, const Report &report);
    /// "a + b = 7: their numbers cannot be told apart"
    [[nodiscard]] static QString openBlanks(const OpenBlanks &open, const Report &report);
    /// Nothing small was found.
    [[nodiscard]] static QString gaveUp();
    /// The journal's reason for a proposal taken; empty for other reasons.
    [[nodiscard]] static QString taken(const QString &reason);
};

} // namespace gouji
