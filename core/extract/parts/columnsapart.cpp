#include "core/extract/parts/columnsapart.h"

#include "core/text/folding.h"
#include "core/text/labelkey.h"
#include "core/text/pagemarks.h"

#include <algorithm>

namespace gouji {

namespace {

/// Of a table whose columns stood apart; where there are fewer, a value a line is something else.
constexpr qsizetype fewestRows = 4;
/// More columns than this are no rest of a table.
constexpr qsizetype mostColumns = 3;

/// The rows of a table that lacks its last columns.
struct NarrowTable
{
    int table = 0;       ///< SourceDocument::tables
    int tableLabels = 0; ///< LabelDictionary::tables()
    QList<int> rows;     ///< of the stream, with values or room for them
    qsizetype lacking = 0;
};

/// What stands below it.
struct ColumnsBelow
{
    QList<TextSpan> heads;
    QList<TextSpan> values; ///< row by row
    TextSpan span;
};

class ColumnsApart
{
public:
    ColumnsApart(const CellStream &stream, const SourceDocument &document,
                 const LabelDictionary &dictionary)
        : m_stream(stream)
        , m_document(document)
        , m_dictionary(dictionary)
    {}

    [[nodiscard]] QList<NarrowTable> narrowTables() const
    {
        QList<NarrowTable> tables;
        for (int begin = 0; begin < m_stream.rowCount();) {
            const int table = m_stream.cells[m_stream.rowBegins[begin]].table;
            int end = begin + 1;
            while (end < m_stream.rowCount()
                   && m_stream.cells[m_stream.rowBegins[end]].table == table)
                ++end;
            if (NarrowTable narrow = narrowTable(begin, end); narrow.lacking > 0) {
                narrow.table = table;
                tables.append(narrow);
            }
            begin = end;
        }
        return tables;
    }

    /// Nothing unless there is a value for each row and lacking column.
    [[nodiscard]] std::optional<ColumnsBelow> columnsBelow(const NarrowTable &narrow) const
    {
        const Candidate &last = m_stream.cells[m_stream.rowEnd(narrow.rows.constLast()) - 1];
        const SourceText &text = m_document.text;
        const qsizetype wanted = narrow.rows.size() * narrow.lacking;
        ColumnsBelow below;
        for (qsizetype line = text.lineOf(last.span.end) + 1;
             line < text.lineCount() && below.values.size() <= wanted; ++line) {
            const TextSpan span = trimmedSpan(text.text(), text.lineSpan(line));
            if (span.isEmpty() || isPageMark(text.view(span)))
                continue;
            if (!takeLine(span, narrow, below))
                break;
        }
        const bool fits =
            below.heads.isEmpty() ? !hasLastHeads(narrow) : below.heads.size() == narrow.lacking;
        if (below.values.size() != wanted || !fits)
            return {};
        return below;
    }

private:
    /// Stream rows [begin, end) are a table.
    [[nodiscard]] NarrowTable narrowTable(int begin, int end) const
    {
        NarrowTable narrow;
        qsizetype most = 0;
        for (int row = begin; row < end; ++row) {
            const int label = m_stream.lastLabel(row);
            if (label < 0 || m_stream.cells[label].matches.isEmpty())
                continue;
            most = std::max(most, valuesBehind(label));
            narrow.tableLabels = m_stream.cells[label].matches.constFirst().tableLabels;
        }
        const TableLabels &labels = m_dictionary.tables()[narrow.tableLabels];
        narrow.lacking = labels.table->valueColumns - most;
        if (most < mostColumns || narrow.lacking < 1 || narrow.lacking > mostColumns)
            return {};
        for (int row = begin; row < end; ++row) {
            const int label = m_stream.lastLabel(row);
            if (label >= 0 && !m_stream.cells[label].matches.isEmpty()
                && m_stream.rowEnd(row) - label > most)
                narrow.rows.append(row);
        }
        return narrow.rows.size() < fewestRows ? NarrowTable() : narrow;
    }

    /// Above its rows stands a head of the columns that it should lack: others are wanting.
    [[nodiscard]] bool hasLastHeads(const NarrowTable &narrow) const
    {
        const TableLabels &labels = m_dictionary.tables()[narrow.tableLabels];
        const qsizetype first = labels.table->valueColumns - narrow.lacking;
        const auto isLast = [&](const Candidate &cell) {
            return cell.table == narrow.table
                   && labels.heads.constFirst().columns.value(cell.key, -1) >= first;
        };
        const auto begin = m_stream.cells.cbegin();
        return std::any_of(begin, begin + m_stream.rowBegins[narrow.rows.constFirst()], isLast);
    }

    [[nodiscard]] qsizetype valuesBehind(int label) const
    {
        const auto begin = m_stream.cells.cbegin();
        return std::count_if(
            begin + label + 1, begin + m_stream.rowEnd(m_stream.cells[label].row),
            [](const Candidate &cell) { return cell.value.kind != ValueKind::Blank; });
    }

    /// False where it is no part of the columns.
    [[nodiscard]] bool takeLine(TextSpan line, const NarrowTable &narrow, ColumnsBelow &below) const
    {
        const QStringView words = m_document.text.view(line);
        for (const QStringView word : words.tokenize(u' ', Qt::SkipEmptyParts)) {
            for (const QStringView cell : word.tokenize(u'\t', Qt::SkipEmptyParts)) {
                const qsizetype begin = line.begin + (cell.data() - words.data());
                if (!takeWord({begin, begin + cell.size()}, narrow, below))
                    return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool takeWord(TextSpan word, const NarrowTable &narrow, ColumnsBelow &below) const
    {
        const QStringView printed = m_document.text.view(word);
        const CellValue value = parseCellValue(printed);
        if (value.kind != ValueKind::Text) {
            below.values.append(word);
        } else if (below.values.isEmpty() && isHead(printed, narrow)) {
            below.heads.append(word);
        } else if (!isLabelOfNext(printed, narrow, below)) {
            return false;
        }
        below.span = below.span.isEmpty() ? word : below.span.united(word);
        return true;
    }

    [[nodiscard]] bool isHead(QStringView printed, const NarrowTable &narrow) const
    {
        const QList<LabelMatch> matches = m_dictionary.findExactly(labelKey(printed));
        return std::ranges::any_of(matches, [&](const LabelMatch &match) {
            const TableLabels &labels = m_dictionary.tables()[match.tableLabels];
            return match.tableLabels == narrow.tableLabels
                   && labels.sequence[match.slot].kind == LabelKind::ColumnHeader;
        });
    }

    /// In front of its values, once more.
    [[nodiscard]] bool isLabelOfNext(QStringView printed, const NarrowTable &narrow,
                                     const ColumnsBelow &below) const
    {
        const qsizetype row = below.values.size() / narrow.lacking;
        if (row >= narrow.rows.size() || below.values.size() % narrow.lacking > 0)
            return false;
        const QString key = labelKey(printed);
        const int streamRow = narrow.rows[row];
        const auto begin = m_stream.cells.cbegin();
        return std::any_of(begin + m_stream.rowBegins[streamRow],
                           begin + m_stream.rowEnd(streamRow),
                           [&key](const Candidate &cell) { return cell.label && cell.key == key; });
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const LabelDictionary &m_dictionary;
};

/// What was a cell of its own has a page and a place on it.
SourceCell cellAt(TextSpan span, const QList<SourceTable> &tables)
{
    for (const SourceTable &table : tables) {
        const auto cell = std::ranges::find(table.cells, span, &SourceCell::span);
        if (cell != table.cells.cend())
            return {.span = span, .page = cell->page, .box = cell->box};
    }
    return {.span = span};
}

/// Puts the cells behind those of their row.
void append(QList<SourceCell> &cells, const QList<SourceCell> &row)
{
    const auto end = std::ranges::upper_bound(cells, row.constFirst().row, {}, &SourceCell::row);
    auto at = end - cells.begin();
    for (const SourceCell &cell : row)
        cells.insert(at++, cell);
}

/// Takes what stands `below` the table number `above` out of its own tables; what is left empty is
/// none. Tables above keep their numbers.
void removeBelow(QList<SourceTable> &tables, int above, TextSpan below)
{
    const auto takeOut = [below](SourceTable &table) {
        table.cells.removeIf([below](const SourceCell &cell) {
            return cell.span.begin >= below.begin && cell.span.begin < below.end;
        });
        return table.cells.isEmpty();
    };
    tables.erase(std::remove_if(tables.begin() + above + 1, tables.end(), takeOut), tables.end());
}

/// Of the stream that `document` was made into.
QList<SourceTable> putBeside(const NarrowTable &narrow, const ColumnsBelow &below,
                             const CellStream &stream, const SourceDocument &document)
{
    QList<SourceTable> tables = document.tables;
    removeBelow(tables, narrow.table, below.span);
    const auto putInRow = [&](int streamRow, const QList<TextSpan> &spans) {
        const Candidate &last = stream.cells[stream.rowEnd(streamRow) - 1];
        QList<SourceCell> row;
        for (const TextSpan &span : spans) {
            SourceCell cell = cellAt(span, document.tables);
            cell.row = last.rowInTable;
            cell.column = last.column + last.columnSpan + static_cast<int>(row.size());
            row.append(cell);
        }
        append(tables[narrow.table].cells, row);
    };
    for (qsizetype i = 0; i < narrow.rows.size(); ++i)
        putInRow(narrow.rows[i], below.values.sliced(i * narrow.lacking, narrow.lacking));
    const int head = narrow.rows.constFirst() - 1;
    if (!below.heads.isEmpty() && head >= 0
        && stream.cells[stream.rowBegins[head]].table == narrow.table)
        putInRow(head, below.heads);
    return tables;
}

} // namespace

std::optional<QList<SourceTable>> withColumnsBeside(const CellStream &stream,
                                                    const SourceDocument &document,
                                                    const LabelDictionary &dictionary)
{
    const ColumnsApart apart(stream, document, dictionary);
    for (const NarrowTable &narrow : apart.narrowTables()) {
        if (const std::optional<ColumnsBelow> below = apart.columnsBelow(narrow))
            return putBeside(narrow, *below, stream, document);
    }
    return {};
}

} // namespace gouji
