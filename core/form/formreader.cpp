// JSON of a form file or a rule file into values.

#include "core/base/jsoncursor.h"
#include "core/form/formcatalogue.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

FormText readText(const JsonCursor &json)
{
    return {json.at("zh").string(), json.at("en").string()};
}

/// The label without its list number and without a bracket that explains it.
QString shortName(const QString &label)
{
    const FoldedText fold(label);
    const TextSpan rest = fold.sourceSpan(listNumberLength(fold.text()), fold.size());
    const QString bare = label.sliced(rest.begin, rest.size());
    const qsizetype bracket = bare.indexOf(u'（');
    return bracket > 0 && bare.endsWith(u'）') ? bare.first(bracket) : bare;
}

FormLabel readLabel(const JsonCursor &json)
{
    FormLabel label;
    label.printed = {json.at("label").string(), json.at("en").string()};
    label.aliases = json.strings("aliases", {});
    label.name = json.string("name", shortName(label.printed.text));
    return label;
}

CellKind readKind(const JsonCursor &json)
{
    const QString kind = json.string("kind", u"count"_s);
    if (kind == "count"_L1)
        return CellKind::Count;
    if (kind == "change"_L1)
        return CellKind::Change;
    if (kind == "money"_L1)
        return CellKind::Money;
    json.at("kind").fail(u"one of count, change, money"_s);
}

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

QString joinedId(const QString &path, const QString &id)
{
    if (path.isEmpty() || id.isEmpty())
        return path + id;
    return path + u'.' + id;
}

/// Walks a tree of rows or columns in pre-order. `leaf` is told of each leaf: its id path, its node
/// number and its JSON. Returns the number of leaves below.
template<typename Leaf>
int readNodes(const JsonCursor &list, const QString &path, int parent, QList<FormNode> &nodes,
              int &leafCount, Leaf &leaf)
{
    const int before = leafCount;
    list.forEachItem([&](const JsonCursor &json) {
        const auto number = static_cast<int>(nodes.size());
        FormNode node;
        node.label = readLabel(json);
        node.parent = parent;
        node.depth = parent < 0 ? 0 : nodes[parent].depth + 1;
        node.firstLeaf = leafCount;
        node.isLeaf = !json.has("children");
        node.vertical = json.boolean("vertical", false);
        nodes.append(node);
        const QString id = joinedId(path, json.string("id", {}));
        if (node.isLeaf) {
            leaf(id, number, json);
            ++leafCount;
        } else {
            nodes[number].leafCount =
                readNodes(json.at("children"), id, number, nodes, leafCount, leaf);
        }
    });
    return leafCount - before;
}

void readColumns(const JsonCursor &json, FormBlock &block)
{
    auto leaf = [&](const QString &id, int node, const JsonCursor &column) {
        block.columns.append({.id = id,
                              .node = node,
                              .kind = readKind(column),
                              .unit = column.string("unit", {}),
                              .total = column.boolean("total", false)});
    };
    int leafCount = 0;
    readNodes(json, {}, -1, block.columnNodes, leafCount, leaf);
    if (leafCount == 0)
        json.fail(u"at least one column"_s);
}

void readRows(const JsonCursor &json, int blockNumber, FormTable &table, FormBlock &block)
{
    auto leaf = [&](const QString &id, int node, const JsonCursor &row) {
        table.rows.append({.id = joinedId(block.id, id),
                           .block = blockNumber,
                           .node = node,
                           .first = {},
                           .total = row.boolean("total", false)});
    };
    block.firstRow = static_cast<int>(table.rows.size());
    int leafCount = block.firstRow;
    readNodes(json, {}, -1, block.rowNodes, leafCount, leaf);
    if (leafCount == block.firstRow)
        table.rows.append(
            {.id = block.id, .block = blockNumber, .node = -1, .first = {}, .total = false});
    block.rowCount = static_cast<int>(table.rows.size()) - block.firstRow;
}

void readBlock(const JsonCursor &json, FormTable &table)
{
    const auto number = static_cast<int>(table.blocks.size());
    FormBlock block;
    block.id = json.string("id", {});
    if (json.has("caption"))
        block.caption = readLabel(json.at("caption"));
    if (json.has("corner"))
        block.corner = readLabel(json.at("corner"));
    readColumns(json.at("columns"), block);
    readRows(json.at("rows"), number, table, block);
    table.blocks.append(block);
}

/// `each` is "rows", "columns" (of the table's only block) or a list of texts.
QStringList readEach(const JsonCursor &json, const FormTable &table)
{
    if (!json.has("each"))
        return {QString()};
    const JsonCursor each = json.at("each");
    if (each.value().is_array())
        return each.strings();
    QStringList ids;
    if (each.string() == "rows"_L1) {
        for (const FormRow &row : table.rows)
            ids.append(row.id);
    } else if (each.string() == "columns"_L1) {
        for (const FormColumn &column : table.blocks.constFirst().columns)
            ids.append(column.id);
    } else {
        each.fail(u"\"rows\", \"columns\" or a list of ids"_s);
    }
    return ids;
}

RulePattern readPattern(const JsonCursor &json, const FormTable &table)
{
    static const QStringList relations = {u"="_s, u">="_s, u"<="_s, u"zero_together"_s};
    RulePattern pattern;
    pattern.rule = json.at("id").string();
    pattern.relation = json.at("relation").string();
    if (!relations.contains(pattern.relation))
        json.at("relation").fail(u"one of "_s + relations.join(u", "_s));
    pattern.each = readEach(json, table);
    pattern.left = json.at("left").strings();
    pattern.right = json.at("right").strings();
    pattern.pointer = json.pointer();
    return pattern;
}

FormTable readTable(const JsonCursor &json, const QString &edition)
{
    FormTable table;
    table.id = json.at("id").string();
    table.edition = edition;
    table.name = readText(json.at("name"));
    table.title = readText(json.at("title"));
    table.section = static_cast<int>(json.at("section").integer());

    const JsonCursor layout = json.at("layout");
    table.labelColumns = static_cast<int>(layout.at("labelColumns").integer());
    table.valueColumns = static_cast<int>(layout.at("valueColumns").integer());
    const JsonCursor widths = layout.at("widths");
    widths.forEachItem([&](const JsonCursor &width) {
        table.columnWidths.append(static_cast<int>(width.integer()));
    });
    if (table.columnWidths.size() != table.labelColumns + table.valueColumns)
        widths.fail(u"one width for each label and value column"_s);

    const JsonCursor blocks = json.at("blocks");
    blocks.forEachItem([&](const JsonCursor &block) {
        readBlock(block, table);
        if (table.blocks.constLast().columns.size() > table.valueColumns)
            block.at("columns").fail(u"at most %1 columns"_s.arg(table.valueColumns));
    });
    if (table.blocks.isEmpty())
        blocks.fail(u"at least one block"_s);
    json.at("rules").forEachItem(
        [&](const JsonCursor &rule) { table.rulePatterns.append(readPattern(rule, table)); });
    return table;
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

FormFile readForm(const JsonCursor &root)
{
    expectSchema(root, u"gouji.form/1"_s);
    FormFile form;
    form.edition = root.at("edition").string();
    form.name = readText(root.at("name"));
    const JsonCursor years = root.at("years");
    form.firstYear = static_cast<int>(years.at("from").integer());
    if (years.has("to"))
        form.lastYear = static_cast<int>(years.at("to").integer());
    root.at("sections").forEachItem([&](const JsonCursor &json) {
        form.sections.append({static_cast<int>(json.at("number").integer()), readLabel(json)});
    });
    root.at("tables").forEachItem(
        [&](const JsonCursor &json) { form.tables.append(readTable(json, form.edition)); });
    if (form.tables.isEmpty())
        root.at("tables").fail(u"at least one table"_s);
    if (root.has("ruleInfo"))
        root.at("ruleInfo").forEachItem([&](const JsonCursor &json) {
            form.rules.append(readRule(json));
        });
    return form;
}

} // namespace

Result<FormFile> readFormFile(const QByteArray &bytes, const QString &name)
{
    return readJson<FormFile>(bytes, name, readForm);
}

Result<QList<RuleInfo>> readRuleFile(const QByteArray &bytes, const QString &name)
{
    return readJson<QList<RuleInfo>>(bytes, name, [](const JsonCursor &root) {
        expectSchema(root, u"gouji.rules/1"_s);
        QList<RuleInfo> rules;
        root.at("rules").forEachItem([&](const JsonCursor &json) { rules.append(readRule(json)); });
        return rules;
    });
}

} // namespace gouji
