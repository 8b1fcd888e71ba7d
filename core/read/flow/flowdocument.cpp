#include "core/read/flow/flowdocument.h"

#include "core/read/flow/tablekind.h"
#include "core/read/readingon.h"
#include "core/read/text/repeatedmerges.h"
#include "core/read/text/tablefinder.h"
#include "core/text/folding.h"
#include "core/text/lineends.h"

#include <algorithm>
#include <iterator>

namespace gouji {

namespace {

/// Everything in a cell on one line.
void readCell(QString &text, const Flow &content)
{
    for (const FlowBlock &block : content) {
        if (block.table) {
            for (const FlowRow &row : block.table->rows) {
                for (const FlowCell &cell : row.cells)
                    readCell(text, cell.content);
            }
            continue;
        }
        const QStringView paragraph(block.text);
        for (const QStringView line : paragraph.split(u'\n'))
            readOn(text, line);
    }
}

/// The one line of a cell. What it says in one paragraph keeps its blanks.
QString textOf(const FlowCell &cell)
{
    QString text;
    if (cell.content.size() == 1 && !cell.content.front().table
        && !cell.content.front().text.contains(u'\n'))
        text = cell.content.front().text;
    else
        readCell(text, cell.content);
    normaliseLineEnds(text);
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\n')
            character = u' ';
    }
    return text;
}

bool hasMixedLook(const Flow &content)
{
    return std::ranges::any_of(content, [](const FlowBlock &block) {
        return block.mixedLook
               || (block.table && std::ranges::any_of(block.table->rows, [](const FlowRow &row) {
                       return std::ranges::any_of(row.cells, [](const FlowCell &cell) {
                           return hasMixedLook(cell.content);
                       });
                   }));
    });
}

/// Both lists are in order and disjoint. Rows of the tables in the first were written as lines, so
/// they may be in the second too.
void addTables(QList<SourceTable> &tables, QList<SourceTable> found)
{
    QList<SourceTable> all;
    auto next = tables.begin();
    for (SourceTable &table : found) {
        while (next != tables.end() && next->span.end <= table.span.begin)
            all.append(std::move(*next++));
        if (next == tables.end() || table.span.end <= next->span.begin)
            all.append(std::move(table));
    }
    std::move(next, tables.end(), std::back_inserter(all));
    tables = std::move(all);
}

class FlowWriter
{
public:
    explicit FlowWriter(int maximumCells)
        : m_cellsLeft(maximumCells)
    {}

    void write(const Flow &flow)
    {
        for (const FlowBlock &block : flow) {
            if (!block.table)
                writeParagraph(block.text);
            else if (block.table->data)
                writeRows(*block.table);
            else
                writeLayout(*block.table);
        }
    }

    [[nodiscard]] bool overflown() const { return m_cellsLeft < 0; }

    [[nodiscard]] SourceDocument take(TextTables written)
    {
        SourceDocument document;
        for (SourceTable &table : m_tables)
            joinRepeated(table, m_text);
        document.text = SourceText(std::move(m_text));
        // Cells of the report may be paragraphs, in columns that only the style of the page makes.
        const bool none = m_tables.isEmpty();
        document.tables = findTables(document.text, std::move(m_tables));
        if (!none && written == TextTables::Besides)
            addTables(document.tables, findTables(document.text));
        return document;
    }

private:
    void writeParagraph(QString text)
    {
        normaliseLineEnds(text);
        while (!text.isEmpty() && (text.back() == u' ' || text.back() == u'\n'))
            text.chop(1);
        if (!trimmedSpan(text, {0, text.size()}).isEmpty())
            m_text += text + u'\n';
    }

    void writeLayout(const FlowTable &table)
    {
        for (const FlowRow &row : table.rows) {
            for (const FlowCell &cell : row.cells)
                write(cell.content);
        }
    }

    void writeRows(const FlowTable &table)
    {
        SourceTable out{.cells = {}, .span = {}, .geometry = TableGeometry::Spanned};
        int row = 0;
        for (const FlowRow &cells : table.rows) {
            if (isInterlude(cells)) {
                finish(out);
                for (const FlowCell &cell : cells.cells)
                    write(cell.content);
                row = 0;
            } else {
                writeRow(out, cells, row++);
            }
        }
        finish(out);
    }

    void writeRow(SourceTable &out, const FlowRow &row, int number)
    {
        int column = 0;
        for (const FlowCell &cell : row.cells) {
            const int tabs = std::max(cell.column - column, 0);
            m_cellsLeft -= cell.column + cell.columnSpan - column;
            if (overflown())
                return;
            m_text.append(QString(tabs, u'\t'));
            const qsizetype begin = m_text.size();
            m_text += textOf(cell);
            out.cells.append({.span = trimmedSpan(m_text, {begin, m_text.size()}),
                              .row = number,
                              .column = cell.column,
                              .rowSpan = cell.rowSpan,
                              .columnSpan = cell.columnSpan,
                              .page = cell.page,
                              .box = cell.box,
                              .mixedLook = hasMixedLook(cell.content)});
            column = cell.column;
        }
        if (!row.cells.empty())
            m_text += u'\n';
    }

    void finish(SourceTable &table)
    {
        if (table.cells.isEmpty())
            return;
        table.span = table.cells.constFirst().span.united(table.cells.constLast().span);
        m_tables.append(std::move(table));
        table = {.cells = {}, .span = {}, .geometry = TableGeometry::Spanned};
    }

    QString m_text;
    QList<SourceTable> m_tables;
    int m_cellsLeft;
};

} // namespace

Result<SourceDocument> documentOf(Flow flow, const QString &path, const ReadLimits &limits,
                                  TextTables written)
{
    classifyTables(flow);
    FlowWriter writer(limits.maximumCells);
    writer.write(flow);
    if (writer.overflown())
        return failure(ErrorCode::TooManyCells, path, QString::number(limits.maximumCells));
    return writer.take(written);
}

} // namespace gouji
