#include "core/form/rulejson.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

Severity readSeverity(const JsonCursor &json)
{
    const QString severity = json.string();
    if (severity == "error"_L1)
        return Severity::Error;
    if (severity == "warning"_L1)
        return Severity::Warning;
    if (severity == "info"_L1)
        return Severity::Info;
    json.fail(u"one of error, warning, info"_s);
}

} // namespace

FormText readText(const JsonCursor &json)
{
    return {json.at("zh").string(), json.at("en").string()};
}

RuleInfo readRule(const JsonCursor &json)
{
    return {.id = json.at("id").string(),
            .group = json.at("group").string(),
            .severity = readSeverity(json.at("severity")),
            .title = readText(json.at("title")),
            .basis = readText(json.at("basis")),
            .explanation = readText(json.at("explanation"))};
}

void expectSchema(const JsonCursor &root, const QString &schema)
{
    const JsonCursor found = root.at("schema");
    if (found.string() != schema)
        found.fail(u'"' + schema + u'"');
}

RulePattern readPattern(const JsonCursor &json)
{
    static const QStringList relations = {u"="_s, u">="_s, u"<="_s, u"zero_together"_s};
    RulePattern pattern;
    pattern.relation = json.at("relation").string();
    if (!relations.contains(pattern.relation))
        json.at("relation").fail(u"one of "_s + relations.join(u", "_s));
    pattern.left = json.at("left").strings();
    pattern.right = json.at("right").strings();
    pattern.pointer = json.pointer();
    return pattern;
}

void expectEach(const JsonCursor &pattern)
{
    if (!pattern.has("each"))
        return;
    const JsonCursor each = pattern.at("each");
    if (each.value().is_array())
        (void)each.strings();
    else if (each.string() != "rows"_L1 && each.string() != "columns"_L1)
        each.fail(u"\"rows\", \"columns\" or a list of ids"_s);
}

QStringList readEach(const JsonCursor &pattern, const FormTable &table)
{
    if (!pattern.has("each"))
        return {QString()};
    expectEach(pattern);
    const JsonCursor each = pattern.at("each");
    if (each.value().is_array())
        return each.strings();
    return idsOf(table, each.string());
}

QStringList idsOf(const FormTable &table, QStringView what)
{
    QStringList ids;
    if (what == "rows"_L1) {
        for (const FormRow &row : table.rows)
            ids.append(row.id);
    } else {
        for (const FormColumn &column : table.blocks.constFirst().columns)
            ids.append(column.id);
    }
    return ids;
}

} // namespace gouji
