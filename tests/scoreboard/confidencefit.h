#pragma once

#include "core/extract/confidencemodel.h"
#include "tests/scoreboard/experiment.h"

#include <QHash>
#include <QList>

namespace gouji::testing {

/// How often readings with the same evidence were right. Reports without damage, with one and with
/// up to three count the same in the end, however many of each were read.
class ConfidenceData
{
public:
    struct Pattern
    {
        ReadingEvidence evidence;
        double weight = 0;  ///< of all cells, 1 in the end
        double right = 0;   ///< of that, how much was right
        double unnamed = 0; ///< how much was wrong, and no finding names it
        qint64 count = 0;   ///< cells
    };

    void add(const QString &damage, const Trial &trial);
    [[nodiscard]] QList<Pattern> patterns() const;

private:
    struct Count
    {
        ReadingEvidence evidence;
        qint64 all = 0;
        qint64 right = 0;
        qint64 unnamed = 0;
    };
    QHash<QString, QHash<QByteArray, Count>> m_classes;
};

/// The weights that make the data likeliest, a curve that never falls, and the threshold for
/// reviews: the lowest with no more than `silent` wrong cells in 10 000 above it that no finding
/// names.
[[nodiscard]] ConfidenceModel fitConfidence(const QList<ConfidenceData::Pattern> &patterns,
                                            double silent);

/// One of ten equal parts of the probabilities from 0 to 1.
struct ReliabilityBin
{
    double stated = 0;   ///< the mean confidence
    double observed = 0; ///< the share that was right
    double weight = 0;   ///< of all cells
    qint64 count = 0;    ///< cells
};
[[nodiscard]] QList<ReliabilityBin> reliability(const QList<ConfidenceData::Pattern> &patterns,
                                                const ConfidenceModel &model);
[[nodiscard]] QString reliabilityTable(const QList<ReliabilityBin> &bins);

} // namespace gouji::testing
