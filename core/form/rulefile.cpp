#include "core/form/rulefile.h"

#include "core/form/rulejson.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

RuleChange readChange(const JsonCursor &json)
{
    const QString change = json.string();
    if (change == "error"_L1)
        return RuleChange::Error;
    if (change == "warning"_L1)
        return RuleChange::Warning;
    if (change == "info"_L1)
        return RuleChange::Info;
    if (change == "off"_L1)
        return RuleChange::Off;
    json.fail(u"one of error, warning, info, off"_s);
}

TableRule readTableRule(const JsonCursor &json, const QString &rule)
{
    TableRule tableRule{.table = json.at("table").string(),
                        .edition = json.string("edition", {}),
                        .eachOf = {},
                        .pattern = readPattern(json)};
    expectEach(json);
    tableRule.pattern.rule = rule;
    if (!json.has("each"))
        tableRule.pattern.each = {QString()};
    else if (json.at("each").value().is_array())
        tableRule.pattern.each = json.at("each").strings();
    else
        tableRule.eachOf = json.at("each").string();
    return tableRule;
}

/// "new+carried-pending": ids of quantities with their signs.
ClaimReading readReading(const JsonCursor &json, const QList<Quantity> &quantities)
{
    ClaimReading reading;
    const QString text = json.string();
    for (qsizetype begin = 0; begin < text.size();) {
        const int sign = text[begin] == u'-' ? -1 : 1;
        if (text[begin] == u'-' || text[begin] == u'+')
            ++begin;
        qsizetype end = begin;
        while (end < text.size() && text[end] != u'-' && text[end] != u'+')
            ++end;
        const auto found =
            std::ranges::find(quantities, text.sliced(begin, end - begin), &Quantity::id);
        if (found == quantities.cend())
            json.fail(u"ids of quantities, joined by + and -"_s);
        reading.parts.append({static_cast<int>(found - quantities.cbegin()), sign});
        begin = end;
    }
    if (reading.parts.isEmpty())
        json.fail(u"ids of quantities, joined by + and -"_s);
    return reading;
}

void readClaims(const JsonCursor &list, const QString &rule, ClaimRules &claims)
{
    list.forEachItem([&](const JsonCursor &json) {
        ClaimRule claim{.rule = rule, .kind = json.at("kind").string(), .readings = {}};
        json.at("readings").forEachItem([&](const JsonCursor &reading) {
            claim.readings.append(readReading(reading, claims.quantities));
        });
        claims.rules.append(claim);
    });
}

void readEntry(const JsonCursor &json, RuleFile &file)
{
    const QString id = json.at("id").string();
    if (file.pointers.contains(id))
        json.at("id").fail(u"an id that no other rule of the file has"_s);
    file.pointers.insert(id, json.pointer());
    if (json.has("title"))
        file.rules.append(readRule(json));
    else
        file.changes.insert(id, readChange(json.at("severity")));
    if (json.has("checks"))
        json.at("checks").forEachItem(
            [&](const JsonCursor &check) { file.tableRules.append(readTableRule(check, id)); });
    if (json.has("claims"))
        readClaims(json.at("claims"), id, file.claims);
}

RuleFile readFile(const JsonCursor &root)
{
    expectSchema(root, u"gouji.rules/1"_s);
    RuleFile file;
    if (root.has("quantities"))
        root.at("quantities").forEachItem([&file](const JsonCursor &json) {
            file.claims.quantities.append(
                {json.at("id").string(), readText(json), json.at("cells").strings()});
        });
    root.at("rules").forEachItem([&file](const JsonCursor &json) { readEntry(json, file); });
    return file;
}

} // namespace

Result<RuleFile> readRuleFile(const QByteArray &bytes, const QString &name)
{
    return readJson<RuleFile>(bytes, name, readFile);
}

RulePattern patternFor(const FormTable &table, const TableRule &rule)
{
    RulePattern pattern = rule.pattern;
    if (!rule.eachOf.isEmpty())
        pattern.each = idsOf(table, rule.eachOf);
    return pattern;
}

} // namespace gouji
