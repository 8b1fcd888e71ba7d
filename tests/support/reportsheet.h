#pragma once

#include "core/form/formedition.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gouji {

/// The report of reportWords() with the tables of `form` and the texts of `values` by cell id ("0"
/// for others) on one sheet of an XLSX workbook, as offices type it: lines of text merged over the
/// width of the tables, headers and groups merged, numbers as numbers.
[[nodiscard]] QByteArray reportSheet(const FormEdition &form,
                                     const QHash<QString, QString> &values);

} // namespace gouji
