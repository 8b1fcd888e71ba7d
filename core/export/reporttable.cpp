#include "core/export/reporttable.h"

#include "core/export/csvexporter.h"
#include "core/export/xlsxbook.h"
#include "core/report/reportfilenames.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr int spreadsheetDigits = 15; // a double keeps no more

QStringList reportColumns()
{
    return {u"path"_s, u"agency"_s, u"year"_s, u"edition"_s};
}

QStringList reportFields(const Report &report)
{
    const SourceInfo &source = report.source;
    // Reports of one file are told apart.
    const QString path = source.parts == 1
                             ? source.path
                             : u"%1 (%2/%3)"_s.arg(source.path).arg(source.part).arg(source.parts);
    return {path, report.agency ? report.agency->value : QString(),
            report.year ? QString::number(report.year->value) : QString(), report.editionId()};
}

QString valueText(const Cell &cell)
{
    return cell.value.number ? cell.value.number->toString() : cell.text.simplified();
}

} // namespace

ReportTable::ReportTable(Form form)
    : m_form(form)
    , m_columns(reportColumns())
{
    if (form == Form::Long)
        m_columns += {u"cell"_s, u"value"_s, u"unit"_s, u"state"_s, u"text"_s, u"review"_s};
}

void ReportTable::add(const Report &report)
{
    if (m_form == Form::Wide)
        addWide(report, reportFields(report));
    else
        addLong(report, reportFields(report));
}

int ReportTable::columnOf(const QString &cell)
{
    const auto known = m_columnOfCell.constFind(cell);
    if (known != m_columnOfCell.cend())
        return *known;
    const auto column = static_cast<int>(m_columns.size());
    m_columns.append(cell);
    m_columnOfCell.insert(cell, column);
    return column;
}

void ReportTable::addWide(const Report &report, QStringList row)
{
    for (int i = 0; i < report.cells.size(); ++i) {
        const int column = columnOf(report.form->cell(CellId{i}).id);
        while (row.size() <= column)
            row.append(QString());
        row[column] = valueText(report.cells[i]);
    }
    m_rows.append(row);
}

void ReportTable::addLong(const Report &report, const QStringList &row)
{
    for (int i = 0; i < report.cells.size(); ++i) {
        const Cell &cell = report.cells[i];
        const QString number = cell.value.number ? cell.value.number->toString() : QString();
        m_rows.append(row
                      + QStringList{report.form->cell(CellId{i}).id, number, cell.value.unit,
                                    nameOf(cell.state(), cellStateNames), cell.text,
                                    cell.review() ? u"1"_s : u"0"_s});
    }
}

QByteArray ReportTable::csv() const
{
    QByteArray bytes = (QChar(QChar::ByteOrderMark) + csvLine(m_columns)).toUtf8();
    for (QStringList row : m_rows) {
        row.resize(m_columns.size());
        bytes += csvLine(row).toUtf8();
    }
    return bytes;
}

Result<QByteArray> ReportTable::xlsx() const
{
    XlsxBook book;
    XlsxSheet sheet = book.addSheet(u"gouji"_s);
    for (int column = 0; column < m_columns.size(); ++column)
        sheet.writeText({0, column}, m_columns[column], {.bold = true});
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < m_rows[row].size(); ++column) {
            const QString &text = m_rows[row][column];
            const auto number = Decimal::fromString(text);
            if (number && text.size() <= spreadsheetDigits)
                sheet.writeNumber({row + 1, column}, number->toDouble(), {});
            else if (!text.isEmpty())
                sheet.writeText({row + 1, column}, text, {});
        }
    }
    sheet.freezeRows(1);
    return book.finish();
}

} // namespace gouji
