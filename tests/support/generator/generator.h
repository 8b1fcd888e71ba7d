#pragma once

#include "core/form/formcatalogue.h"
#include "tests/support/generator/options.h"
#include "tests/support/generator/truth.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace gouji::testing {

/// A file as an office might publish it, and what it prints.
struct GeneratedReport
{
    QString fileName; ///< "report-17.txt"
    QByteArray bytes;
    QString text;             ///< the linear text of the bytes; empty for formats that are no text
    QString markup;           ///< of formats that are no text: what stands in the body of the file
    QList<ReportTruth> parts; ///< one, but for Damage::TwoReports
};

/// Makes a report. The same options give the same bytes on every machine. Everything in it is
/// invented; it is as varied as the reports that arrive, also without damages: wording of titles
/// and headings, list numbers, brackets, quotes, captions, prose.
[[nodiscard]] GeneratedReport generate(const GeneratorOptions &options);

} // namespace gouji::testing
