#pragma once

#include "ui/dialogs/preferences.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace gouji {

/// What the window remembers. Owns no file: the QSettings handed in decide where.
class Settings
{
public:
    static constexpr int recentFileCount = 10;

    /// `store` must outlive this.
    explicit Settings(QSettings &store)
        : m_store(store)
    {}

    /// The language chosen; that of the system while none was.
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);

    /// Newest first, absolute paths.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void clearRecentFiles();

    /// A report that was open, and the id of the cell it was at; that may be empty.
    struct OpenReport
    {
        QString path;
        QString cell;
        int part = 0; ///< which of the reports of a source, from 1; 0 where it holds one

        bool operator==(const OpenReport &) const = default;
    };
    [[nodiscard]] QList<OpenReport> openReports() const;
    /// Which of them was in front; -1 when none was.
    [[nodiscard]] int frontReport() const;
    void setOpenReports(const QList<OpenReport> &reports, int front);

    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &folder);

    [[nodiscard]] QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

    /// The name for the journal: the one set, else the one the system knows.
    [[nodiscard]] QString userName() const;
    void setUserName(const QString &name);

    /// A file with the rules of the house; empty while there is none.
    [[nodiscard]] QString rulesFile() const;
    void setRulesFile(const QString &path);

    /// The next problem unless set.
    [[nodiscard]] AfterEnter afterEnter() const;
    void setAfterEnter(AfterEnter where);

    /// Those above and the rest of what a person sets.
    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

private:
    QSettings &m_store;
};

} // namespace gouji
