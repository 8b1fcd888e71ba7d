#include "core/repair/repairodds.h"

#include "core/base/jsoncursor.h"

#include <QFile>

#include <array>
#include <cmath>

// The resources sit in a static library: without this reference the linker would drop them.
// NOLINTNEXTLINE(misc-use-anonymous-namespace): Q_INIT_RESOURCE works in no namespace at all
static void initialiseRepairData()
{
    Q_INIT_RESOURCE(repair);
}

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

struct NamedOdds
{
    const char *name;
    double SlipOdds::*member;
};

constexpr std::array<NamedOdds, 16> slipNames{{{"wrong", &SlipOdds::wrong},
                                               {"dropped", &SlipOdds::dropped},
                                               {"doubled", &SlipOdds::doubled},
                                               {"exchanged", &SlipOdds::exchanged},
                                               {"confused", &SlipOdds::confused},
                                               {"replaced", &SlipOdds::replaced},
                                               {"blank", &SlipOdds::blank},
                                               {"off_by_few", &SlipOdds::offByFew},
                                               {"total_off_by_few", &SlipOdds::totalOffByFew},
                                               {"copied", &SlipOdds::copied},
                                               {"unlike", &SlipOdds::unlike},
                                               {"swapped", &SlipOdds::swapped},
                                               {"merged", &SlipOdds::merged},
                                               {"split", &SlipOdds::split},
                                               {"shifted", &SlipOdds::shifted},
                                               {"copied_line", &SlipOdds::copiedLine}}};

double readOdds(const JsonCursor &json)
{
    const double odds = json.number();
    // Nothing is impossible: a proposal that costs no end of bits could not be compared.
    if (!std::isfinite(odds) || odds <= 0 || odds >= 1)
        json.fail(u"a number between 0 and 1"_s);
    return odds;
}

SlipOdds readSlips(const JsonCursor &json)
{
    SlipOdds slips;
    for (const NamedOdds &named : slipNames)
        slips.*named.member = readOdds(json.at(named.name));
    return slips;
}

std::pair<int, int> readPair(const JsonCursor &json)
{
    const QString pair = json.string();
    const auto digit = [&pair](qsizetype at) { return pair[at].unicode() - u'0'; };
    if (pair.size() != 2 || digit(0) < 0 || digit(0) > 9 || digit(1) < 0 || digit(1) > 9
        || digit(0) == digit(1))
        json.fail(u"two digits"_s);
    return {digit(0), digit(1)};
}

RepairOdds readRoot(const JsonCursor &root)
{
    const JsonCursor schema = root.at("schema");
    if (schema.string() != "gouji.odds/1"_L1)
        schema.fail(u"\"gouji.odds/1\""_s);
    RepairOdds odds;
    odds.misread = readSlips(root.at("misread"));
    odds.misprinted = readSlips(root.at("misprinted"));
    root.at("lookalikes").forEachItem([&odds](const JsonCursor &json) {
        odds.lookalikes.append(readPair(json));
    });
    odds.reread = readOdds(root.at("reread"));
    odds.smallness = readOdds(root.at("smallness"));
    odds.looked = readOdds(root.at("looked"));
    odds.textShare = readOdds(root.at("text_share"));
    odds.pageShare = readOdds(root.at("page_share"));
    return odds;
}

RepairOdds loadBuiltIn()
{
    initialiseRepairData();
    QFile file(u":/odds.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    const auto odds = RepairOdds::load(opened ? file.readAll() : QByteArray(), u"odds.json"_s);
    Q_ASSERT(odds.has_value()); // a part of the program itself
    return odds.value_or(RepairOdds{});
}

} // namespace

const RepairOdds &RepairOdds::builtIn()
{
    static const RepairOdds odds = loadBuiltIn();
    return odds;
}

Result<RepairOdds> RepairOdds::load(const QByteArray &bytes, const QString &name)
{
    return readJson<RepairOdds>(bytes, name, readRoot);
}

QByteArray RepairOdds::toJson() const
{
    const auto table = [](const SlipOdds &slips) {
        Json json = Json::object();
        for (const NamedOdds &named : slipNames)
            json[named.name] = slips.*named.member;
        return json;
    };
    Json pairs = Json::array();
    for (const auto &[one, other] : lookalikes)
        pairs.push_back(QString(QString::number(one) + QString::number(other)).toStdString());
    const Json root = {
        {"schema", "gouji.odds/1"}, {"misread", table(misread)}, {"misprinted", table(misprinted)},
        {"lookalikes", pairs},      {"reread", reread},          {"smallness", smallness},
        {"looked", looked},         {"text_share", textShare},   {"page_share", pageShare}};
    QStringList lines;
    for (const auto &[key, value] : root.items())
        lines.append(u"  \"%1\": %2"_s.arg(QString::fromStdString(key),
                                           QString::fromStdString(value.dump())));
    return QString(u"{\n"_s + lines.join(u",\n"_s) + u"\n}\n"_s).toUtf8();
}

SlipOdds RepairOdds::blended(double share) const
{
    SlipOdds both;
    // How a cell goes wrong is said given that it does: the whole of it is what blends.
    both.wrong = share * misread.wrong + (1 - share) * misprinted.wrong;
    const double read = share * misread.wrong / both.wrong;
    for (const NamedOdds &named : slipNames) {
        const bool given = named.member != &SlipOdds::wrong && named.member != &SlipOdds::swapped
                           && named.member != &SlipOdds::merged && named.member != &SlipOdds::split
                           && named.member != &SlipOdds::shifted
                           && named.member != &SlipOdds::copiedLine;
        const double part = given ? read : share;
        both.*named.member = part * misread.*named.member + (1 - part) * misprinted.*named.member;
    }
    return both;
}

} // namespace gouji
