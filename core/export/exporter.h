#pragma once

#include "core/base/error.h"
#include "core/export/documentchoices.h"
#include "core/export/exporttexts.h"
#include "core/export/writefile.h"
#include "core/report/finding.h"
#include "core/report/repair.h"
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
    QList<Finding> accepted = {}; ///< that a person let stand: the document itself is wrong
    QList<Finding> asRead = {};   ///< what the rules said before any correction
    QList<Repair> repairs = {};   ///< what is proposed; only report files have it
    // Only documents look at these.
    ReportSource source = {};
    DocumentChoices choices = {};
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

    /// "docx", "xlsx", "csv" …: the name asked for, and the usual suffix of the file.
    [[nodiscard]] virtual QString format() const = 0;
    /// True when the bytes are no text a terminal could show.
    [[nodiscard]] virtual bool isBinary() const { return false; }
    /// The same input gives the same bytes. Errors: ExportFailed (format, reason).
    [[nodiscard]] virtual Result<QByteArray> bytes(const ExportInput &input) const = 0;
};

/// What is exported of a report.
enum class ExportContent {
    Report,      ///< the report itself, in the formats of exporters()
    Corrections, ///< the corrections alone
    Letter,      ///< a letter to the organ about what its document has wrong
};
/// The formats `content` can be had in, the usual one first.
[[nodiscard]] QStringList exportFormats(ExportContent content);
/// Errors: UnknownFormat, ExportFailed.
[[nodiscard]] Result<QByteArray> exportContent(ExportContent content, const QString &format,
                                               const ExportInput &input);

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
