#include "ui/windows/filing.h"

#include "ui/dialogs/prompter.h"
#include "ui/messages/messages.h"
#include "ui/windows/openfiles.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/settings.h"

#include <QWidget>

namespace gouji {

Filing::Filing(Prompter &prompter, Settings &settings, QWidget *window)
    : QObject(window)
    , m_prompter(prompter)
    , m_settings(settings)
    , m_window(window)
{}

bool Filing::save(ReportPage &page)
{
    return saveTo(page, page.session().reportPath());
}

bool Filing::saveAs(ReportPage &page)
{
    const QString path = m_prompter.fileToSave(m_window, page.session().reportPath());
    return !path.isEmpty() && saveTo(page, path);
}

bool Filing::saveTo(ReportPage &page, const QString &path)
{
    const Result<void> done = write(page, path);
    if (!done)
        emit said(MessageBar::Kind::Error, Messages::sentence(done.error()));
    else
        emit saved(path);
    return done.has_value();
}

Result<void> Filing::write(ReportPage &page, const QString &path)
{
    page.finishEditing();
    const Result<void> done = page.session().saveAs(path);
    if (done)
        m_settings.addRecentFile(path);
    return done;
}

bool Filing::settle(const QList<ReportPage *> &pages)
{
    QStringList names;
    QList<ReportPage *> unsaved;
    for (ReportPage *page : pages) {
        page->finishEditing();
        if (page->session().isModified()) {
            names += page->title();
            unsaved += page;
        }
    }
    if (unsaved.isEmpty())
        return true;
    const Prompter::Unsaved answer = m_prompter.askUnsaved(m_window, names);
    if (answer != Prompter::Unsaved::Save)
        return answer == Prompter::Unsaved::Discard;
    // One that cannot be saved keeps no other from being saved.
    QStringList failures;
    for (ReportPage *page : std::as_const(unsaved)) {
        if (const Result<void> done = write(*page, page->session().reportPath()); !done)
            failures += Messages::sentence(done.error());
    }
    if (!failures.isEmpty())
        emit said(MessageBar::Kind::Error, failures.join(u'\n'));
    return failures.isEmpty();
}

} // namespace gouji
