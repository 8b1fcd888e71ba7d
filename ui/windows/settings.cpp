#include "ui/windows/settings.h"

#include <QDir>
#include <QFileInfo>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

const QString nextCell = u"nextCell"_s;
const QString nextProblem = u"nextProblem"_s;

} // namespace

Language Settings::language() const
{
    return languageFromCode(m_store.value(u"language"_s).toString());
}

void Settings::setLanguage(Language language)
{
    m_store.setValue(u"language"_s, languageCode(language));
}

QStringList Settings::recentFiles() const
{
    return m_store.value(u"recentFiles"_s).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_store.setValue(u"recentFiles"_s,
                     files.first(std::min<qsizetype>(files.size(), RecentFileCount)));
}

QString Settings::lastFolder() const
{
    return m_store.value(u"lastFolder"_s, QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store.setValue(u"lastFolder"_s, folder);
}

QByteArray Settings::state(const QString &name) const
{
    return m_store.value(u"window/"_s + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"window/"_s + name, state);
}

QString Settings::userName() const
{
    return m_store.value(u"userName"_s, qEnvironmentVariable("USER")).toString();
}

void Settings::setUserName(const QString &name)
{
    m_store.setValue(u"userName"_s, name);
}

AfterEnter Settings::afterEnter() const
{
    return m_store.value(u"afterEnter"_s).toString() == nextCell ? AfterEnter::NextCell
                                                                 : AfterEnter::NextProblem;
}

void Settings::setAfterEnter(AfterEnter where)
{
    m_store.setValue(u"afterEnter"_s, where == AfterEnter::NextCell ? nextCell : nextProblem);
}

} // namespace gouji
