#pragma once

#include "core/base/error.h"
#include "core/export/exporttexts.h"
#include "core/export/writefile.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace gouji {

struct ExportInput
{
    const Report &report;
    const QList<Finding> &findings;
    const ExportTexts &texts;
};

/// Makes one kind of file of a report. Opens no dialog, writes no file, keeps no state: one object
/// serves every thread.
class Exporter
{
public:
    Exporter() = default;
    Exporter(const Exporter &) = delete;
    Exporter &operator=(const Exporter &) = delete;
    virtual ~Exporter() = default;

    /// "json", "xlsx", "csv": the name asked for, and the usual suffix of the file.
    [[nodiscard]] virtual QString format() const = 0;
    /// True when the bytes are no text a terminal could show.
    [[nodiscard]] virtual bool isBinary() const { return false; }
    /// The same input gives the same bytes. Errors: ExportFailed (format, reason).
    [[nodiscard]] virtual Result<QByteArray> bytes(const ExportInput &input) const = 0;
};

/// Every exporter there is, in the order they are offered.
[[nodiscard]] const std::vector<std::unique_ptr<const Exporter>> &exporters();
/// nullptr for a format nobody writes.
[[nodiscard]] const Exporter *exporterFor(const QString &format);

/// The formats of exporters().
[[nodiscard]] QStringList exportFormats();

/// The bytes of `report` in `format`; the same input gives the same bytes.
/// Errors: UnknownFormat, ExportFailed.
[[nodiscard]] Result<QByteArray> exportReport(const QString &format, const ExportInput &input);

} // namespace gouji
