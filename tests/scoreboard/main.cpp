#include "tests/scoreboard/confidencefit.h"
#include "tests/scoreboard/dump.h"
#include "tests/scoreboard/experiment.h"
#include "tests/scoreboard/floors.h"
#include "tests/scoreboard/scoretable.h"
#include "tests/support/samplereport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QThreadPool>
#include <QtConcurrentMap>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Reads generated reports and counts what was read right."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"reports"_s, u"Reports of each flavour and damage."_s, u"n"_s, u"20"_s},
        {u"first-seed"_s, u"Seed of the first report."_s, u"n"_s, u"1"_s},
        {u"flavour"_s, u"Only flavours whose name contains this."_s, u"text"_s},
        {u"damage"_s, u"Only damages whose name contains this; also: none, up to three."_s,
         u"text"_s},
        {u"threads"_s, u"Threads to use."_s, u"n"_s, u"1"_s},
        {u"markdown"_s, u"Write the tables into this file."_s, u"file"_s},
        {u"floors"_s, u"Fail when a figure is below these floors."_s, u"file"_s},
        {u"fit"_s, u"Fit the confidence of readings and write it into this file."_s, u"file"_s},
        {u"silent"_s, u"Silent errors in 10 000 cells the fitted threshold allows."_s, u"n"_s,
         u"0.2"_s},
        {u"balance"_s, u"Times more reports without damage and with up to three."_s, u"n"_s,
         u"1"_s},
        {u"dump"_s, u"Write reports that were read wrong into this folder."_s, u"folder"_s},
        {u"dump-count"_s, u"How many of each flavour and damage."_s, u"n"_s, u"3"_s},
        {u"dump-silent"_s, u"Only those with silent errors."_s},
        {u"dump-all"_s, u"Also those read right: to be converted and read again."_s},
    });
}

/// Runs experiments and keeps their tallies; dumps what was read wrong when asked to.
class Runner
{
public:
    explicit Runner(const QCommandLineParser &parser)
        : m_extractor(builtInCatalogue())
        , m_folder(parser.value(u"dump"_s))
        , m_dumpCount(parser.value(u"dump-count"_s).toInt())
        , m_silentOnly(parser.isSet(u"dump-silent"_s))
        , m_all(parser.isSet(u"dump-all"_s))
    {}

    [[nodiscard]] const ConfidenceData &confidence() const { return m_confidence; }

    ExperimentResult run(const Experiment &experiment)
    {
        ExperimentResult result{experiment.flavour, experiment.damage, {}};
        const QList<Trial> trials = QtConcurrent::blockingMapped(
            experiment.reports,
            [this](const GeneratorOptions &options) { return tryReport(options, m_extractor); });
        int dumped = 0;
        for (qsizetype i = 0; i < trials.size(); ++i) {
            m_confidence.add(experiment.damage, trials[i]);
            const ReportScore &score = trials[i].score;
            result.tally.add(score, trials[i].milliseconds);
            const bool worth = m_all || (m_silentOnly ? !score.isHonest() : !score.isWhole());
            if (m_folder.isEmpty() || !worth || dumped++ >= m_dumpCount)
                continue;
            const QString name =
                u"%1 - %2 - %3"_s.arg(nameOf(experiment.flavour), experiment.damage)
                    .arg(experiment.reports[i].seed);
            dumpTrial(trials[i], m_folder, name);
        }
        return result;
    }

private:
    Extractor m_extractor;
    ConfidenceData m_confidence;
    QString m_folder;
    int m_dumpCount;
    bool m_silentOnly;
    bool m_all;
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    QThreadPool::globalInstance()->setMaxThreadCount(parser.value(u"threads"_s).toInt());

    const Plan plan{.reports = parser.value(u"reports"_s).toInt(),
                    .firstSeed = parser.value(u"first-seed"_s).toULongLong(),
                    .flavours = parser.value(u"flavour"_s),
                    .damages = parser.value(u"damage"_s),
                    .balance = parser.value(u"balance"_s).toInt()};
    Runner runner(parser);
    QList<ExperimentResult> results;
    for (const Experiment &experiment : experimentsOf(plan))
        results.append(runner.run(experiment));

    const QString introduction = u"# How well generated reports are read\n\n%1 reports of each "
                                 u"flavour and damage, seeds from %2 on. "
                                 u"See README.md.\n"_s.arg(plan.reports)
                                     .arg(plan.firstSeed);
    const auto patterns = runner.confidence().patterns();
    const QString text =
        markdownOf(results, introduction)
        + u"\n## Certainty stated and observed\n\nNo damage, one and up to three count the same.\n\n"_s
        + reliabilityTable(reliability(patterns, ConfidenceModel::builtIn()));
    QTextStream(stdout) << text;
    if (QFile file(parser.value(u"fit"_s));
        parser.isSet(u"fit"_s) && file.open(QIODevice::WriteOnly))
        file.write(fitConfidence(patterns, parser.value(u"silent"_s).toDouble()).toJson());
    if (QFile file(parser.value(u"markdown"_s));
        parser.isSet(u"markdown"_s) && file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    const QStringList broken = parser.isSet(u"floors"_s)
                                   ? brokenFloors(results, contentsOf(parser.value(u"floors"_s)))
                                   : QStringList();
    for (const QString &sentence : broken)
        QTextStream(stderr) << sentence << '\n';
    return broken.isEmpty() ? 0 : 1;
}
