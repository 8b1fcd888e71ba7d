#include "ui/panels/laidouttext.h"

#include "core/source/sourcedocument.h"
#include "core/source/tableshape.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

/// A table beyond this is none a person compares with a form; as text it is shown at once.
constexpr int mostCells = 20000;
/// In characters.
constexpr double shortestColumn = 4;
constexpr double longestColumn = 14;

bool isSeparator(QChar c)
{
    return !c.isLetterOrNumber() && c != u'\n';
}

} // namespace

class LaidOutText::Builder
{
public:
    Builder(const SourceText &text, QTextDocument &document, QList<Run> &runs)
        : m_text(text)
        , m_cursor(&document)
        , m_runs(runs)
    {}

    void addTable(const TableShape &shape)
    {
        if (shape.rows * shape.columns > mostCells || shape.span.begin < m_at)
            return;
        addProse(startOfTable(shape.span.begin));
        QTextTableFormat format;
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorder(1);
        format.setCellPadding(2);
        format.setCellSpacing(0);
        format.setTopMargin(4);
        format.setBottomMargin(4);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 99));
        format.setColumnWidthConstraints(columnWidths(shape));
        QTextTable *table = m_cursor.insertTable(shape.rows, shape.columns, format);
        for (const PlacedCell &cell : shape.cells) {
            if (cell.rowSpan > 1 || cell.columnSpan > 1)
                table->mergeCells(cell.row, cell.column, cell.rowSpan, cell.columnSpan);
        }
        for (const PlacedCell &cell : shape.cells)
            fill(table->cellAt(cell.row, cell.column), cell);
        m_cursor.movePosition(QTextCursor::End);
        m_at = endOfTable(shape.span.end);
    }

    void finish() { addProse(m_text.size()); }

private:
    /// In proportion to the longest text of each; long labels are broken into lines anyway.
    static QList<QTextLength> columnWidths(const TableShape &shape)
    {
        QList<double> longest(shape.columns, shortestColumn);
        for (const PlacedCell &cell : shape.cells) {
            const auto length = static_cast<double>(cell.span.size());
            if (cell.columnSpan == 1)
                longest[cell.column] = std::clamp(length, longest[cell.column], longestColumn);
        }
        const double sum = std::accumulate(longest.begin(), longest.end(), 0.0);
        QList<QTextLength> widths;
        for (const double length : longest)
            widths.append(QTextLength(QTextLength::PercentageLength, 100 * length / sum));
        return widths;
    }

    void insert(QTextCursor &cursor, TextSpan span)
    {
        m_runs.append({span, cursor.position()});
        cursor.insertText(m_text.view(span).toString());
    }

    /// From where the last table ended; a line feed before the next table is the table's own.
    void addProse(qsizetype end)
    {
        if (end > m_at)
            insert(m_cursor, {m_at, end});
    }

    void fill(QTextTableCell cell, const PlacedCell &placed)
    {
        QTextCursor cursor = cell.firstCursorPosition();
        QTextCharFormat middle;
        middle.setVerticalAlignment(QTextCharFormat::AlignMiddle);
        cell.setFormat(middle);
        if (!placed.isLabel) {
            QTextBlockFormat format;
            format.setAlignment(Qt::AlignHCenter);
            cursor.setBlockFormat(format);
        }
        insert(cursor, placed.span);
    }

    /// Before the separators that open the first row, and the line feed before them.
    qsizetype startOfTable(qsizetype begin) const
    {
        const QString &text = m_text.text();
        qsizetype at = begin;
        while (at > m_at && isSeparator(text[at - 1]))
            --at;
        if (at > m_at && text[at - 1] == u'\n')
            return at - 1;
        return at > m_at ? begin : at;
    }

    qsizetype endOfTable(qsizetype end) const
    {
        const QString &text = m_text.text();
        qsizetype at = end;
        while (at < text.size() && isSeparator(text[at]))
            ++at;
        if (at == text.size())
            return at;
        return text[at] == u'\n' ? at + 1 : end;
    }

    const SourceText &m_text;
    QTextCursor m_cursor;
    QList<Run> &m_runs;
    qsizetype m_at = 0;
};

void LaidOutText::layOut(const SourceDocument &source, const QFont &font, QTextDocument &document)
{
    document.clear();
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(font);
    m_byPosition.clear();
    Builder builder(source.text, document, m_byPosition);
    QTextCursor whole(&document);
    whole.beginEditBlock();
    for (const SourceTable &table : source.tables) {
        for (const TableShape &shape : shapesOf(table, source.text.text()))
            builder.addTable(shape);
    }
    builder.finish();
    whole.endEditBlock();
    std::ranges::sort(m_byPosition, {}, &Run::position);
    m_byOffset = m_byPosition;
    std::ranges::sort(m_byOffset, {}, [](const Run &run) { return run.source.begin; });
}

int LaidOutText::positionOf(qsizetype offset) const
{
    // The last run that begins at or before it; an offset past its end belongs to the next one.
    auto next = std::ranges::upper_bound(m_byOffset, offset, {},
                                         [](const Run &run) { return run.source.begin; });
    if (next != m_byOffset.begin()) {
        const Run &run = *std::prev(next);
        if (offset <= run.source.end || next == m_byOffset.end())
            return run.position
                   + static_cast<int>(std::min(offset, run.source.end) - run.source.begin);
    }
    return next == m_byOffset.end() ? 0 : next->position;
}

/// By its last character: the offset behind it may be the first one of the next cell.
LaidOutText::Range LaidOutText::rangeOf(TextSpan span) const
{
    const int begin = positionOf(span.begin);
    return {begin, span.isEmpty() ? begin : std::max(begin, positionOf(span.end - 1) + 1)};
}

qsizetype LaidOutText::offsetOf(int position) const
{
    const auto next = std::ranges::upper_bound(m_byPosition, position, {}, &Run::position);
    if (next == m_byPosition.begin())
        return next == m_byPosition.end() ? 0 : next->source.begin;
    const Run &run = *std::prev(next);
    return std::min(run.source.begin + (position - run.position), run.source.end);
}

} // namespace gouji
