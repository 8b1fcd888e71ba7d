#include "tests/support/reportsheet.h"

#include "tests/support/reportwords.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace gouji {

namespace {

constexpr int sheetColumns = 15;

class SheetWriter
{
public:
    SheetWriter(const FormEdition &form, const QHash<QString, QString> &values,
                lxw_worksheet *sheet)
        : m_form(form)
        , m_values(values)
        , m_sheet(sheet)
    {}

    void write()
    {
        const ReportWords &words = reportWords();
        writeLine(words.title);
        for (int s = 0; s < words.headings.size(); ++s) {
            writeLine(words.headings[s]);
            for (const QString &line : words.prose[s])
                writeLine(line);
            if (s >= 1 && s <= 3) // tables two to four stand in the sections of these numbers
                writeTable(m_form.layout(s - 1));
        }
        for (const QString &line : words.signature)
            writeLine(line);
    }

private:
    void writeLine(const QString &text) { writeText(m_row++, 0, 1, sheetColumns, text); }

    void writeTable(const TableLayout &layout)
    {
        for (const LayoutCell &cell : layout.cells) {
            const QString text =
                cell.kind == LayoutKind::Value
                    ? m_values.value(m_form.cell(cell.cell).id, QStringLiteral("0"))
                    : cell.text.text;
            writeText(m_row + cell.row, cell.column, cell.rowSpan, cell.columnSpan, text);
        }
        m_row += layout.rowCount;
    }

    void writeText(int row, int column, int rowSpan, int columnSpan, const QString &text)
    {
        const auto firstRow = static_cast<lxw_row_t>(row);
        const auto firstColumn = static_cast<lxw_col_t>(column);
        const QByteArray utf8 = text.toUtf8();
        bool ok = false;
        const double number = text == QString::number(text.toInt()) ? text.toDouble(&ok) : 0;
        if (rowSpan > 1 || columnSpan > 1)
            worksheet_merge_range(
                m_sheet, firstRow, firstColumn, static_cast<lxw_row_t>(row + rowSpan - 1),
                static_cast<lxw_col_t>(column + columnSpan - 1), utf8.constData(), nullptr);
        else if (ok)
            worksheet_write_number(m_sheet, firstRow, firstColumn, number, nullptr);
        else
            worksheet_write_string(m_sheet, firstRow, firstColumn, utf8.constData(), nullptr);
    }

    const FormEdition &m_form;
    const QHash<QString, QString> &m_values;
    lxw_worksheet *m_sheet;
    int m_row = 0;
};

} // namespace

QByteArray reportSheet(const FormEdition &form, const QHash<QString, QString> &values)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.xlsx")));
    lxw_workbook *workbook = workbook_new(QFile::encodeName(file.fileName()).constData());
    SheetWriter(form, values, workbook_add_worksheet(workbook, nullptr)).write();
    if (workbook_close(workbook) != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        qFatal("no workbook");
    return file.readAll();
}

} // namespace gouji
