#include "ui/windows/exporting.h"

#include "core/export/exportnames.h"
#include "core/export/reportlayout.h"
#include "core/export/writefile.h"
#include "core/extract/extractor.h"
#include "core/session/exportsnapshot.h"
#include "core/session/openreport.h"
#include "core/session/reportsession.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/messages/messages.h"
#include "ui/windows/settings.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProgressDialog>
#include <QUrl>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

const QString StateName = u"export"_s;

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

Result<void> write(const ReportSession &session, const ExportPlan &plan, const QString &path)
{
    const auto bytes =
        exportSnapshot(snapshotOf(session.document()), plan, Messages::exportTexts());
    if (!bytes)
        return std::unexpected(bytes.error());
    return writeFileAtomically(path, *bytes);
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
    fromState(m_settings.state(StateName), question);
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
    m_settings.setState(StateName, toState(answer.plan, answer.after));
}

void Exporting::exportReport(const ReportSession &session)
{
    const ExportAnswer answer = m_prompter.askExport(m_window, questionFor({&session}));
    if (answer.path.isEmpty())
        return;
    remember(answer);
    const QString source = QFileInfo(sourcePathOf(session)).canonicalFilePath();
    if (!source.isEmpty() && QFileInfo(answer.path).canonicalFilePath() == source) {
        emit said(MessageBar::Kind::Error,
                  tr("%1 is the report itself; it is never written over.").arg(answer.path));
        return;
    }
    if (const auto written = write(session, answer.plan, answer.path); !written) {
        emit said(MessageBar::Kind::Error, Messages::sentence(written.error()));
        return;
    }
    emit said(MessageBar::Kind::Information, tr("Exported to %1").arg(answer.path));
    finish(answer, answer.path);
}

void Exporting::exportAll(const QList<const ReportSession *> &sessions)
{
    if (sessions.isEmpty())
        return;
    const ExportAnswer answer = m_prompter.askExport(m_window, questionFor(sessions));
    if (answer.path.isEmpty())
        return;
    remember(answer);
    writeAll(sessions, answer);
}

void Exporting::writeAll(const QList<const ReportSession *> &sessions, const ExportAnswer &answer)
{
    QStringList sources;
    for (const ReportSession *session : sessions)
        sources.append(sourcePathOf(*session));
    const QDir folder(answer.path);
    folder.mkpath(u"."_s); // what fails here fails at each report, and is said there
    const QStringList names = exportNames(sources, answer.plan.format);
    QProgressDialog progress(tr("Exporting…"), tr("Cancel"), 0, static_cast<int>(sessions.size()),
                             m_window);
    progress.setWindowModality(Qt::WindowModal);
    QStringList failures;
    int written = 0;
    for (qsizetype i = 0; i < sessions.size() && !progress.wasCanceled(); ++i) {
        progress.setValue(static_cast<int>(i));
        QString path = folder.filePath(names[i]);
        // A report of the same format lies in the folder: never over a source.
        if (std::ranges::any_of(sources, [&](const QString &source) {
                return QFileInfo(source) == QFileInfo(path);
            }))
            path = folder.filePath(exportBaseName(names[i]) + u"-2."_s + answer.plan.format);
        const auto done = write(*sessions[i], answer.plan, path);
        if (done)
            ++written;
        else
            failures.append(Messages::sentence(done.error()));
    }
    progress.setValue(static_cast<int>(sessions.size()));
    const QString done = tr("%n report(s) exported to %1", nullptr, written).arg(answer.path);
    failures.append(done);
    emit said(failures.size() > 1 ? MessageBar::Kind::Error : MessageBar::Kind::Information,
              failures.join(u'\n'));
    if (written > 0)
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
    auto *dialog = new CompareDialog(
        {QFileInfo(path).fileName(), opened->report},
        {QFileInfo(sourcePathOf(session)).fileName(), session.document().report()}, m_window);
    dialog->show();
}

} // namespace gouji
