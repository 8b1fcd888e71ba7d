#include "core/read/flowdocument.h"

#include "core/read/readingon.h"
#include "core/read/tablefinder.h"
#include "core/read/tablekind.h"
#include "core/text/folding.h"
#include "core/text/lineends.h"

#include <algorithm>

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

    [[nodiscard]] SourceDocument take()
    {
        SourceDocument document;
        document.text = SourceText(std::move(m_text));
        document.tables = m_tables.isEmpty() ? findTables(document.text) : std::move(m_tables);
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
                              .box = cell.box});
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

Result<SourceDocument> documentOf(Flow flow, const QString &path, const ReadLimits &limits)
{
    classifyTables(flow);
    FlowWriter writer(limits.maximumCells);
    writer.write(flow);
    if (writer.overflown())
        return failure(ErrorCode::TooManyCells, path, QString::number(limits.maximumCells));
    return writer.take();
}

} // namespace gouji
