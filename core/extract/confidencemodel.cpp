#include "core/extract/confidencemodel.h"

#include "core/base/jsoncursor.h"
#include "core/report/reportfilenames.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

// The resources sit in a static library: without this reference the linker would drop them.
// NOLINTNEXTLINE(misc-use-anonymous-namespace): Q_INIT_RESOURCE works in no namespace at all
static void initialiseExtractData()
{
    Q_INIT_RESOURCE(extract);
}

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView schemaName("gouji.confidence/1");

struct Feature
{
    QLatin1StringView name;
    bool (*holds)(const ReadingEvidence &);
};

/// Beside the doubts themselves.
constexpr std::array otherFeatures = {
    Feature{QLatin1StringView("blank"),
            [](const ReadingEvidence &e) { return e.state == CellState::Blank; }},
    Feature{QLatin1StringView("missing"),
            [](const ReadingEvidence &e) { return e.state == CellState::Missing; }},
    Feature{QLatin1StringView("no_number"),
            [](const ReadingEvidence &e) { return e.state == CellState::Read && !e.number; }},
    Feature{QLatin1StringView("a_sum_holds"),
            [](const ReadingEvidence &e) { return e.holding > 0 && e.failing == 0; }},
    Feature{QLatin1StringView("all_sums_hold"),
            [](const ReadingEvidence &e) { return e.holding > 1 && e.failing == 0; }},
    Feature{QLatin1StringView("a_sum_fails"),
            [](const ReadingEvidence &e) { return e.failing > 0; }},
    Feature{QLatin1StringView("sums_fail"), [](const ReadingEvidence &e) { return e.failing > 1; }},
    Feature{QLatin1StringView("several_doubts"),
            [](const ReadingEvidence &e) { return std::popcount(quint32(e.doubts.toInt())) > 1; }},
};

double numberOf(const JsonCursor &json)
{
    const double number = json.number();
    if (!std::isfinite(number))
        json.fail(u"a number"_s);
    return number;
}

double probabilityOf(const JsonCursor &json)
{
    const double number = json.number();
    if (!std::isfinite(number) || number < 0 || number > 1)
        json.fail(u"a probability"_s);
    return number;
}

QList<std::pair<double, double>> readCurve(const JsonCursor &json)
{
    QList<std::pair<double, double>> curve;
    json.forEachItem([&](const JsonCursor &point) {
        const std::pair next(numberOf(point.at(qsizetype(0))),
                             probabilityOf(point.at(qsizetype(1))));
        const bool rises =
            curve.isEmpty()
            || (next.first > curve.constLast().first && next.second >= curve.constLast().second);
        if (!rises)
            point.fail(u"a point further up than the one before"_s);
        curve.append(next);
    });
    if (curve.isEmpty())
        json.fail(u"a curve of at least one point"_s);
    return curve;
}

ConfidenceModel readModel(const JsonCursor &root)
{
    if (root.at("schema").string() != schemaName)
        root.at("schema").fail(schemaName);
    ConfidenceModel model;
    model.bias = numberOf(root.at("bias"));
    const JsonCursor weights = root.at("weights");
    for (const QString &name : ConfidenceModel::featureNames())
        model.weights.append(numberOf(weights.at(name.toLatin1().constData())));
    model.curve = readCurve(root.at("curve"));
    model.reviewBelow = probabilityOf(root.at("review_below"));
    return model;
}

double rounded(double number)
{
    return std::round(number * 1e6) / 1e6;
}

} // namespace

const ConfidenceModel &ConfidenceModel::builtIn()
{
    static const ConfidenceModel model = [] {
        initialiseExtractData();
        QFile file(u":/confidence.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        auto loaded = load(opened ? file.readAll() : QByteArray(), file.fileName());
        Q_ASSERT(loaded);
        return loaded ? std::move(*loaded) : ConfidenceModel();
    }();
    return model;
}

Result<ConfidenceModel> ConfidenceModel::load(const QByteArray &bytes, const QString &name)
{
    return readJson<ConfidenceModel>(bytes, name, readModel);
}

QByteArray ConfidenceModel::toJson() const
{
    Json json = {{"schema", std::string(schemaName.data(), size_t(schemaName.size()))},
                 {"bias", rounded(bias)}};
    Json named = Json::object();
    for (qsizetype i = 0; i < weights.size(); ++i)
        named[featureNames()[i].toStdString()] = rounded(weights[i]);
    json["weights"] = named;
    json["curve"] = Json::array();
    for (const auto &[at, probability] : curve)
        json["curve"].push_back({rounded(at), rounded(probability)});
    json["review_below"] = rounded(reviewBelow);
    return QByteArray::fromStdString(json.dump(2)) + '\n';
}

const QStringList &ConfidenceModel::featureNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const auto &named : doubtNames)
            all.append(QString(named.name));
        for (const Feature &feature : otherFeatures)
            all.append(QString(feature.name));
        return all;
    }();
    return names;
}

QList<bool> ConfidenceModel::features(const ReadingEvidence &evidence)
{
    QList<bool> present;
    for (const auto &named : doubtNames)
        present.append(evidence.doubts.testFlag(named.value));
    for (const Feature &feature : otherFeatures)
        present.append(feature.holds(evidence));
    return present;
}

double ConfidenceModel::sum(const ReadingEvidence &evidence) const
{
    double sum = bias;
    qsizetype i = 0;
    for (const auto &named : doubtNames)
        sum += evidence.doubts.testFlag(named.value) ? weights[i++] : (++i, 0.0);
    for (const Feature &feature : otherFeatures)
        sum += feature.holds(evidence) ? weights[i++] : (++i, 0.0);
    return sum;
}

double ConfidenceModel::confidence(const ReadingEvidence &evidence) const
{
    if (curve.isEmpty())
        return 0;
    // Four decimals, as the report file keeps it: what is opened again is what was saved.
    const auto kept = [](double probability) { return std::round(probability * 1e4) / 1e4; };
    const double at = sum(evidence);
    const auto next = std::ranges::upper_bound(curve, at, {}, &std::pair<double, double>::first);
    if (next == curve.cbegin())
        return kept(curve.constFirst().second);
    const auto &below = *(next - 1);
    if (next == curve.cend())
        return kept(below.second);
    return kept(
        std::lerp(below.second, next->second, (at - below.first) / (next->first - below.first)));
}

} // namespace gouji
