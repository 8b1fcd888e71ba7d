#include "app/application.h"
#include "app/commandline.h"
#include "app/singleinstance.h"
#include "ui/messages/messages.h"
#include "ui/windows/mainwindow.h"

#include <QApplication>
#include <QTextStream>

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

} // namespace

int main(int argc, char *argv[])
{
    gouji::keepStandardStreams();
    gouji::Application::identify();
    if (gouji::isCommandLine({argv, static_cast<std::size_t>(argc)})) {
        const QCoreApplication application(argc, argv);
        return gouji::runCommandLine(QCoreApplication::arguments());
    }
    QApplication application(argc, argv);
    return runWindow(application);
}
