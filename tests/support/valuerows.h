#pragma once

#include "core/read/text/tablefinder.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace gouji::testing {

using namespace Qt::StringLiterals;

/// The rows of the tables found in a text. A row a string, its cells parted by `|`; a blank cell is
/// `_`. What is no row with values is left out.
inline QStringList valueRowsOf(const QString &text)
{
    const SourceText source(text);
    QStringList rows;
    for (const SourceTable &table : findTables(source)) {
        QHash<int, QStringList> cells;
        QSet<int> withValues;
        for (const SourceCell &cell : table.cells) {
            const QString printed =
                cell.words.isEmpty() ? source.view(cell.span).toString().remove(u'\n') : cell.words;
            cells[cell.row].append(printed.isEmpty() ? u"_"_s : printed);
            if (lookOf(source.view(cell.span)) == CellLook::Value)
                withValues.insert(cell.row);
        }
        for (int row = 0; row < table.rowCount(); ++row) {
            if (withValues.contains(row))
                rows.append(cells[row].join(u'|'));
        }
    }
    return rows;
}

} // namespace gouji::testing
