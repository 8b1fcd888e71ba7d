#include "core/session/exportsnapshot.h"

#include "core/check/checker.h"
#include "core/export/correctionlog.h"
#include "core/export/documentexporter.h"
#include "core/export/organletter.h"
#include "core/export/reportlayout.h"
#include "core/export/writefile.h"
#include "core/repair/repairfinder.h"
#include "core/report/reportdiff.h"
#include "core/session/reportdocument.h"

namespace gouji {

namespace {

QList<Finding> findingsAsRead(const ExportSnapshot &snapshot, const ExportPlan &plan)
{
    if (plan.content != ExportContent::Corrections && !plan.choices.corrections)
        return {};
    const Report original = asRead(snapshot.report);
    const SourceText text(snapshot.wholeText ? snapshot.source.text : QString());
    return Checker(*snapshot.catalogue, original, text).findings(original);
}

/// Report files carry what is proposed for the report as it stands.
QList<Repair> proposedIn(const ExportSnapshot &snapshot, const ExportPlan &plan)
{
    if (plan.content != ExportContent::Report || plan.format != u"json")
        return {};
    return RepairFinder().find(snapshot.report, snapshot.findings).proposals;
}

ExportInput inputOf(const ExportSnapshot &snapshot, const ExportPlan &plan,
                    const ExportTexts &texts)
{
    DocumentChoices choices = plan.choices;
    choices.officialHeadings = officialHeadings(*snapshot.catalogue, snapshot.report);
    return {.report = snapshot.report,
            .findings = snapshot.findings,
            .texts = texts,
            .accepted = snapshot.accepted,
            .asRead = findingsAsRead(snapshot, plan),
            .repairs = proposedIn(snapshot, plan),
            .source = snapshot.source,
            .choices = choices};
}

} // namespace

ExportSnapshot snapshotOf(const ReportDocument &document)
{
    return {document.report(),
            document.findings(),
            document.acknowledgedFindings(),
            {document.source().text.text(), document.source().tables},
            &document.catalogue(),
            document.hasWholeText()};
}

Result<QByteArray> exportSnapshot(const ExportSnapshot &snapshot, const ExportPlan &plan,
                                  const ExportTexts &texts)
{
    return exportContent(plan.content, plan.format, inputOf(snapshot, plan, texts));
}

Result<void> exportToFile(const ExportSnapshot &snapshot, const ExportPlan &plan,
                          const ExportTexts &texts, const QString &path)
{
    const auto bytes = exportSnapshot(snapshot, plan, texts);
    if (bytes)
        return writeFileAtomically(path, *bytes);
    Error error = bytes.error();
    if (error.code == ErrorCode::ExportFailed)
        error.arguments[0] = path; // the exporter knows only the format
    return std::unexpected(error);
}

std::optional<DocumentLayout> layoutOf(const ExportSnapshot &snapshot, const ExportPlan &plan,
                                       const ExportTexts &texts)
{
    const ExportInput input = inputOf(snapshot, plan, texts);
    switch (plan.content) {
    case ExportContent::Corrections:
        return correctionLog(input);
    case ExportContent::Letter:
        return organLetter(input);
    case ExportContent::Report:
        break;
    }
    const bool document =
        dynamic_cast<const DocumentExporter *>(exporterFor(plan.format)) != nullptr;
    return document ? std::optional(documentLayout(input)) : std::nullopt;
}

} // namespace gouji
