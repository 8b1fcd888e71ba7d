#pragma once

#include "core/base/error.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace gouji {

/// What an exporter needs to speak to people, handed in from above: it makes no sentences itself.
struct ExportTexts
{
    std::function<QString(const Finding &, const Report &)> finding; ///< sentence of a finding
    std::function<QString(CellId, const Report &)> cellName;         ///< "表三 · 予以公开 · 自然人"
    std::function<QString(CellState)> state;
    std::function<QString(Severity)> severity;
    bool english = false; ///< headings of sheets and columns
};

struct ExportInput
{
    const Report &report;
    const QList<Finding> &findings;
    const ExportTexts &texts;
};

/// "json", "xlsx", "csv": in the order they are offered.
[[nodiscard]] QStringList exportFormats();

/// The bytes of `report` in `format`; the same input gives the same bytes.
/// Errors: UnknownFormat, ExportFailed.
[[nodiscard]] Result<QByteArray> exportReport(const QString &format, const ExportInput &input);

/// Writes `bytes` to `path` so that the old file stays whole until the new one is complete.
/// Errors: FileNotWritable.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace gouji
