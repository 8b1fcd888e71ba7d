#include "tests/scoreboard/floors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

double share(qint64 part, qint64 all, double scale)
{
    return all == 0 ? 0 : scale * static_cast<double>(part) / static_cast<double>(all);
}

struct Measure
{
    QString name;
    double value = 0;
    bool least = true; ///< the floor is the least value; else the most
};

QList<Measure> measuresOf(const Tally &t)
{
    return {{u"whole"_s, share(t.whole, t.reports, 100)},
            {u"honest"_s, share(t.wholeOrHonest, t.reports, 100)},
            {u"notZero"_s, share(t.notZeroRight, t.notZero, 100)},
            {u"year"_s, share(t.year, t.reports, 100)},
            {u"agency"_s, share(t.agency, t.reports, 100)},
            {u"places"_s, share(t.spansRight, t.spans, 100)},
            {u"silent"_s, share(t.silent, t.cells, 1e4), false},
            {u"review"_s, share(t.reviewed, t.rightAndSure, 100), false}};
}

} // namespace

QStringList brokenFloors(const QList<ExperimentResult> &results, const QByteArray &floors)
{
    const QJsonObject classes = QJsonDocument::fromJson(floors).object();
    if (classes.isEmpty())
        return {u"the file of floors is no JSON object"_s};
    QMap<QString, Tally> tallies;
    for (const ExperimentResult &result : results) {
        const QString own = classOf(result.damage) + u" of "_s + nameOf(result.flavour);
        tallies[classes.contains(own) ? own : classOf(result.damage)] += result.tally;
    }
    QStringList broken;
    for (auto it = classes.constBegin(); it != classes.constEnd(); ++it) {
        for (const Measure &measure : measuresOf(tallies[it.key()])) {
            const double floor = it.value()[measure.name].toDouble();
            if (measure.least ? measure.value < floor : measure.value > floor)
                broken.append(u"%1: %2 is %3, the floor is %4"_s.arg(
                    it.key(), measure.name, QString::number(measure.value, 'f', 3),
                    QString::number(floor)));
        }
    }
    return broken;
}

} // namespace gouji::testing
