#pragma once

#include <QObject>

class QMenu;

namespace gouji {

class Settings;

/// Fills a menu with the files opened last.
class RecentMenu : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RecentMenu(QMenu &menu, Settings &settings, QObject *parent);

signals:
    void chosen(const QString &path);

private:
    void fill();

    QMenu &m_menu;
    Settings &m_settings;
};

} // namespace gouji
