#include "app/application.h"

#include "core/session/rulesfile.h"
#include "ui/messages/commandtexts.h"
#include "ui/messages/language.h"
#include "ui/messages/messages.h"
#include "ui/windows/mainwindow.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <optional>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QSettings> openStore(const QString &file)
{
    return file.isEmpty() ? std::make_unique<QSettings>()
                          : std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QString recoveryRoot(const QString &folder)
{
    return folder.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recovery"_s
               : folder;
}

} // namespace

Result<std::unique_ptr<Application>> Application::create(const Options &options)
{
    auto store = openStore(options.settingsFile);
    auto catalogue = loadCatalogue(Settings(*store).rulesFile());
    std::optional<Error> refused;
    if (!catalogue) {
        refused = catalogue.error();
        catalogue = FormCatalogue::loadBuiltIn();
    }
    if (!catalogue)
        return std::unexpected(catalogue.error());
    std::unique_ptr<Application> made(
        new Application(std::move(*catalogue), std::move(store), options));
    if (refused)
        made->tellRefused(*refused,
                          options.prompter != nullptr ? *options.prompter : made->m_dialogs);
    return made;
}

void Application::tellRefused(const Error &error, Prompter &prompter)
{
    QTimer::singleShot(0, m_window.get(), [this, &prompter, error] {
        prompter.tell(m_window.get(), CommandTexts::houseRulesRefused(),
                      Messages::sentence(error).toHtmlEscaped());
    });
}

Application::Application(std::shared_ptr<const FormCatalogue> catalogue,
                         std::unique_ptr<QSettings> store, const Options &options)
    : m_catalogue(std::move(catalogue))
    , m_store(std::move(store))
    , m_settings(*m_store)
    , m_recovery(recoveryRoot(options.recoveryFolder))
{
    m_appearance.apply(m_settings.preferences());
    const Language language =
        options.language.isEmpty() ? m_settings.language() : languageFromCode(options.language);
    if (!installLanguage(language))
        qWarning("The translation %s is not built in.", qUtf8Printable(languageCode(language)));
    Prompter &prompter = options.prompter != nullptr ? *options.prompter : m_dialogs;
    m_window = std::make_unique<MainWindow>(
        MainWindow::Environment{m_catalogue, m_settings, m_appearance, prompter, m_recovery});
}

Application::~Application() = default;

void Application::identify()
{
    QCoreApplication::setApplicationName(u"gouji"_s);
    QCoreApplication::setOrganizationName(u"gouji"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GOUJI_VERSION));
    QGuiApplication::setDesktopFileName(u"gouji"_s);
}

} // namespace gouji
