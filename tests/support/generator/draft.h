#pragma once

#include "core/form/formedition.h"
#include "tests/support/generator/printedvalues.h"
#include "tests/support/generator/truth.h"

#include <QList>
#include <QString>

namespace gouji::testing {

/// Characters of a draft cell that are the value of a cell of the form.
struct DraftPiece
{
    int cell = -1; ///< CellId::index
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// One cell of a table as it will be printed, perhaps merged over several grid slots.
struct DraftCell
{
    QString text;
    QList<DraftPiece> pieces; ///< empty for labels and for values that are none of the form's
    bool isValue = false;
    bool vertical = false; ///< one character a line
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

struct DraftRow
{
    QList<DraftCell> cells; ///< those that begin here, by column
    bool isHeader = false;  ///< captions and column heads
    int block = 0;
};

struct DraftTable
{
    int table = -1; ///< of the form; -1 for a look-alike and for tables whose cells do not count
    int columnCount = 0;
    QList<int> columnWidths; ///< relative
    QList<DraftRow> rows;
};

enum class ParagraphKind { Title, Heading, Body, Caption, Signature };

/// A paragraph or a table.
struct DraftBlock
{
    ParagraphKind kind = ParagraphKind::Body;
    QString text;    ///< of a paragraph; a title may have several lines
    int section = 0; ///< of a heading; 0 for other paragraphs
    bool isTable = false;
    DraftTable table;
};

/// A report before it is emitted: what damages to the document, its tables and labels work on.
struct Draft
{
    ReportTruth truth; ///< states and values of cells already as printed; no spans yet
    QList<DraftBlock> blocks;
};

/// Table `table` of `form` in its official layout with `values` printed into it.
[[nodiscard]] DraftTable draftTable(const FormEdition &form, int table,
                                    const QList<PrintedValue> &values);

// What damages are made of.

/// Cuts merged cells at the upper edge of `row`; the lower part says the same again, or nothing.
void cutMergedCells(DraftTable &table, int row, bool sayAgain);
/// Takes rows [from, to) away.
void removeRows(DraftTable &table, int from, int to);
/// Takes a grid column away.
void removeColumn(DraftTable &table, int column);
/// Puts an empty grid column in front of `column`. Cells merged over it become wider; nothing
/// stands in it elsewhere.
void insertColumn(DraftTable &table, int column);
/// The part of the table that stands in columns [from, to).
[[nodiscard]] DraftTable columnsOf(const DraftTable &table, int from, int to);
/// Rows at the head of the table that are header.
[[nodiscard]] int headerRowsOf(const DraftTable &table);

} // namespace gouji::testing
