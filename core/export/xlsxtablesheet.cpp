#include "core/export/xlsxtablesheet.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr int spreadsheetDigits = 15; // a double keeps no more
constexpr double lineHeight = 15;     // points
constexpr double charactersPerWidth = 1.1;

QString numberFormatOf(const Decimal &number, const QString &unit)
{
    const QString digits = number.toString();
    const qsizetype point = digits.indexOf(u'.');
    QString format = u"0"_s;
    if (point >= 0)
        format += u'.' + QString(digits.size() - point - 1, u'0');
    if (!unit.isEmpty())
        format += u'"' + QString(unit).remove(u'"') + u'"';
    return format;
}

bool fitsSpreadsheet(const Decimal &number)
{
    const QString digits = number.toString();
    return std::ranges::count_if(digits, [](QChar c) { return c.isDigit(); }) <= spreadsheetDigits;
}

/// The last thing done to a cell that is still so.
const JournalEntry *lastEntry(const Report &report, const QString &cellId)
{
    for (qsizetype i = report.journal.size() - 1; i >= 0; --i) {
        if (report.journal[i].cell == cellId)
            return &report.journal[i];
    }
    return nullptr;
}

void appendLine(QStringList &lines, const QString &heading, const QString &text)
{
    if (!text.isEmpty())
        lines.append(heading + u": "_s + text);
}

/// What the comment of a cell says; empty for a cell with nothing to say.
QString commentOf(const ExportInput &input, CellId id)
{
    const ExportTexts &texts = input.texts;
    const Cell &cell = input.report.cell(id);
    if (cell.mark == Mark::None) {
        if (cell.isMissing())
            return texts.state(CellState::Missing);
        return cell.review()
                   ? texts.heading(ExportHeading::ToReview) + u": "_s + texts.reviewReason(cell)
                   : QString();
    }
    QStringList lines = {texts.state(cell.state())};
    if (cell.mark == Mark::Corrected) {
        const QString was =
            cell.reading.raw.isEmpty() ? texts.state(cell.reading.state) : cell.reading.raw;
        const QString is = cell.text.isEmpty() ? texts.state(CellState::Blank) : cell.text;
        lines.append(texts.heading(ExportHeading::Printed) + u": "_s + was + u" → "_s + is);
    }
    if (const JournalEntry *entry = lastEntry(input.report, input.report.form->cell(id).id)) {
        appendLine(lines, texts.heading(ExportHeading::By), entry->by);
        appendLine(lines, texts.heading(ExportHeading::At), entry->at.toString(Qt::ISODate));
        appendLine(lines, texts.heading(ExportHeading::Reason), texts.reason(entry->reason));
    }
    return lines.join(u'\n');
}

void writeValue(XlsxSheet &sheet, const ExportInput &input, const LayoutCell &place)
{
    const XlsxRange range = {place.row, place.column, place.rowSpan, place.columnSpan};
    const Cell &cell = input.report.cell(place.cell);
    XlsxStyle style =
        marked({.align = XlsxStyle::Align::Center, .border = true}, markOf(cell, place.total));
    if (cell.value.number && fitsSpreadsheet(*cell.value.number)) {
        style.numberFormat = numberFormatOf(*cell.value.number, cell.value.unit);
        sheet.writeNumber(range, cell.value.number->toDouble(), style);
    } else if (cell.text.isEmpty()) {
        sheet.writeBlank(range, style);
    } else {
        style.numberFormat = u"@"_s;
        sheet.writeText(range, cell.text, style);
    }
    const QString comment = commentOf(input, place.cell);
    if (!comment.isEmpty())
        sheet.writeComment(place.row, place.column, comment);
}

void writeLabel(XlsxSheet &sheet, const LayoutCell &place)
{
    XlsxStyle style = {.align = XlsxStyle::Align::Center,
                       .bold = place.kind == LayoutKind::Caption,
                       .border = true,
                       .vertical = place.vertical};
    if (place.kind == LayoutKind::RowHeader)
        style.align = XlsxStyle::Align::Left;
    sheet.writeText({place.row, place.column, place.rowSpan, place.columnSpan}, place.text.text,
                    place.total ? marked(style, XlsxMark::Total) : style);
}

/// Widths as spreadsheets print text: a Chinese character takes two.
qsizetype printedWidth(const QString &text)
{
    constexpr char16_t firstWide = 0x1100;
    return std::ranges::count_if(text, [](QChar c) { return c.unicode() >= firstWide; })
           + text.size();
}

double linesNeeded(const TableLayout &layout, const LayoutCell &place)
{
    if (place.vertical || place.rowSpan > 1)
        return 1;
    double width = 0;
    for (int c = place.column; c < place.column + place.columnSpan; ++c)
        width += layout.columnWidths.value(c, 10);
    const auto needed = static_cast<double>(printedWidth(place.text.text));
    return std::max(1.0, std::ceil(needed / (width * charactersPerWidth)));
}

/// Spreadsheets fit heights themselves only where nothing is merged.
void setRowHeights(XlsxSheet &sheet, const TableLayout &layout)
{
    QList<double> lines(layout.rowCount, 1);
    for (const LayoutCell &place : layout.cells)
        lines[place.row] = std::max(lines[place.row], linesNeeded(layout, place));
    for (int row = 0; row < layout.rowCount; ++row)
        sheet.setRowHeight(row, (lineHeight * lines[row]) + 4);
}

} // namespace

XlsxMark markOf(const Cell &cell, bool total)
{
    if (cell.mark == Mark::Corrected)
        return XlsxMark::Corrected;
    if (cell.mark == Mark::Confirmed)
        return XlsxMark::Confirmed;
    if (cell.isMissing())
        return XlsxMark::Missing;
    if (cell.review())
        return XlsxMark::Review;
    return total ? XlsxMark::Total : XlsxMark::None;
}

XlsxStyle marked(XlsxStyle style, XlsxMark mark)
{
    switch (mark) {
    case XlsxMark::None:
        break;
    case XlsxMark::Total:
        style.fill = 0xF2F2F2;
        break;
    case XlsxMark::Missing:
        style.hatched = true;
        break;
    case XlsxMark::Review:
        style.fill = 0xFCE4D6;
        break;
    case XlsxMark::Corrected:
        style.fill = 0xFFE699;
        style.bold = true;
        break;
    case XlsxMark::Confirmed:
        style.fill = 0xE2EFDA;
        break;
    }
    return style;
}

void addTableSheet(XlsxBook &book, const ExportInput &input, int table)
{
    const FormEdition &form = *input.report.form;
    const FormText &name = form.tables()[table].name;
    const TableLayout &layout = form.layout(table);
    XlsxSheet sheet =
        book.addSheet(input.texts.english && !name.english.isEmpty() ? name.english : name.text);
    for (int column = 0; column < layout.columnCount; ++column)
        sheet.setColumnWidth(column, layout.columnWidths.value(column, 10));
    setRowHeights(sheet, layout);
    for (const LayoutCell &place : layout.cells) {
        if (place.kind == LayoutKind::Value)
            writeValue(sheet, input, place);
        else
            writeLabel(sheet, place);
    }
    if (layout.headerRows > 0)
        sheet.freezeRows(layout.headerRows);
    constexpr int portraitColumns = 8;
    sheet.printOnOnePageWidth(layout.columnCount > portraitColumns);
}

} // namespace gouji
