#include "core/export/csvexporter.h"

#include "core/base/decimal.h"
#include "core/export/formlabels.h"
#include "core/report/reportfilenames.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr std::array columnNames = {u"agency", u"year",      u"edition",       u"table",
                                    u"cell",   u"row_group", u"row",           u"column_group",
                                    u"column", u"value",     u"unit",          u"state",
                                    u"text",   u"raw",       u"original_value"};

bool looksLikeFormula(const QString &text)
{
    constexpr QStringView starters = u"=+-@'＝＋－＠";
    constexpr QStringView controls = u"\t\r\n";
    const QString bare = text.trimmed(); // some programs look behind leading blanks
    return !text.isEmpty() && !Decimal::fromString(text)
           && (controls.contains(text.front())
               || (!bare.isEmpty() && starters.contains(bare.front())));
}

QString numberText(const CellValue &value)
{
    return value.number ? value.number->toString() : QString();
}

QStringList fieldsOf(const Report &report, CellId id)
{
    const FormEdition &form = *report.form;
    const Cell &cell = report.cell(id);
    const FormTable &table = form.tableOf(id);
    const CellLabels labels = labelsOf(form, id);
    return {report.agency ? report.agency->value : QString(),
            report.year ? QString::number(report.year->value) : QString(),
            table.edition,
            table.id,
            form.cell(id).id,
            labels.rowGroup,
            labels.row,
            labels.columnGroup,
            labels.column,
            numberText(cell.value),
            cell.value.unit,
            nameOf(cell.state(), cellStateNames),
            cell.text,
            cell.reading.raw,
            cell.mark == Mark::Corrected ? numberText(cell.reading.value) : QString()};
}

} // namespace

QString csvField(const QString &text)
{
    QString field = looksLikeFormula(text) ? u'\'' + text : text;
    if (!field.contains(u'"') && !field.contains(u',') && !field.contains(u'\n')
        && !field.contains(u'\r'))
        return field;
    return u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',') + u"\r\n"_s;
}

QString CsvExporter::format() const
{
    return u"csv"_s;
}

Result<QByteArray> CsvExporter::bytes(const ExportInput &input) const
{
    QStringList names;
    for (const char16_t *name : columnNames)
        names.append(QString::fromUtf16(name));

    QString csv = QChar(QChar::ByteOrderMark) + csvLine(names);
    for (int i = 0; i < input.report.form->cellCount(); ++i)
        csv += csvLine(fieldsOf(input.report, CellId{i}));
    return csv.toUtf8();
}

} // namespace gouji
