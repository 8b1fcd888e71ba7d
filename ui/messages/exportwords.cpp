#include "ui/messages/language.h"
#include "ui/messages/letterwords.h"
#include "ui/messages/messages.h"
#include "ui/messages/repairwords.h"

namespace gouji {

using namespace Qt::StringLiterals;

QString Messages::heading(ExportHeading heading)
{
    switch (heading) {
    case ExportHeading::OverviewSheet:
        return tr("Overview");
    case ExportHeading::CorrectionsSheet:
        return tr("Corrections");
    case ExportHeading::FindingsSheet:
        return tr("Findings");
    case ExportHeading::Agency:
        return tr("Agency");
    case ExportHeading::Year:
        return tr("Year");
    case ExportHeading::Edition:
        return tr("Edition");
    case ExportHeading::Period:
        return tr("Period");
    case ExportHeading::SignedOn:
        return tr("Signed on");
    case ExportHeading::SourcePath:
        return tr("Source");
    case ExportHeading::SourceDigest:
        return tr("SHA-256 of the source");
    case ExportHeading::CellCount:
        return tr("Cells");
    case ExportHeading::CellsToReview:
        return tr("Cells to review");
    case ExportHeading::FindingCount:
        return tr("Findings, counted");
    case ExportHeading::Legend:
        return tr("Legend");
    case ExportHeading::At:
        return tr("When");
    case ExportHeading::By:
        return tr("Who");
    case ExportHeading::Cell:
        return tr("Cell");
    case ExportHeading::CellIdentifier:
        return tr("Cell id");
    case ExportHeading::From:
        return tr("From");
    case ExportHeading::To:
        return tr("To");
    case ExportHeading::Reason:
        return tr("Reason");
    case ExportHeading::Severity:
        return tr("Severity");
    case ExportHeading::Rule:
        return tr("Rule");
    case ExportHeading::Table:
        return tr("Table");
    case ExportHeading::Cells:
        return tr("Cells concerned");
    case ExportHeading::Message:
        return tr("What is wrong");
    case ExportHeading::Expected:
        return tr("Expected");
    case ExportHeading::Actual:
        return tr("Found");
    case ExportHeading::NoCorrections:
        return tr("No corrections.");
    case ExportHeading::NoFindings:
        return tr("No findings.");
    case ExportHeading::NotFound:
        return tr("not found");
    case ExportHeading::Printed:
        return tr("Printed");
    case ExportHeading::ToReview:
        return tr("to review");
    case ExportHeading::MissingCell:
        return tr("missing", "in a cell of a document");
    case ExportHeading::MissingNote:
        return tr("Note: the grey cells are not in the source; nothing was filled in.");
    case ExportHeading::MissingTable:
        return tr("(This table is not in the source.)");
    case ExportHeading::MissingSection:
        return tr("(This section is not in the source.)");
    case ExportHeading::NoProse:
        return tr("(The source is not at hand: its text is left out.)");
    case ExportHeading::CorrectionLog:
        return tr("Record of corrections");
    case ExportHeading::PrintedInContext:
        return tr("Printed, in its context");
    case ExportHeading::ReportTitle:
        return tr("Report");
    case ExportHeading::WholeReport:
        return tr("The report as a whole");
    case ExportHeading::LetterSender:
        return tr("(Sender)");
    case ExportHeading::LetterDate:
        return tr("(Date)");
    }
    return {};
}

QString Messages::journalReason(const QString &reason)
{
    if (reason == u"typed")
        return tr("typed");
    if (reason == u"confirmed")
        return tr("confirmed");
    if (reason == u"reverted")
        return tr("reverted");
    if (reason == u"pasted")
        return tr("pasted");
    if (reason == u"deleted")
        return tr("deleted");
    if (reason == u"alternative reading")
        return tr("read in another way");
    if (reason == u"row shifted right")
        return tr("row shifted to the right");
    if (reason == u"row shifted left")
        return tr("row shifted to the left");
    if (reason.startsWith(u"row read at "))
        return tr("row read from the text at %1").arg(reason.section(u' ', 3));
    if (reason == u"source changed")
        return tr("the original changed");
    if (reason.startsWith(u"read at "))
        return tr("read from the text at %1").arg(reason.section(u' ', 2));
    if (const QString taken = RepairWords::taken(reason); !taken.isEmpty())
        return taken;
    return reason;
}

ExportTexts Messages::exportTexts()
{
    return {
        .finding = [](const Finding &finding,
                      const Report &report) { return sentence(finding, report); },
        .cellName = [](CellId cell, const Report &report) { return cellName(cell, *report.form); },
        .state = [](CellState state) { return stateName(state); },
        .severity = [](Severity severity) { return severityName(severity); },
        .heading = [](ExportHeading word) { return heading(word); },
        .reason = [](const QString &reason) { return journalReason(reason); },
        .draft = [](int errors) { return tr("Draft, %n open error(s)", nullptr, errors); },
        .letterTitle = [](const QString &agency) { return LetterWords::title(agency); },
        .letterSalutation = [](const QString &agency) { return LetterWords::salutation(agency); },
        .letterOpening = [](const QString &title,
                            int findings) { return LetterWords::opening(title, findings); },
        .letterHeading = [](int number,
                            const QString &table) { return LetterWords::heading(number, table); },
        .letterClosing = [](int findings) { return LetterWords::closing(findings); },
        .reviewReason = [](const Cell &cell) { return reviewReason(cell); },
        .english = currentLanguage() == Language::English,
    };
}

} // namespace gouji
