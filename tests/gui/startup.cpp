#include "app/application.h"
#include "ui/windows/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// Memory this process holds now; 0 where the system does not tell.
qint64 residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return 0;
}

} // namespace

/// startup FILE…: milliseconds from main() to the window with the reports in it painted, and the
/// memory then held.
int main(int argc, char *argv[])
{
    QElapsedTimer timer;
    timer.start();
    gouji::Application::identify();
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto desk = gouji::Application::create({.language = u"zh_CN"_s,
                                                  .settingsFile = folder.filePath(u"s.ini"_s),
                                                  .recoveryFolder = folder.filePath(u"r"_s),
                                                  .prompter = nullptr});
    if (!desk || QApplication::arguments().size() < 2)
        return 2;
    gouji::MainWindow &window = (*desk)->window();
    window.openPaths(QApplication::arguments().sliced(1));
    window.show();
    while (window.isOpening())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.repaint();
    QTextStream(stdout) << timer.elapsed() << " ms, " << residentMegabytes() << " MB" << Qt::endl;
    return window.pageCount() == QApplication::arguments().size() - 1 ? 0 : 1;
}
