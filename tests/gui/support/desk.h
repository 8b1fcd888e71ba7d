#pragma once

#include "app/application.h"
#include "tests/gui/support/fakeprompter.h"
#include "ui/windows/mainwindow.h"
#include "ui/windows/reportpage.h"

#include <QTemporaryDir>

namespace gouji {

class SourceView;

/// The whole application with settings, files and answers of its own, in a folder that goes away.
class Desk
{
public:
    explicit Desk(const QString &language = QStringLiteral("en"));
    ~Desk();

    FakePrompter prompter;

    /// The window when all it was asked to open is there.
    [[nodiscard]] MainWindow &window();
    /// The window as it is, perhaps still opening.
    [[nodiscard]] MainWindow &busyWindow() { return m_application->window(); }
    [[nodiscard]] ReportPage &page() { return *window().currentPage(); }
    [[nodiscard]] Application &application() { return *m_application; }

    /// Shows the window and waits until it takes keys.
    void show();
    /// A fresh copy of a report written by us, under `name`.
    QString file(const QByteArray &content, const QString &name);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] CellId cell(const QString &id)
    {
        return page().session().document().form().find(id);
    }
    /// Findings of severity error in the report in front.
    [[nodiscard]] int errors();
    [[nodiscard]] QString valueOf(const QString &id);
    /// The original of the report in front as text, brought to sight.
    [[nodiscard]] SourceView *textView();
    /// Types into the current cell as a person does and commits.
    void type(const QString &text);
    /// Copies of what is not saved, on disk now.
    [[nodiscard]] QStringList copies() const;
    /// Takes the application down and starts it again on the same settings and files.
    void restart();

private:
    void start();

    QTemporaryDir m_folder;
    QString m_language;
    std::unique_ptr<Application> m_application;
};

/// The sample that comes with the program.
[[nodiscard]] QByteArray sampleReport();
/// The same with its slips put right: nothing of severity error, nothing to review.
[[nodiscard]] QByteArray cleanReport();

} // namespace gouji
