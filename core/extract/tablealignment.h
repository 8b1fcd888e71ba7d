#pragma once

#include "core/extract/cellstream.h"
#include "core/extract/confidence.h"
#include "core/extract/labels/labelchain.h"
#include "core/extract/rows/rowreadings.h"
#include "core/report/report.h"

#include <QList>
#include <QString>

namespace gouji {

/// One table of one edition, read off the stream.
struct TableAlignment
{
    int tableLabels = -1; ///< LabelDictionary::tables(); -1 when nothing of the table was found
    double score = 0;     ///< labels found, less rows of the form that were not
    QList<CellReading> readings; ///< FormTable::cellCount() of them, in form order
    QList<Observation> observations;
    QList<DoubtfulRow> doubtful; ///< rows with more or fewer values than columns

    [[nodiscard]] bool found() const { return tableLabels >= 0; }
};

/// The table at `tableIndex` of the form in the edition that fits `rows` best; between equals the
/// edition `preferred`. Not found when that edition has no row there.
[[nodiscard]] TableAlignment bestAlignment(const CellStream &stream, const SourceDocument &document,
                                           const LabelDictionary &dictionary, int tableIndex,
                                           const QString &preferred, StreamRows rows);

} // namespace gouji
