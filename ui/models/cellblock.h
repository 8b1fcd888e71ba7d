#pragma once

#include "core/report/typing.h"
#include "core/session/reportsession.h"

#include <QList>
#include <QStringList>

#include <expected>

namespace gouji {

/// Rows of fields as spreadsheets put them on the clipboard: fields parted by tabs, rows by line
/// ends, a field with either of these in quotes. The line end behind the last row is no row.
[[nodiscard]] QList<QStringList> rowsOfClipboard(const QString &text);
[[nodiscard]] QString clipboardOfRows(const QList<QStringList> &rows);

/// What a paste would type, or the first field that cannot stand and where.
struct RefusedField
{
    CellId cell; ///< where it would stand; the first cell when that is outside of the table
    Refusal refusal;
};
using PastedTexts = std::expected<QList<ReportSession::TypedText>, RefusedField>;

/// `rows` laid over the table from `first` on: fields to the right within the row's columns, rows
/// downwards over rows with values. One field alone goes into each of `chosen`.
[[nodiscard]] PastedTexts pasted(const QList<QStringList> &rows, CellId first,
                                 const QList<CellId> &chosen, const Report &report);

/// The texts of the cells, row by row; a row's cells side by side.
[[nodiscard]] QList<QStringList> rowsOfCells(QList<CellId> cells, const Report &report);

} // namespace gouji
