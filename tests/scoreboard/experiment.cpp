#include "tests/scoreboard/experiment.h"

#include "core/check/checker.h"
#include "core/read/documentreader.h"
#include "core/read/mediatype.h"
#include "core/read/readdocument.h"
#include "tests/support/generator/dice.h"

#include <QElapsedTimer>

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// Some reader of the program takes the flavour's format.
bool isReadable(Flavour flavour)
{
    const QString mediaType = mediaTypeOf(generate({.flavour = flavour}).bytes);
    return std::ranges::any_of(documentReaders(), [&](const DocumentReader *reader) {
        return reader->accepts(mediaType);
    });
}

QList<Damage> upToThree(Flavour flavour, quint64 seed)
{
    Dice dice(seed, "up to three");
    QList<Damage> damages;
    for (int i = dice.between(2, 3); i > 0; --i) {
        const Damage damage = dice.pick(allDamages());
        if (applies(damage, flavour) && !damages.contains(damage))
            damages.append(damage);
    }
    // With the rows, the heads may be lost: nothing says which columns have changed places.
    if (damages.contains(Damage::LostRows))
        damages.removeAll(Damage::ColumnsExchanged);
    return damages;
}

template<typename DamagesOfSeed>
Experiment experiment(const Plan &plan, Flavour flavour, const QString &name,
                      DamagesOfSeed damagesOf, int times = 1)
{
    Experiment experiment{.flavour = flavour, .damage = name, .reports = {}};
    for (int i = 0; i < plan.reports * times; ++i) {
        const quint64 seed = plan.firstSeed + static_cast<quint64>(i);
        experiment.reports.append({.seed = seed, .flavour = flavour, .damages = damagesOf(seed)});
    }
    return experiment;
}

} // namespace

QList<Experiment> experimentsOf(const Plan &plan)
{
    const auto wanted = [](const QString &name, const QString &part) {
        return part.isEmpty() || name.contains(part, Qt::CaseInsensitive);
    };
    QList<Experiment> all;
    for (const Flavour flavour : allFlavours()) {
        if (!wanted(nameOf(flavour), plan.flavours) || !isReadable(flavour))
            continue;
        if (wanted(u"none"_s, plan.damages))
            all.append(experiment(
                plan, flavour, u"none"_s, [](quint64) { return QList<Damage>(); }, plan.balance));
        for (const Damage damage : allDamages()) {
            if (wanted(nameOf(damage), plan.damages) && applies(damage, flavour))
                all.append(experiment(plan, flavour, nameOf(damage),
                                      [=](quint64) { return QList{damage}; }));
        }
        if (wanted(u"up to three"_s, plan.damages))
            all.append(experiment(
                plan, flavour, u"up to three"_s,
                [=](quint64 seed) { return upToThree(flavour, seed); }, plan.balance));
    }
    return all;
}

Trial tryReport(const GeneratorOptions &options, const Extractor &extractor)
{
    Trial trial;
    trial.generated = generate(options);
    QElapsedTimer timer;
    timer.start();
    const auto document = readDocument(trial.generated.bytes, trial.generated.fileName);
    QString text;
    if (document) {
        trial.report = extractor.extract(*document);
        trial.findings = Checker(extractor.catalogue(), trial.report).findings(trial.report);
        text = document->text.text();
    } else {
        trial.report.form =
            extractor.catalogue().edition(trial.generated.parts.first().tableEditions);
        trial.report.cells.resize(trial.report.form->cellCount());
    }
    trial.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    trial.score = scoreReport(trial.generated.parts.first(), trial.report, trial.findings, text);
    return trial;
}

} // namespace gouji::testing
