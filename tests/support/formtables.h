#pragma once

#include "core/form/formedition.h"
#include "core/source/sourcetable.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace gouji {

/// The rows of table `table` of `form` as an office would print them, for DocumentBuilder::table():
/// headers, labels and the texts of `values` by cell id (others are "0").
[[nodiscard]] QStringList printedTable(const FormEdition &form, int table, TableGeometry geometry,
                                       const QHash<QString, QString> &values = {});

} // namespace gouji
