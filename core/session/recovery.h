#pragma once

#include <QList>
#include <QLockFile>
#include <QString>

#include <memory>

namespace gouji {

/// What an earlier run of the program left behind of one report.
struct Recovery
{
    QString file;       ///< a report file with everything typed
    QString reportPath; ///< where it would have been saved

    bool operator==(const Recovery &) const = default;
};

/// A folder of this run under a common root, for copies of what is not saved yet. While the run
/// lives the folder is locked; what stands in unlocked ones was left by a run that died.
class RecoveryFolder
{
public:
    /// `root` is made if need be. isUsable() is false where that was not possible.
    explicit RecoveryFolder(QString root);
    RecoveryFolder(const RecoveryFolder &) = delete;
    RecoveryFolder &operator=(const RecoveryFolder &) = delete;
    /// Empty folders go with the run; copies that are still needed stay.
    ~RecoveryFolder();

    [[nodiscard]] bool isUsable() const { return m_lock != nullptr; }
    /// A file of its own for a report that would be saved at `reportPath`.
    [[nodiscard]] QString newFile(const QString &reportPath);
    /// Both the copy and what is remembered of it.
    static void discard(const QString &file);

    /// What dead runs left, the oldest first. Folders of theirs that are empty are removed.
    [[nodiscard]] QList<Recovery> leftBehind() const;

private:
    QString m_root;
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    int m_files = 0;
};

} // namespace gouji
