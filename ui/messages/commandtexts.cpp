#include "ui/messages/commandtexts.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

int countOf(const QList<Finding> &findings, Severity severity)
{
    return static_cast<int>(std::ranges::count_if(findings, [severity](const Finding &finding) {
        return finding.severity == severity && finding.outcome == Outcome::Fail;
    }));
}

int notAssessable(const QList<Finding> &findings)
{
    return static_cast<int>(
        std::ranges::count(findings, Outcome::NotAssessable, &Finding::outcome));
}

} // namespace

QString CommandTexts::about()
{
    return tr(
        "Review desk for annual disclosure reports. Without a subcommand it opens the window.");
}

QString CommandTexts::aboutExtract()
{
    return tr("Write what is read from reports as JSON to standard output: one file as an indented "
              "object, several as one object a line.");
}

QString CommandTexts::aboutCheck()
{
    return tr("Check reports against the rules. The exit status is 1 when an error is found.");
}

QString CommandTexts::aboutExport()
{
    return tr("Write reports in another format.");
}

QString CommandTexts::aboutRules()
{
    return tr("List the rules reports are checked against.");
}

QString CommandTexts::aboutDiff()
{
    return tr(
        "Tell what differs between two reports; of one report, what was corrected in it. Files "
        "of several reports are compared report by report: those of the same agency and year, "
        "else those at the same place. The exit status is 1 when something differs.");
}

QString CommandTexts::windowPaths()
{
    return tr("Reports or folders to open in the window.");
}

QString CommandTexts::inputFiles()
{
    return tr("Reports, or report files (.gouji.json).");
}

QString CommandTexts::part()
{
    return tr("Of files with several reports only the one of this number, from 1.");
}

QString CommandTexts::withText()
{
    return tr("Add the text itself.");
}

QString CommandTexts::listFormat()
{
    return tr("text for people, json for programs.");
}

QString CommandTexts::checkFormat()
{
    return tr("text for people, json for programs, sarif for tools that show findings in place.");
}

QString CommandTexts::faultFilter()
{
    return tr("Only findings that are the fault of the document, of the extraction, or undecided.");
}

QString CommandTexts::houseRules()
{
    return tr("A file of your own rules: it adds rules and changes the severity of others.");
}

QString CommandTexts::houseRulesRefused()
{
    return tr("Your own rules are not in force");
}

QString CommandTexts::exportFormat()
{
    return tr(
        "Format to write; log for the record of corrections, letter for a letter to the organ "
        "(in the format the name given with -o "
        "ends in: html, pdf, csv, docx, odt, txt).");
}

QString CommandTexts::outputFile()
{
    return tr("File to write, the folder for several reports, or - for standard output. Unless "
              "given, documents and workbooks go to files named after the reports in the current "
              "folder; a single report in any other format goes to standard output.");
}

QString CommandTexts::headings()
{
    return tr("In documents: section headings in the official wording, or as printed.");
}

QString CommandTexts::missing()
{
    return tr("In documents: mark what is not in the source, or omit it.");
}

QString CommandTexts::clean()
{
    return tr("No draft mark on documents of reports with open errors.");
}

QString CommandTexts::cellMarks()
{
    return tr("In documents: show which cells were corrected, confirmed or are to be reviewed.");
}

QString CommandTexts::table()
{
    return tr(
        "All reports as one csv or xlsx table: wide has a row for each report, long a row for "
        "each cell. Files of one report object a line are taken line by line.");
}

QString CommandTexts::tableFormats()
{
    return tr("A table of reports is written as csv or xlsx.");
}

QString CommandTexts::language()
{
    return tr("Language of the sentences instead of that of the system.");
}

QString CommandTexts::help()
{
    return tr("Show this help.");
}

QString CommandTexts::version()
{
    return tr("Show the version.");
}

QString CommandTexts::seeHelp(const QString &command)
{
    return tr("%1 --help tells how it is used.").arg(command);
}

QString CommandTexts::subcommandNeeded()
{
    return tr("A subcommand is needed.");
}

QString CommandTexts::wouldReplaceInput(const QString &path)
{
    return tr("%1 is the report itself; the export would replace it.").arg(path);
}

QString CommandTexts::severalToOutput()
{
    return tr("Several reports cannot go to standard output; give a folder with -o.");
}

QString CommandTexts::outputFailed(const QString &reason)
{
    return tr("Standard output cannot be written: %1.").arg(reason);
}

QString CommandTexts::written(const QString &path)
{
    return tr("Written: %1").arg(path);
}

QString CommandTexts::identity(const QString &agency, std::optional<int> year,
                               const QString &edition)
{
    QStringList parts;
    parts.append(agency.isEmpty() ? tr("agency unknown") : agency);
    parts.append(year ? QString::number(*year) : tr("year unknown"));
    if (!edition.isEmpty())
        parts.append(tr("form %1").arg(edition));
    return parts.join(u" · "_s);
}

QString CommandTexts::wholeReport()
{
    return tr("The report as a whole");
}

QString CommandTexts::byExtraction()
{
    return tr("[perhaps misread]");
}

QString CommandTexts::agreeingClaims(qsizetype count)
{
    return tr("%n statement(s) of the text agree with the tables", nullptr,
              static_cast<int>(count));
}

QString CommandTexts::summary(const QList<Finding> &findings, qsizetype cellsToReview)
{
    const int errors = countOf(findings, Severity::Error);
    const int warnings = countOf(findings, Severity::Warning);
    const int notes = countOf(findings, Severity::Info);
    QStringList parts;
    if (errors > 0)
        parts.append(tr("%n error(s)", nullptr, errors));
    if (warnings > 0)
        parts.append(tr("%n warning(s)", nullptr, warnings));
    if (errors + warnings == 0)
        parts.append(tr("consistent: no rule is broken"));
    if (notes > 0)
        parts.append(tr("%n note(s)", nullptr, notes));
    if (const int open = notAssessable(findings))
        parts.append(tr("%n rule(s) not assessable", nullptr, open));
    if (cellsToReview > 0)
        parts.append(tr("%n cell(s) to review", nullptr, static_cast<int>(cellsToReview)));
    return parts.join(u" · "_s);
}

} // namespace gouji
