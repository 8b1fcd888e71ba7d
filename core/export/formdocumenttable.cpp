#include "core/export/formdocumenttable.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr double textWidth = 442; // points between the margins of an official page: 156 mm
constexpr double cellMargins = 3; // both sides
/// In ems: of Chinese serif fonts; those of Latin ones are half an em wide.
constexpr double digitWidth = 0.56;
constexpr int fewColumns = 5;
constexpr int mostRowsTogether = 16; // half a page
/// 小四 五号 小五 六号 小六
/// and what is left for numbers of ten digits in fifteen columns.
constexpr std::array fontSizes = {12.0, 10.5, 9.0, 7.5, 6.5, 5.5, 4.5};

/// Which rows and columns of the printed grid stay.
struct Kept
{
    QList<bool> rows;
    QList<bool> columns;
};

bool isMissing(const Report &report, CellId first, qsizetype count)
{
    return std::all_of(report.cells.cbegin() + first.index,
                       report.cells.cbegin() + first.index + count,
                       [](const Cell &cell) { return cell.isMissing(); });
}

Kept keepAll(const TableLayout &layout)
{
    return {QList<bool>(layout.rowCount, true), QList<bool>(layout.columnCount, true)};
}

/// A column stays where one of its cells is known. Blocks below each other share their columns, so
/// only a table of one block can lose any.
void dropColumns(Kept &kept, const Report &report, const FormTable &table)
{
    if (table.blocks.size() != 1)
        return;
    const qsizetype columns = table.blocks[0].columns.size();
    for (qsizetype c = 0; c < columns; ++c) {
        const bool known = std::ranges::any_of(table.rows, [&](const FormRow &row) {
            return !report.cells[row.first.index + c].isMissing();
        });
        kept.columns[table.labelColumns + c] = known;
    }
}

Kept keepKnown(const Report &report, const FormTable &table, const TableLayout &layout)
{
    Kept kept = keepAll(layout);
    // Rows of headers and captions stay when a row of values of their block does: they are those
    // between the values of two blocks.
    QList<int> header;
    int block = -1;
    bool blockStays = false;
    const auto settle = [&] {
        for (const int row : header)
            kept.rows[row] = blockStays;
        header.clear();
    };
    QList<int> rowOfGrid(layout.rowCount, -1);
    for (const LayoutCell &place : layout.cells) {
        if (place.kind == LayoutKind::Value && rowOfGrid[place.row] < 0)
            rowOfGrid[place.row] = place.cell.index;
    }
    for (int row = 0; row < layout.rowCount; ++row) {
        if (rowOfGrid[row] < 0) {
            header.append(row);
            continue;
        }
        const FormRow &formRow = report.form->rowOf(CellId{rowOfGrid[row]});
        if (formRow.block != block) {
            block = formRow.block;
            blockStays = false;
            for (const FormRow &other : table.rows) {
                blockStays =
                    blockStays
                    || (other.block == block
                        && !isMissing(report, other.first, table.blockOf(other).columns.size()));
            }
            settle();
        }
        kept.rows[row] = !isMissing(report, formRow.first, table.blockOf(formRow).columns.size());
    }
    dropColumns(kept, report, table);
    return kept;
}

int countKept(const QList<bool> &kept, int from, int count)
{
    return static_cast<int>(std::count(kept.cbegin() + from, kept.cbegin() + from + count, true));
}

DocumentMark markOf(const Cell &cell, bool all)
{
    if (cell.isMissing())
        return DocumentMark::Missing;
    if (!all)
        return DocumentMark::None;
    if (cell.mark == Mark::Corrected)
        return DocumentMark::Corrected;
    if (cell.mark == Mark::Confirmed)
        return DocumentMark::Confirmed;
    return cell.review() ? DocumentMark::Review : DocumentMark::None;
}

DocumentCell cellOf(const ExportInput &input, const LayoutCell &place, int labelColumns)
{
    DocumentCell made;
    made.vertical = place.vertical;
    if (place.kind == LayoutKind::Value) {
        const Cell &cell = input.report.cell(place.cell);
        made.mark = markOf(cell, input.choices.cellMarks);
        made.text =
            cell.isMissing() ? input.texts.heading(ExportHeading::MissingCell) : printedText(cell);
    } else {
        made.header = true;
        made.text = place.text.text;
        made.left = place.kind == LayoutKind::RowHeader && labelColumns > 1 && !place.vertical;
    }
    return made;
}

} // namespace

double largestFontFor(const DocumentTable &table)
{
    const int sum = std::accumulate(table.columnWidths.cbegin(), table.columnWidths.cend(), 0);
    for (const double size : fontSizes) {
        if (size > fontSizes[1] && table.columnWidths.size() > fewColumns)
            continue;
        const bool fits = std::ranges::all_of(table.cells, [&](const DocumentCell &cell) {
            if (cell.header)
                return true;
            const int width =
                std::accumulate(table.columnWidths.cbegin() + cell.column,
                                table.columnWidths.cbegin() + cell.column + cell.columnSpan, 0);
            double needed = cellMargins;
            for (const QChar character : cell.text)
                needed += character.unicode() < 0x2E80 ? size * digitWidth : size;
            return needed <= textWidth * width / sum;
        });
        if (fits)
            return size;
    }
    return fontSizes.back();
}

QString printedText(const Cell &cell)
{
    if (cell.value.number)
        return cell.value.number->toString() + cell.value.unit;
    return cell.text.simplified();
}

std::optional<DocumentTable> formDocumentTable(const ExportInput &input, int table)
{
    const Report &report = input.report;
    const FormTable &formTable = report.form->tables()[table];
    const TableLayout &layout = report.form->layout(table);
    if (isMissing(report, formTable.firstCell, formTable.cellCount))
        return std::nullopt;
    const Kept kept = input.choices.missing == DocumentChoices::Missing::LeftOut
                          ? keepKnown(report, formTable, layout)
                          : keepAll(layout);

    DocumentTable made;
    for (int column = 0; column < layout.columnCount; ++column) {
        if (kept.columns[column])
            made.columnWidths.append(layout.columnWidths.value(column, 10));
    }
    made.rowCount = countKept(kept.rows, 0, layout.rowCount);
    made.headerRows = countKept(kept.rows, 0, layout.headerRows);
    for (const LayoutCell &place : layout.cells) {
        DocumentCell cell = cellOf(input, place, layout.labelColumns);
        cell.rowSpan = countKept(kept.rows, place.row, place.rowSpan);
        cell.columnSpan = countKept(kept.columns, place.column, place.columnSpan);
        if (cell.rowSpan == 0 || cell.columnSpan == 0)
            continue;
        cell.row = countKept(kept.rows, 0, place.row);
        cell.column = countKept(kept.columns, 0, place.column);
        made.cells.append(cell);
    }
    made.fontSize = largestFontFor(made);
    made.together = made.rowCount <= mostRowsTogether;
    return made;
}

} // namespace gouji
