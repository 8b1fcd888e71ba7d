#pragma once

#include "core/report/repair.h"
#include "core/report/report.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace gouji::testing {

/// A report with numbers gone wrong, and the numbers it should have.
struct RepairInstance
{
    QString name;
    QString kind;
    Report report;
    QHash<CellId, qint64> truth;       ///< of the cells that differ
    int optimum = -1;                  ///< cells of the smallest set; -1 when not known
    QList<QList<QStringList>> optimal; ///< all smallest sets of each block, where known
};

/// The instances of a file as `repair_instances.json` has them; empty when it cannot be read.
[[nodiscard]] QList<RepairInstance> readRepairInstances(const QString &path);

/// The proposals of rank `rank` (the best where a group has no such) put into the report: does it
/// hold its true numbers then?
[[nodiscard]] bool restores(const RepairInstance &instance, const Repairs &repairs);
/// Some proposal of the first `count` of each group restores its part of the truth.
[[nodiscard]] bool restoresWithin(const RepairInstance &instance, const Repairs &repairs,
                                  int count);

} // namespace gouji::testing
