#include "app/application.h"
#include "app/commandline.h"
#include "app/singleinstance.h"
#include "ui/messages/messages.h"
#include "ui/windows/mainwindow.h"

#include <QApplication>
#include <QHash>
#include <QLoggingCategory>
#include <QTextStream>

#include <algorithm>
#include <span>
#include <string_view>

namespace {

int runWindow(QApplication &application)
{
    const auto request = gouji::windowRequest(QApplication::arguments());
    if (!request)
        return request.error();
    gouji::SingleInstance instance(gouji::SingleInstance::socketOfThisScreen());
    if (instance.handOver(request->paths))
        return gouji::ExitDone;
    const auto desk = gouji::Application::create({.language = request->language,
                                                  .settingsFile = {},
                                                  .recoveryFolder = {},
                                                  .prompter = nullptr});
    if (!desk) {
        QTextStream(stderr) << gouji::Messages::sentence(desk.error()) << Qt::endl;
        return gouji::ExitFailed;
    }
    gouji::MainWindow &window = (*desk)->window();
    instance.listen([&window](const QStringList &paths) { window.comeForward(paths); });
    window.begin(request->paths);
    window.show();
    return application.exec();
}

/// Setting pages for PDF needs fonts, and these a GUI application; no display is asked for.
bool setsPages(std::span<char *const> arguments)
{
    const auto isExport = [](std::string_view argument) { return argument == "export"; };
    const auto isPdf = [](std::string_view argument) {
        return argument == "pdf" || argument == "--to=pdf" || argument.ends_with(".pdf");
    };
    return std::ranges::any_of(arguments, isExport) && std::ranges::any_of(arguments, isPdf);
}

int runCommand(int &argc, char **argv)
{
    if (!setsPages({argv, static_cast<std::size_t>(argc)})) {
        const QCoreApplication application(argc, argv);
        return gouji::runCommandLine(QCoreApplication::arguments());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // The PDF engine writes fonts in the order of a hash: the same report, the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    // What the toolkit misses without a desktop is nobody's concern here.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    const QGuiApplication application(argc, argv);
    return gouji::runCommandLine(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char *argv[])
{
    gouji::keepStandardStreams();
    gouji::Application::identify();
    if (gouji::isCommandLine({argv, static_cast<std::size_t>(argc)}))
        return runCommand(argc, argv);
    QApplication application(argc, argv);
    return runWindow(application);
}
