#pragma once

#include "core/base/jsoncursor.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace clitest {

/// What one run of the program left behind.
struct Run
{
    int status = -1; ///< -1 when it did not end by itself
    QByteArray output;
    QByteArray messages;

    [[nodiscard]] gouji::Json json() const;
    /// One object a line; a line that is none gives a null.
    [[nodiscard]] QList<gouji::Json> jsonLines() const;
};

/// Runs the program in `folder` without a display, in English unless `arguments` say otherwise.
[[nodiscard]] Run run(const QString &folder, const QStringList &arguments,
                      const QHash<QString, QString> &environment = {});
/// The same after `prepare` in the new process, with what it does to that.
[[nodiscard]] Run runAfter(const std::function<void()> &prepare, const QString &folder,
                           const QStringList &arguments);
/// The same through a shell: `script` with the program as $GOUJI, for redirections and pipes.
[[nodiscard]] Run runShell(const QString &folder, const QString &script);

/// A folder of its own with reports of an invented organ.
class Desk
{
public:
    Desk();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Run run(const QStringList &arguments) const
    {
        return clitest::run(folder(), arguments);
    }
    /// Writes a report in the newest edition with `values` in place of zeros.
    void writeReport(const QString &name, const QHash<QString, QString> &values = {}) const;
    void writeFile(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray bytesOf(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace clitest
