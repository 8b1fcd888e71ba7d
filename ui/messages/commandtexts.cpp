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
    return tr("Write a report in another format.");
}

QString CommandTexts::aboutRules()
{
    return tr("List the rules reports are checked against.");
}

QString CommandTexts::windowPaths()
{
    return tr("Reports or folders to open in the window.");
}

QString CommandTexts::inputFiles()
{
    return tr("Reports, or report files (.gouji.json).");
}

QString CommandTexts::inputFile()
{
    return tr("A report, or a report file (.gouji.json).");
}

QString CommandTexts::withText()
{
    return tr("Add the text itself.");
}

QString CommandTexts::listFormat()
{
    return tr("text for people, json for programs.");
}

QString CommandTexts::exportFormat()
{
    return tr("Format to write.");
}

QString CommandTexts::outputFile()
{
    return tr("File to write; - for standard output. Unless given, xlsx goes to a file named after "
              "the report in the current folder, every other format to standard output.");
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
