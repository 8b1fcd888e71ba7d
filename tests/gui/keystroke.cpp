#include "tests/gui/support/desk.h"
#include "ui/panels/findbar.h"
#include "ui/panels/formview.h"
#include "ui/panels/sourcepane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QtTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Times
{
    QList<double> painted; ///< until what the key changed is painted
    QList<double> whole;   ///< and the whole window once more
};

/// In milliseconds, from the key on.
void press(gouji::MainWindow &window, Qt::Key key, Times &times)
{
    QElapsedTimer timer;
    timer.start();
    const auto passed = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    QTest::keyClick(QApplication::focusWidget(), key);
    QCoreApplication::processEvents();
    times.painted.append(passed());
    window.repaint();
    times.whole.append(passed());
}

void tell(const char *what, QList<double> times)
{
    std::ranges::sort(times);
    std::printf("%s: median %.2f ms, p99 %.2f ms, worst %.2f ms\n", what, times[times.size() / 2],
                times[times.size() * 99 / 100], times.constLast());
}

} // namespace

/// Types digits into a cell of a report of 200 cells, with some 500 places marked in the original,
/// and tells how long the window takes to show what each would do. Not part of ctest: run it on a
/// quiet machine.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    gouji::Desk desk;
    desk.show();
    desk.window().resize(1280, 800);
    QByteArray report = gouji::sampleReport();
    report += QByteArray("公开信息").repeated(60);
    desk.window().openPaths({desk.file(report, u"r.txt"_s)});
    desk.page().find();
    desk.page().sourcePane()->findBar()->line()->setText(u"公开"_s);
    desk.page().setCurrentCell(desk.cell(u"t3.granted.natural_person"_s));
    desk.page().focusTable();
    Times times;
    for (int i = 0; i < 100; ++i) {
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_7, Qt::Key_Backspace})
            press(desk.window(), key, times);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    tell("keystroke to painted", times.painted);
    tell("and the whole window painted anew", times.whole);
    return 0;
}
