#include "tests/support/repairinstances.h"

#include "tests/support/samplereport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

RepairInstance readInstance(const QJsonObject &json)
{
    RepairInstance instance{.name = json[u"id"].toString(),
                            .kind = json[u"kind"].toString(),
                            .report = makeReport(json[u"edition"].toString()),
                            .truth = {},
                            .optimum = json[u"optimum"].toInt(),
                            .optimal = {}};
    const QJsonObject truth = json[u"truth"].toObject();
    for (auto it = truth.begin(); it != truth.end(); ++it)
        setPrinted(instance.report, it.key(), QString::number(it.value().toInteger()));
    const QJsonObject corrupted = json[u"corrupted"].toObject();
    for (auto it = corrupted.begin(); it != corrupted.end(); ++it) {
        instance.truth.insert(cellId(instance.report, it.key()), truth[it.key()].toInteger());
        setPrinted(instance.report, it.key(),
                   it.value().isNull() ? QString() : QString::number(it.value().toInteger()));
    }
    for (const QJsonValue &block : json[u"optimal"].toArray()) {
        QList<QStringList> &sets = instance.optimal.emplaceBack();
        for (const QJsonValue &set : block.toArray())
            sets.append(strings(set.toArray()));
    }
    return instance;
}

/// The proposal leaves none of its cells wrong, nor one beside them that is wrong in its blocks.
bool isTrue(const RepairInstance &instance, const Repair &repair)
{
    const auto right = [&instance](CellId cell) {
        const auto known = instance.truth.constFind(cell);
        return known != instance.truth.cend() ? *known
                                              : instance.report.cell(cell).text.toLongLong();
    };
    return std::ranges::all_of(repair.changes,
                               [&](const RepairChange &change) {
                                   return change.to.toLongLong() == right(change.cell);
                               })
           && std::ranges::all_of(repair.zeroBlanks, [&](CellId cell) { return right(cell) == 0; });
}

} // namespace

QList<RepairInstance> readRepairInstances(const QString &path)
{
    QList<RepairInstance> instances;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return instances;
    for (const QJsonValue &json : QJsonDocument::fromJson(file.readAll()).array())
        instances.append(readInstance(json.toObject()));
    return instances;
}

bool restores(const RepairInstance &instance, const Repairs &repairs)
{
    return restoresWithin(instance, repairs, 1);
}

bool restoresWithin(const RepairInstance &instance, const Repairs &repairs, int count)
{
    QHash<CellId, qint64> left = instance.truth;
    left.removeIf(
        [&](auto it) { return it.value() == 0 && repairs.zeroBlanks.contains(it.key()); });
    int groups = 0;
    for (const Repair &repair : repairs.proposals)
        groups = std::max(groups, repair.group + 1);
    for (int group = 0; group < groups; ++group) {
        // Of several true ones the one that says most.
        const Repair *best = nullptr;
        for (const Repair &repair : repairs.proposals) {
            if (repair.group == group && repair.rank < count && isTrue(instance, repair)
                && (best == nullptr || best->changes.size() < repair.changes.size()))
                best = &repair;
        }
        if (best == nullptr)
            return false;
        for (const RepairChange &change : best->changes)
            left.remove(change.cell);
        for (const CellId cell : best->zeroBlanks)
            left.remove(cell);
    }
    return left.isEmpty();
}

} // namespace gouji::testing
