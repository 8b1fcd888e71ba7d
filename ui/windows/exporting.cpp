#include "ui/windows/exporting.h"

#include "core/export/documentexporter.h"
#include "core/export/exportnames.h"
#include "core/export/reportlayout.h"
#include "core/extract/extractor.h"
#include "core/report/reportpairs.h"
#include "core/session/exportsnapshot.h"
#include "core/session/openreport.h"
#include "core/session/reportsession.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/messages/messages.h"
#include "ui/windows/exportall.h"
#include "ui/windows/settings.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

const QString stateName = u"export"_s;

/// What was chosen, as words that later versions may add to.
QByteArray toState(const ExportPlan &plan, AfterExport after)
{
    return u"%1 %2 %3 %4 %5 %6 %7 %8"_s.arg(static_cast<int>(plan.content))
        .arg(plan.format)
        .arg(static_cast<int>(plan.choices.headings))
        .arg(static_cast<int>(plan.choices.missing))
        .arg(int(plan.choices.draftMark))
        .arg(int(plan.choices.cellMarks))
        .arg(int(plan.choices.corrections))
        .arg(static_cast<int>(after))
        .toUtf8();
}

void fromState(const QByteArray &state, ExportQuestion &question)
{
    const QStringList words = QString::fromUtf8(state).split(u' ');
    if (words.size() < 8)
        return;
    const auto number = [&](int at, int most) { return std::clamp(words[at].toInt(), 0, most); };
    ExportPlan &plan = question.plan;
    plan.content = static_cast<ExportContent>(number(0, 2));
    plan.format = words[1];
    plan.choices.headings = static_cast<DocumentChoices::Headings>(number(2, 1));
    plan.choices.missing = static_cast<DocumentChoices::Missing>(number(3, 1));
    // Never remembered as off: a clean copy of a report with errors is asked for each time.
    plan.choices.draftMark = true;
    plan.choices.cellMarks = number(5, 1) == 1;
    plan.choices.corrections = number(6, 1) == 1;
    question.after = static_cast<AfterExport>(number(7, 2));
}

QString sourcePathOf(const ReportSession &session)
{
    return session.document().source().info.path;
}

bool isDocument(const ExportPlan &plan)
{
    return plan.content == ExportContent::Report
           && dynamic_cast<const DocumentExporter *>(exporterFor(plan.format)) != nullptr;
}

/// Where each report goes: never over a source, of which one may lie in the folder under that name.
QStringList targetsOf(const QStringList &sources, const ExportAnswer &answer)
{
    const QDir folder(answer.path);
    QStringList targets;
    for (const QString &name : exportNames(sources, answer.plan.format)) {
        const QString path = folder.filePath(name);
        const bool taken = std::ranges::any_of(sources, [&path](const QString &source) {
            return QFileInfo(source) == QFileInfo(path);
        });
        targets.append(taken ? folder.filePath(exportBaseName(name) + u"-2."_s + answer.plan.format)
                             : path);
    }
    return targets;
}

/// The report of a file that `report` belongs beside; the first one where none does.
const OpenedReport &counterpartIn(const OpenedReport &file, const Report &report)
{
    QList<Report> reports = {file.report};
    for (const OpenedReport &other : file.others)
        reports.append(other.report);
    for (const ReportPair &pair : pairedReports(reports, {report})) {
        if (pair.right == 0 && pair.left > 0)
            return file.others[static_cast<size_t>(pair.left - 1)];
    }
    return file;
}

/// A text put together from the cells' characters says nothing of the prose.
ReportSource textIf(bool whole, const ReportSource &source)
{
    return whole ? source : ReportSource();
}

} // namespace

Exporting::Exporting(QWidget *window, Prompter &prompter, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_prompter(prompter)
    , m_settings(settings)
{}

ExportQuestion Exporting::questionFor(const QList<const ReportSession *> &sessions) const
{
    ExportQuestion question;
    fromState(m_settings.state(stateName), question);
    question.reportCount = static_cast<int>(sessions.size());
    for (const ReportSession *session : sessions)
        question.openErrors += openErrorCount(session->document().findings());
    const QFileInfo source(sourcePathOf(*sessions.first()));
    question.basePath = sessions.size() > 1
                            ? source.dir().path()
                            : source.dir().filePath(exportBaseName(source.fileName()));
    question.pages = [snapshot = snapshotOf(sessions.first()->document())](const ExportPlan &plan) {
        return layoutOf(snapshot, plan, Messages::exportTexts());
    };
    return question;
}

void Exporting::remember(const ExportAnswer &answer)
{
    m_settings.setState(stateName, toState(answer.plan, answer.after));
}

ExportAnswer Exporting::ask(const QList<const ReportSession *> &sessions)
{
    const ExportQuestion question = questionFor(sessions);
    const ExportAnswer answer = m_prompter.askExport(m_window, question);
    if (answer.path.isEmpty())
        return {};
    const ExportPlan &plan = answer.plan;
    if (question.openErrors > 0 && isDocument(plan) && !plan.choices.draftMark
        && !m_prompter.askCleanExport(m_window, question.openErrors))
        return {};
    remember(answer);
    return answer;
}

void Exporting::exportReport(const ReportSession &session)
{
    const ExportAnswer answer = ask({&session});
    if (answer.path.isEmpty())
        return;
    const QString source = QFileInfo(sourcePathOf(session)).canonicalFilePath();
    if (!source.isEmpty() && QFileInfo(answer.path).canonicalFilePath() == source) {
        emit said(MessageBar::Kind::Error,
                  tr("%1 is the report itself; it is never written over.").arg(answer.path));
        return;
    }
    const auto written = exportToFile(snapshotOf(session.document()), answer.plan,
                                      Messages::exportTexts(), answer.path);
    if (!written) {
        emit said(MessageBar::Kind::Error, Messages::sentence(written.error()));
        return;
    }
    emit said(MessageBar::Kind::Information, tr("Exported to %1").arg(answer.path));
    finish(answer, answer.path);
}

void Exporting::exportAll(const QList<const ReportSession *> &sessions)
{
    if (sessions.isEmpty() || m_all != nullptr)
        return;
    const ExportAnswer answer = ask(sessions);
    if (!answer.path.isEmpty())
        writeAll(sessions, answer);
}

void Exporting::writeAll(const QList<const ReportSession *> &sessions, const ExportAnswer &answer)
{
    QStringList sources;
    for (const ReportSession *session : sessions)
        sources.append(sourcePathOf(*session));
    QDir().mkpath(answer.path); // what fails here fails at each report, and is said there
    const QStringList targets = targetsOf(sources, answer);
    QList<ExportAll::Item> items;
    for (qsizetype i = 0; i < sessions.size(); ++i)
        items.append({snapshotOf(sessions[i]->document()), targets[i]});
    m_all = new ExportAll(std::move(items), answer.plan, m_window, this);
    connect(m_all, &ExportAll::finished, this, [this, answer] {
        ExportAll *all = std::exchange(m_all, nullptr);
        all->deleteLater();
        sayWritten(*all, answer);
    });
    m_all->start();
}

void Exporting::sayWritten(const ExportAll &all, const ExportAnswer &answer)
{
    QStringList lines;
    for (const Error &error : all.failures())
        lines.append(Messages::sentence(error));
    const bool failed = !lines.isEmpty();
    if (all.isCancelled())
        lines.append(tr("Cancelled: %1 of %n report(s) exported to %2", nullptr, all.total())
                         .arg(all.written())
                         .arg(answer.path));
    else
        lines.append(tr("%n report(s) exported to %1", nullptr, all.written()).arg(answer.path));
    emit said(failed ? MessageBar::Kind::Error : MessageBar::Kind::Information, lines.join(u'\n'));
    if (all.written() > 0 && !all.isCancelled())
        finish(answer, answer.path);
}

void Exporting::finish(const ExportAnswer &answer, const QString &path)
{
    if (answer.after == AfterExport::OpenFile)
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    else if (answer.after == AfterExport::OpenFolder)
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath()));
}

void Exporting::compareWithSource(const ReportSession &session)
{
    const Report &report = session.document().report();
    auto *dialog = new CompareDialog({tr("As its source prints it"), asRead(report)},
                                     {tr("As corrected"), report}, m_window);
    dialog->show();
}

void Exporting::compareWithFile(const ReportSession &session)
{
    const QString folder = QFileInfo(sourcePathOf(session)).absolutePath();
    const QStringList chosen = m_prompter.filesToOpen(m_window, folder);
    if (chosen.isEmpty())
        return;
    const QString &path = chosen.first();
    const auto catalogue = FormCatalogue::loadBuiltIn();
    if (!catalogue) {
        emit said(MessageBar::Kind::Error, Messages::sentence(catalogue.error()));
        return;
    }
    const auto opened = openReport(path, Extractor(*catalogue));
    if (!opened) {
        emit said(MessageBar::Kind::Error, Messages::sentence(opened.error()));
        return;
    }
    const ExportSnapshot ours = snapshotOf(session.document());
    const OpenedReport &theirs = counterpartIn(*opened, ours.report);
    auto *dialog = new CompareDialog(
        {QFileInfo(path).fileName(), theirs.report,
         textIf(theirs.wholeText, {theirs.source.text.text(), theirs.source.tables})},
        {QFileInfo(sourcePathOf(session)).fileName(), ours.report,
         textIf(ours.wholeText, ours.source)},
        m_window);
    dialog->show();
}

} // namespace gouji
