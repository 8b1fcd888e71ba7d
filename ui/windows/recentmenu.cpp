#include "ui/windows/recentmenu.h"

#include "ui/windows/settings.h"

#include <QFileInfo>
#include <QMenu>

namespace gouji {

using namespace Qt::StringLiterals;

RecentMenu::RecentMenu(QMenu &menu, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_settings(settings)
{
    m_menu.setToolTipsVisible(true);
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    m_menu.clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString &path : files) {
        QAction *action = m_menu.addAction(QFileInfo(path).fileName().replace(u'&', u"&&"_s));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { emit chosen(path); });
    }
    if (files.isEmpty()) {
        m_menu.addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Clear the list")), &QAction::triggered, this,
            [this] { m_settings.clearRecentFiles(); });
}

} // namespace gouji
