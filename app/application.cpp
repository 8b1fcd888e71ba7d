#include "app/application.h"

#include "ui/messages/language.h"
#include "ui/windows/mainwindow.h"

#include <QApplication>
#include <QStandardPaths>

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
    auto catalogue = FormCatalogue::loadBuiltIn();
    if (!catalogue)
        return std::unexpected(catalogue.error());
    return std::unique_ptr<Application>(new Application(std::move(*catalogue), options));
}

Application::Application(std::shared_ptr<const FormCatalogue> catalogue, const Options &options)
    : m_catalogue(std::move(catalogue))
    , m_store(openStore(options.settingsFile))
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
