#include "tests/scoreboard/confidencefit.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 40;
/// Keeps weights of what is hardly ever seen near 0.
constexpr double restraint = 1e-5;
/// Points of the curve stand for at least so many cells.
constexpr qint64 fewestCells = 200;

QByteArray keyOf(const ReadingEvidence &e)
{
    return QByteArray::number(e.doubts.toInt()) + '/' + QByteArray::number(int(e.state)) + '/'
           + QByteArray::number(int(e.number)) + '/' + QByteArray::number(std::min(e.holding, 2))
           + '/' + QByteArray::number(std::min(e.failing, 2));
}

/// Solves `matrix` · x = `right` by elimination; the matrix is positive definite.
QList<double> solved(QList<QList<double>> matrix, QList<double> right)
{
    const qsizetype n = right.size();
    for (qsizetype p = 0; p < n; ++p) {
        for (qsizetype r = p + 1; r < n; ++r) {
            const double factor = matrix[r][p] / matrix[p][p];
            for (qsizetype c = p; c < n; ++c)
                matrix[r][c] -= factor * matrix[p][c];
            right[r] -= factor * right[p];
        }
    }
    for (qsizetype p = n - 1; p >= 0; --p) {
        for (qsizetype c = p + 1; c < n; ++c)
            right[p] -= matrix[p][c] * right[c];
        right[p] /= matrix[p][p];
    }
    return right;
}

/// Logistic regression by Newton's method: the first is the bias.
QList<double> fittedWeights(const QList<ConfidenceData::Pattern> &patterns)
{
    const qsizetype n = ConfidenceModel::featureNames().size() + 1;
    QList<double> weights(n, 0.0);
    for (int step = 0; step < steps; ++step) {
        QList<double> slope(n);
        QList<QList<double>> bend(n, QList<double>(n, 0.0));
        for (qsizetype i = 0; i < n; ++i) {
            slope[i] = -restraint * weights[i];
            bend[i][i] = restraint;
        }
        for (const ConfidenceData::Pattern &pattern : patterns) {
            QList<qsizetype> present = {0};
            const QList<bool> features = ConfidenceModel::features(pattern.evidence);
            for (qsizetype f = 0; f < features.size(); ++f) {
                if (features[f])
                    present.append(f + 1);
            }
            double sum = 0;
            for (const qsizetype f : present)
                sum += weights[f];
            const double probability = 1 / (1 + std::exp(-sum));
            for (const qsizetype f : present) {
                slope[f] += pattern.right - pattern.weight * probability;
                for (const qsizetype g : present)
                    bend[f][g] += pattern.weight * probability * (1 - probability);
            }
        }
        const QList<double> move = solved(bend, slope);
        for (qsizetype i = 0; i < n; ++i)
            weights[i] += std::clamp(move[i], -2.0, 2.0);
    }
    return weights;
}

/// Patterns whose sums of weights are neighbours.
struct Group
{
    double at = 0; ///< mean sum, weighted
    double weight = 0;
    double right = 0;
    qint64 count = 0;

    [[nodiscard]] double share() const { return right / weight; }
    void operator+=(const Group &other)
    {
        at = (at * weight + other.at * other.weight) / (weight + other.weight);
        weight += other.weight;
        right += other.right;
        count += other.count;
    }
};

/// Neighbours are put together until shares rise and every group has cells enough.
QList<std::pair<double, double>> risingCurve(QList<Group> groups)
{
    std::ranges::sort(groups, {}, &Group::at);
    QList<Group> rising;
    for (const Group &group : std::as_const(groups)) {
        rising.append(group);
        while (rising.size() > 1
               && (rising[rising.size() - 2].share() >= rising.constLast().share()
                   || rising[rising.size() - 2].count < fewestCells)) {
            const Group last = rising.takeLast();
            rising.last() += last;
        }
    }
    QList<std::pair<double, double>> curve;
    for (const Group &group : std::as_const(rising))
        curve.append({group.at, group.share()});
    return curve;
}

double threshold(const QList<ConfidenceData::Pattern> &patterns, const ConfidenceModel &model,
                 double silent)
{
    QList<std::pair<double, double>> wrong; // confidence, weight of what would be silent
    for (const ConfidenceData::Pattern &pattern : patterns) {
        // What nothing speaks against is never reviewed.
        if (pattern.evidence.doubts)
            wrong.append({model.confidence(pattern.evidence), pattern.unnamed});
    }
    std::ranges::sort(wrong, std::greater());
    double sum = 0;
    double above = 1;
    for (const auto &[confidence, weight] : std::as_const(wrong)) {
        sum += weight;
        if (sum > silent / 10000)
            return (above + confidence) / 2;
        above = confidence;
    }
    return 0;
}

} // namespace

void ConfidenceData::add(const QString &damage, const Trial &trial)
{
    const bool undamaged = damage == u"none";
    auto &counts = m_classes[undamaged || damage == u"up to three" ? damage : u"one"_s];
    const ReportTruth &truth = trial.generated.parts.first();
    const QList<ReadingEvidence> evidence = readingEvidence(trial.report);
    QSet<int> named;
    for (const Finding &finding : trial.findings) {
        for (const CellId cell : finding.cells)
            named.insert(cell.index);
    }
    for (int i = 0; i < truth.cells.size(); ++i) {
        const CellId cell = trial.report.form->find(truth.form->cell({i}).id);
        if (!cell.isValid())
            continue;
        Count &count = counts[keyOf(evidence[cell.index])];
        count.evidence = evidence[cell.index];
        ++count.all;
        const bool right = isReadRight(truth.cells[i], trial.report.cell(cell).reading);
        count.right += right;
        count.unnamed += !right && !named.contains(cell.index);
    }
}

QList<ConfidenceData::Pattern> ConfidenceData::patterns() const
{
    QHash<QByteArray, Pattern> all;
    for (const auto &counts : m_classes) {
        qint64 cells = 0;
        for (const Count &count : counts)
            cells += count.all;
        const double share = 1.0 / static_cast<double>(cells * m_classes.size());
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            Pattern &pattern = all[it.key()];
            pattern.evidence = it->evidence;
            pattern.weight += share * static_cast<double>(it->all);
            pattern.right += share * static_cast<double>(it->right);
            pattern.unnamed += share * static_cast<double>(it->unnamed);
            pattern.count += it->all;
        }
    }
    QList<Pattern> sorted = all.values();
    std::ranges::sort(sorted, {}, [](const Pattern &p) { return keyOf(p.evidence); });
    return sorted;
}

ConfidenceModel fitConfidence(const QList<ConfidenceData::Pattern> &patterns, double silent)
{
    ConfidenceModel model;
    const QList<double> weights = fittedWeights(patterns);
    model.bias = weights.first();
    model.weights = weights.sliced(1);
    QList<Group> groups;
    for (const ConfidenceData::Pattern &pattern : patterns)
        groups.append({model.sum(pattern.evidence), pattern.weight, pattern.right, pattern.count});
    model.curve = risingCurve(groups);
    model.reviewBelow = threshold(patterns, model, silent);
    return model;
}

QList<ReliabilityBin> reliability(const QList<ConfidenceData::Pattern> &patterns,
                                  const ConfidenceModel &model)
{
    constexpr int binCount = 10;
    QList<ReliabilityBin> bins(binCount);
    for (const ConfidenceData::Pattern &pattern : patterns) {
        const double confidence = model.confidence(pattern.evidence);
        ReliabilityBin &bin = bins[std::min(static_cast<int>(confidence * binCount), binCount - 1)];
        bin.stated += pattern.weight * confidence;
        bin.observed += pattern.right;
        bin.weight += pattern.weight;
        bin.count += pattern.count;
    }
    for (ReliabilityBin &bin : bins) {
        if (bin.weight > 0) {
            bin.stated /= bin.weight;
            bin.observed /= bin.weight;
        }
    }
    return bins;
}

QString reliabilityTable(const QList<ReliabilityBin> &bins)
{
    QString text = u"| confidence | cells | stated % | observed % |\n|---|--:|--:|--:|\n"_s;
    for (int i = 0; i < bins.size(); ++i) {
        const ReliabilityBin &bin = bins[i];
        text += u"| %1–%2 | %3 |"_s.arg(i * 10).arg(i * 10 + 10).arg(bin.count);
        if (bin.count == 0)
            text += u" – | – |\n"_s;
        else
            text += u" %1 | %2 |\n"_s.arg(bin.stated * 100, 0, 'f', 2)
                        .arg(bin.observed * 100, 0, 'f', 2);
    }
    return text;
}

} // namespace gouji::testing
