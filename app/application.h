#pragma once

#include "core/base/error.h"
#include "core/form/formcatalogue.h"
#include "core/session/recovery.h"
#include "ui/dialogs/dialogprompter.h"
#include "ui/windows/appearance.h"
#include "ui/windows/settings.h"

#include <QSettings>
#include <QString>

#include <memory>

namespace gouji {

class MainWindow;
class Prompter;

/// Builds and owns everything the window works with; the only place that puts the parts together.
/// Needs a QApplication.
class Application
{
public:
    struct Options
    {
        QString language;             ///< code asked for on the command line; empty: as remembered
        QString settingsFile;         ///< an ini file in place of the person's own settings
        QString recoveryFolder;       ///< in place of the person's own folder for copies
        Prompter *prompter = nullptr; ///< answers questions in place of dialogs; not owned
    };

    /// With the rules of the house the settings name; should their file be refused, that is told
    /// once the window is there. Errors: those of FormCatalogue::loadBuiltIn().
    [[nodiscard]] static Result<std::unique_ptr<Application>> create(const Options &options);
    ~Application();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Settings &settings() { return m_settings; }

    /// Name, version, fonts: what belongs to the process, also where there is no window.
    static void identify();

private:
    Application(std::shared_ptr<const FormCatalogue> catalogue, std::unique_ptr<QSettings> store,
                const Options &options);
    /// Tells, in the window, that the rules of the house are not in force.
    void tellRefused(const Error &error, Prompter &prompter);

    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::unique_ptr<QSettings> m_store;
    Settings m_settings;
    Appearance m_appearance;
    RecoveryFolder m_recovery;
    DialogPrompter m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace gouji
