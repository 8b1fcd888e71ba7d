#pragma once

#include "core/base/error.h"
#include "core/form/formcatalogue.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace gouji {

/// The sentence of a finding in the language asked for; made above this floor.
using FindingSentence = std::function<QString(const Finding &, const Report &)>;

struct ReportFileOptions
{
    bool withText = false; ///< the linear text under `text`
    QString text;
    int indent = 2; ///< -1 for one line
};

/// The report file, schema gouji.report/1: the same report and findings give the same bytes.
/// Beyond the keys other programs rely on it carries what reading it back needs: `form`, `title`,
/// `years`, `signature`, `observations`, `acknowledgements`, `faults`; `content` of sections,
/// `outcome` and `fault` of findings, `doubts`, `text` and `reading` of cells.
/// `sentence` may be empty; messages then are.
[[nodiscard]] QByteArray writeReportFile(const Report &report, const QList<Finding> &findings,
                                         const FindingSentence &sentence,
                                         const ReportFileOptions &options);

/// {"source": …, "findings": […]} on one line: the findings as the report file has them.
[[nodiscard]] QByteArray writeFindings(const Report &report, const QList<Finding> &findings,
                                       const FindingSentence &sentence);

/// The object a file gets that could not be read.
[[nodiscard]] QByteArray writeErrorObject(const SourceInfo &source, const Error &error,
                                          const QString &message, int indent);

/// What a report file holds.
struct ReportFile
{
    Report report;
    std::optional<QString> text; ///< the linear text, where it was written along
};

/// Reads a report file back. Findings in it are not read: they are made anew from the cells. A cell
/// of the form that the file does not speak of is missing. Every span lies within
/// `report.source.textLength`, and so does the text.
/// Errors: JsonSyntax, JsonStructure (`name`, pointer, what is expected), ReportSchema,
/// UnknownCell.
[[nodiscard]] Result<ReportFile> readReportFileWithText(const QByteArray &bytes,
                                                        const QString &name,
                                                        const FormCatalogue &catalogue);
[[nodiscard]] Result<Report> readReportFile(const QByteArray &bytes, const QString &name,
                                            const FormCatalogue &catalogue);

/// True for bytes that look like a report file: a JSON object that names the schema early.
[[nodiscard]] bool isReportFile(const QByteArray &bytes);

} // namespace gouji
