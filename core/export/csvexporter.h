#pragma once

#include "core/export/exporter.h"

#include <QString>
#include <QStringList>

namespace gouji {

/// One line per cell of the report, for programs and for Excel: UTF-8 with BOM, CRLF, quoted as in
/// RFC 4180. Column names and states are the keys of the report file in every language, so that the
/// files of many reports can be put together; labels stand as the form prints them.
///
/// Columns: agency, year, edition (of the cell's table), table, cell (its id), row_group, row,
/// column_group, column (labels), value, unit, state, text (what stands in the cell, as printed or
/// typed), raw (what the source prints), original_value (the number read, where a person changed
/// the cell).
class CsvExporter final : public Exporter
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] Result<QByteArray> bytes(const ExportInput &input) const override;
};

/// `text` as a field. A spreadsheet would run what begins with = + - @ (or their full-width forms),
/// TAB, CR or LF as a formula: an apostrophe is put before it, and before an apostrophe, so that
/// taking one leading apostrophe away always gives `text` back. A plain number such as -4 is no
/// formula and stays as it is.
[[nodiscard]] QString csvField(const QString &text);
/// The fields with commas between and a line end behind them.
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace gouji
