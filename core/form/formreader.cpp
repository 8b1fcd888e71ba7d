// JSON of a form file into values.

#include "core/base/jsoncursor.h"
#include "core/form/formcatalogue.h"
#include "core/form/rulejson.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

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
    json.at("rules").forEachItem([&](const JsonCursor &rule) {
        RulePattern pattern = readPattern(rule);
        pattern.rule = rule.at("id").string();
        pattern.each = readEach(rule, table);
        table.rulePatterns.append(pattern);
    });
    return table;
}

SectionContent readContent(const JsonCursor &json)
{
    SectionContent content;
    content.rule = json.at("rule").string();
    json.at("aspects").forEachItem([&content](const JsonCursor &aspect) {
        content.aspects.append({readText(aspect), aspect.at("words").strings()});
    });
    content.least = json.has("least") ? static_cast<int>(json.at("least").integer())
                                      : static_cast<int>(content.aspects.size());
    return content;
}

FormSection readSection(const JsonCursor &json)
{
    FormSection section{static_cast<int>(json.at("number").integer()), readLabel(json), {}};
    if (json.has("contents"))
        json.at("contents").forEachItem([&section](const JsonCursor &content) {
            section.contents.append(readContent(content));
        });
    return section;
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
        form.sections.append(readSection(json));
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

} // namespace gouji
