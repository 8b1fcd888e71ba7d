#include "app/application.h"
#include "ui/windows/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

/// startup FILE: milliseconds from main() to the window with the report in it painted.
int main(int argc, char *argv[])
{
    QElapsedTimer timer;
    timer.start();
    gouji::Application::identify();
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto desk = gouji::Application::create(
        {.language = u"zh_CN"_s, .settingsFile = folder.filePath(u"s.ini"_s), .prompter = nullptr});
    if (!desk || QApplication::arguments().size() != 2)
        return 2;
    gouji::MainWindow &window = (*desk)->window();
    window.openPaths({QApplication::arguments().at(1)});
    window.show();
    // Events of painting come before a timer of no length does.
    QTimer::singleShot(0, &window, [&] {
        window.repaint();
        QTextStream(stdout) << timer.elapsed() << " ms" << Qt::endl;
        QApplication::quit();
    });
    return QApplication::exec();
}
