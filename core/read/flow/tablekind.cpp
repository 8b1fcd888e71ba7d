#include "core/read/flow/tablekind.h"

#include "core/read/text/textlines.h"
#include "core/text/folding.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// No cell of the form holds more; a column of an article does.
constexpr qsizetype longestCell = 1000;
/// A table with fewer values of its own than this is the frame of what stands in it.
constexpr int fewValues = 8;

QStringView trimmedText(const QString &text)
{
    const TextSpan span = trimmedSpan(text, {0, text.size()});
    return QStringView(text).sliced(span.begin, span.size());
}

struct TableShape
{
    std::size_t widest = 0; ///< cells of the longest row
    int values = 0;
    int valuesWithin = 0; ///< of tables in its cells
    bool dataWithin = false;
    bool article = false; ///< a cell holds a section of the report, or much text
};

void lookAt(TableShape &shape, const FlowCell &cell)
{
    qsizetype length = 0;
    qsizetype paragraphs = 0;
    bool value = false;
    bool heading = false;
    for (const FlowBlock &block : cell.content) {
        if (block.table) {
            const FlowTable &within = *block.table;
            shape.dataWithin = shape.dataWithin || within.data || within.dataWithin;
            shape.article = shape.article || (!within.data && within.article);
            shape.valuesWithin += within.values;
            continue;
        }
        const QStringView text = trimmedText(block.text);
        length += text.size();
        paragraphs += text.isEmpty() ? 0 : 1;
        value = value || lookOf(text) == CellLook::Value;
        heading = heading || isSectionHeading(text);
    }
    shape.values += value && paragraphs == 1 ? 1 : 0;
    shape.article = shape.article || length > longestCell || (heading && paragraphs > 1);
}

void classify(FlowTable &table)
{
    TableShape shape;
    for (FlowRow &row : table.rows) {
        shape.widest = std::max(shape.widest, row.cells.size());
        for (FlowCell &cell : row.cells) {
            classifyTables(cell.content);
            lookAt(shape, cell);
        }
    }
    const bool frame =
        shape.dataWithin && (shape.values < fewValues || shape.values <= shape.valuesWithin);
    table.data = shape.widest > 1 && !frame && (!shape.article || shape.values >= fewValues);
    table.dataWithin = shape.dataWithin;
    table.article = shape.article;
    table.values = shape.values + shape.valuesWithin;
}

/// The only text in the row; empty when there is none, or more than one.
QStringView onlyText(const FlowRow &row)
{
    QStringView only;
    for (const FlowCell &cell : row.cells) {
        for (const FlowBlock &block : cell.content) {
            const QStringView text = trimmedText(block.text);
            if (block.table || (!text.isEmpty() && !only.isEmpty()))
                return {};
            only = text.isEmpty() ? only : text;
        }
    }
    return only;
}

} // namespace

void classifyTables(Flow &flow)
{
    for (FlowBlock &block : flow) {
        if (block.table)
            classify(*block.table);
    }
}

bool isInterlude(const FlowRow &row)
{
    const QStringView text = onlyText(row);
    return !text.isEmpty()
           && (isSectionHeading(text) || isProse(text) || text.contains(u"年度报告"_s)
               || text.endsWith(u"年报"_s));
}

} // namespace gouji
