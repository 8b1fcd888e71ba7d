#include "tests/scoreboard/confidencefit.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

/// Far from the seeds the model was fitted to.
constexpr quint64 firstSeed = 700001;
constexpr int reportsEach = 1;
constexpr int balance = 25;
/// Bins with fewer cells say nothing.
constexpr qint64 fewestCells = 30;
/// How far what is stated may be from what is observed. Cells of a report are right and wrong
/// together: the tolerance of a bin is that of far fewer draws than it has cells.
constexpr double tolerance = 0.15;
constexpr double cellsToADraw = 20;

ConfidenceData dataOf(const Extractor &extractor)
{
    ConfidenceData data;
    for (const Experiment &experiment : experimentsOf({.reports = reportsEach,
                                        .firstSeed = firstSeed,
                                        .flavours = {},
                                        .damages = {},
                                        .balance = balance})) {
        for (const GeneratorOptions &options : experiment.reports)
            data.add(experiment.damage, tryReport(options, extractor));
    }
    return data;
}

} // namespace

class TestReliability : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_patterns = dataOf(Extractor(builtInCatalogue())).patterns(); }

    void statedIsWhatIsObserved()
    {
        const QList<ReliabilityBin> bins = reliability(m_patterns, ConfidenceModel::builtIn());
        QCOMPARE(bins.size(), 10);
        qInfo().noquote() << u'\n' + reliabilityTable(bins);
        int compared = 0;
        for (const ReliabilityBin &bin : bins) {
            if (bin.count < fewestCells)
                continue;
            const double draws = static_cast<double>(bin.count) / cellsToADraw;
            const double spread = 2 * std::sqrt(bin.stated * (1 - bin.stated) / draws);
            QVERIFY2(std::abs(bin.stated - bin.observed) <= tolerance + spread,
                     qPrintable(u"stated %1, observed %2, %3 cells"_s.arg(bin.stated)
                                    .arg(bin.observed)
                                    .arg(bin.count)));
            ++compared;
        }
        QVERIFY(compared >= 3);
        // The last bin holds nearly everything, and is to be exact.
        QVERIFY(std::abs(bins.constLast().stated - bins.constLast().observed) < 0.002);
    }

    void moreCertainIsMoreOftenRight()
    {
        const ConfidenceModel &model = ConfidenceModel::builtIn();
        double sureWeight = 0;
        double sureWrong = 0;
        double doubtfulWeight = 0;
        double doubtfulWrong = 0;
        for (const ConfidenceData::Pattern &pattern : m_patterns) {
            const bool sure = model.confidence(pattern.evidence) >= model.reviewBelow;
            (sure ? sureWeight : doubtfulWeight) += pattern.weight;
            (sure ? sureWrong : doubtfulWrong) += pattern.weight - pattern.right;
        }
        QVERIFY(doubtfulWeight > 0 && sureWeight > 0.9);
        QVERIFY(doubtfulWrong / doubtfulWeight > 50 * sureWrong / sureWeight);
    }

    /// Made-up data of which the answer is known.
    void aFitFindsTheShares()
    {
        const ReadingEvidence clean{.doubts = {}, .state = CellState::Read, .number = true};
        const ReadingEvidence torn{
            .doubts = Doubt::TornRow, .state = CellState::Read, .number = true};
        const QList<ConfidenceData::Pattern> patterns = {
            {clean, 0.9, 0.9 * 0.9999, 0.9 * 0.0001, 90000},
            {torn, 0.1, 0.1 * 0.75, 0.1 * 0.25, 10000}};
        const ConfidenceModel model = fitConfidence(patterns, 1);
        QVERIFY(std::abs(model.confidence(clean) - 0.9999) < 1e-4);
        QVERIFY(std::abs(model.confidence(torn) - 0.75) < 1e-3);
        QVERIFY(model.reviewBelow > 0.75 && model.reviewBelow < 0.9999);
        const auto again = ConfidenceModel::load(model.toJson(), u"x"_s);
        QVERIFY(again.has_value());
        QVERIFY(std::abs(again->confidence(torn) - 0.75) < 1e-3);
    }

    void badDataIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("schema") << QByteArray("confidence/1") << QByteArray("confidence/9");
        QTest::newRow("weight") << QByteArray("\"torn_row\"") << QByteArray("\"worn_row\"");
        QTest::newRow("threshold")
            << QByteArray("\"review_below\": 0") << QByteArray("\"review_below\": 7");
    }

    void badDataIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray bytes = ConfidenceModel::builtIn().toJson();
        QVERIFY(ConfidenceModel::load(bytes, u"x"_s).has_value());
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        QVERIFY(!ConfidenceModel::load(bytes, u"x"_s).has_value());
    }

    void aFallingCurveIsRefused()
    {
        ConfidenceModel model = ConfidenceModel::builtIn();
        model.curve = {{0, 0.5}, {1, 0.4}};
        QVERIFY(!ConfidenceModel::load(model.toJson(), u"x"_s).has_value());
        model.curve.clear();
        QVERIFY(!ConfidenceModel::load(model.toJson(), u"x"_s).has_value());
    }

private:
    QList<ConfidenceData::Pattern> m_patterns;
};

QTEST_GUILESS_MAIN(TestReliability)
#include "tst_reliability.moc"
