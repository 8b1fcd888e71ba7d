#pragma once

#include "core/base/error.h"
#include "core/extract/confidence.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <utility>

namespace gouji {

/// From the evidence of a reading to the probability that its state and value are what the source
/// prints: a sum of weights, and a curve that turns it into a probability. Fitted on generated
/// reports by the scoreboard (`--fit`) and kept as data.
struct ConfidenceModel
{
    double bias = 0;
    QList<double> weights; ///< one for each of featureNames()
    /// Sum of weights and probability, both rising; straight lines between.
    QList<std::pair<double, double>> curve;
    double reviewBelow = 0; ///< a person should look at readings less certain than this

    /// The one built into the program.
    [[nodiscard]] static const ConfidenceModel &builtIn();
    /// Errors: JsonSyntax, JsonStructure.
    [[nodiscard]] static Result<ConfidenceModel> load(const QByteArray &bytes, const QString &name);
    [[nodiscard]] QByteArray toJson() const;

    /// What a weight is given for; features() says which of them evidence has.
    [[nodiscard]] static const QStringList &featureNames();
    [[nodiscard]] static QList<bool> features(const ReadingEvidence &evidence);

    [[nodiscard]] double sum(const ReadingEvidence &evidence) const;
    [[nodiscard]] double confidence(const ReadingEvidence &evidence) const;

    bool operator==(const ConfidenceModel &) const = default;
};

} // namespace gouji
