#pragma once

#include "app/application.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

namespace gouji {

/// main() of a test of windows: offscreen, as the program itself starts, with no file of the
/// person.
template<typename Test>
int runGuiTest(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    Application::identify();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace gouji
