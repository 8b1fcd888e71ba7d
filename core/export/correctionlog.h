#pragma once

#include "core/export/documentlayout.h"
#include "core/export/exporter.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace gouji {

/// What a person did to one cell, with everything needed to judge it.
struct Correction
{
    CellId cell;
    QString printed; ///< the characters of the source; empty for a blank or missing cell
    CellState printedState = CellState::Missing;
    QString before; ///< what stands before and behind them in the source
    QString after;
    QString corrected; ///< what stands there now; that of a confirmed cell is what is printed
    bool confirmed = false;
    QString reason; ///< as the journal has it
    QString by;
    QDateTime at;      ///< invalid when the journal does not tell
    QStringList rules; ///< those the cell broke as it was read

    bool operator==(const Correction &) const = default;
};

/// The cells a person corrected or confirmed, in form order.
[[nodiscard]] QList<Correction> correctionsOf(const ExportInput &input);

/// The corrections as a document of their own.
[[nodiscard]] DocumentLayout correctionLog(const ExportInput &input);
/// The same table as part of another document; heading included.
void appendCorrections(DocumentLayout &layout, const ExportInput &input);
/// One line a correction, as CsvExporter writes; columns are keys in every language.
[[nodiscard]] QByteArray correctionLogCsv(const ExportInput &input);

} // namespace gouji
