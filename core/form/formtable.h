#pragma once

#include "core/form/cellid.h"
#include "core/form/formtext.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gouji {

/// A printed label of the form and the other ways offices print it.
struct FormLabel
{
    FormText printed;
    QStringList aliases;
    /// What a person calls it: without list number and explanatory bracket
    /// ("部分公开" for "（二）部分公开（区分处理的，…）").
    QString name;

    bool operator==(const FormLabel &) const = default;
};

/// What numbers a cell may hold.
enum class CellKind {
    Count,  ///< a whole number, not negative
    Change, ///< a whole number, may be negative (本年增/减)
    Money,  ///< may have decimals
};

/// One label in the tree of a block's rows or columns; a list of them is in pre-order.
struct FormNode
{
    FormLabel label;
    int parent = -1;
    int depth = 0;
    int firstLeaf =
        0; ///< leaves are numbered in order: row numbers in the table, column numbers in the block
    int leafCount = 1;
    bool isLeaf = true;
    bool vertical = false; ///< printed top to bottom in the official layout
};

struct FormColumn
{
    QString id;   ///< "natural_person"; the path of ids where the tree has several
                  ///< ("reconsideration.upheld")
    int node = 0; ///< in FormBlock::columnNodes
    CellKind kind = CellKind::Count;
    QString unit; ///< the unit the form prescribes, else empty
    bool total = false;
};

struct FormRow
{
    QString id; ///< "refused.state_secret"; empty where the table has one unnamed row
    int block = 0;
    int node = -1; ///< in FormBlock::rowNodes; -1 for an unnamed row
    CellId first;  ///< cell of the block's first column; the others follow
    bool total = false;
};

/// Rows that share their columns; the tables of the form have one block or several below each
/// other.
struct FormBlock
{
    QString id;        ///< "art20_1"; empty where the table is one block
    FormLabel caption; ///< a line of its own above the header; empty text where there is none
    FormLabel corner;
    QList<FormNode> columnNodes;
    QList<FormColumn> columns;
    QList<FormNode> rowNodes;
    int firstRow = 0; ///< in FormTable::rows
    int rowCount = 0;
};

enum class LayoutKind { Caption, Corner, ColumnHeader, RowHeader, Value };

/// One printed cell of the official layout, possibly merged over several grid slots.
struct LayoutCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    LayoutKind kind = LayoutKind::Value;
    FormText text; ///< labels; empty for values
    CellId cell;   ///< values only
    bool total = false;
    bool vertical = false;
};

/// The table as the form prints it: a grid whose slots are covered exactly once.
struct TableLayout
{
    int rowCount = 0;
    int columnCount = 0;
    int headerRows = 0;      ///< rows above the first value, where the table is one block; else 0
    int labelColumns = 0;    ///< columns left of the values
    QList<int> columnWidths; ///< relative widths, one a column
    QList<LayoutCell> cells; ///< by row, then column
};

/// A linear rule as its file says it: patterns of cell ids, not yet bound to cells.
struct RulePattern
{
    QString rule;
    QString relation; ///< "=", ">=", "<=", "zero_together"
    QStringList each; ///< what `$` stands for in turn; one empty string when there is no `$`
    QStringList left; ///< ids with `$` and `*`; a leading `-` subtracts
    QStringList right;
    QString pointer; ///< where it stands in its file
};

struct FormTable
{
    QString id;      ///< "t2"
    QString edition; ///< of the file it came from
    FormText name;   ///< 表二 / Table 2
    FormText title;  ///< what it reports
    int section = 0; ///< of the report it belongs to
    QList<FormBlock> blocks;
    QList<FormRow> rows;
    QList<RulePattern> rulePatterns;
    int labelColumns = 0;
    int valueColumns = 0; ///< of the layout
    QList<int> columnWidths;
    CellId firstCell;
    int cellCount = 0;

    [[nodiscard]] const FormBlock &blockOf(const FormRow &row) const { return blocks[row.block]; }
};

/// Derives the official layout of a table whose cells are numbered.
[[nodiscard]] TableLayout layoutOf(const FormTable &table);

} // namespace gouji
