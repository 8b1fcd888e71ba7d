#pragma once

#include "core/export/documentchoices.h"
#include "core/export/documentlayout.h"
#include "core/report/report.h"

#include <QList>
#include <QSet>
#include <QString>

namespace gouji {

/// A table of the source that is none of the form's.
struct OwnTable
{
    qsizetype begin = 0; ///< offset of its first character in the source
    DocumentTable table;
};

/// The tables an organ put into its prose, by their place. A table is the form's when a cell of the
/// report was read from it; one that says nothing but labels of the form (a head repeated behind a
/// page break) is nobody's. `furniture`: the labelKey()s of those.
[[nodiscard]] QList<OwnTable> ownTables(const Report &report, const ReportSource &source,
                                        const QSet<QString> &furniture);

} // namespace gouji
