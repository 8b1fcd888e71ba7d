#pragma once

#include "app/exitstatus.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <span>

namespace gouji {

/// What the window is to start with.
struct WindowRequest
{
    QStringList paths; ///< files and folders, as given and in their order
    QString language;  ///< "zh_CN" or "en" when asked for with --lang; else empty
};

/// True when the arguments name a subcommand, --help or --version, or cannot be understood: main()
/// then makes a QCoreApplication and returns runCommandLine(). False: main() makes a QApplication,
/// which takes its own options (-platform, -style …) away, and calls windowRequest() with what is
/// left. Needs no application object. `arguments` are those of main(), the program's name first.
[[nodiscard]] bool isCommandLine(std::span<const char *const> arguments);

/// Gives the standard streams that were closed before the program began a place to fail. Without it
/// a file opened later would take their numbers and get what was written to them. main() calls it
/// before anything else.
void keepStandardStreams();

/// Runs a subcommand and returns the exit status. Data goes to standard output, messages to
/// standard error. Needs a QCoreApplication and installs the translation asked for into it.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

/// The files and options of a call that opens the window. A wrong option is said on standard error
/// and gives the exit status.
[[nodiscard]] std::expected<WindowRequest, int> windowRequest(const QStringList &arguments);

} // namespace gouji
