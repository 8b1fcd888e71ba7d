#pragma once

#include "core/base/error.h"
#include "core/form/formcatalogue.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QByteArray>

#include <functional>

namespace gouji {

/// The sentence of a finding in the language asked for; made above this floor.
using FindingSentence = std::function<QString(const Finding &, const Report &)>;

struct ReportFileOptions
{
    bool withText = false;       ///< the linear text under `text`
    QString text;
    int indent = 2;              ///< -1 for one line
};

/// The report file, schema gouji.report/1: the same report and findings give the same bytes.
[[nodiscard]] QByteArray writeReportFile(const Report &report, const QList<Finding> &findings,
                                         const FindingSentence &sentence,
                                         const ReportFileOptions &options);

/// The object a file gets that could not be read.
[[nodiscard]] QByteArray writeErrorObject(const SourceInfo &source, const Error &error,
                                          const QString &message, int indent);

/// Reads a report file back. Findings in it are not read: they are made anew from the cells.
/// Errors: JsonSyntax, JsonStructure (`name`, pointer, what is expected), ReportSchema, UnknownCell.
[[nodiscard]] Result<Report> readReportFile(const QByteArray &bytes, const QString &name,
                                            const FormCatalogue &catalogue);

/// True for bytes that look like a report file: a JSON object that names the schema early.
[[nodiscard]] bool isReportFile(const QByteArray &bytes);

} // namespace gouji
