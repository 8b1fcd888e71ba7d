#include "ui/windows/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

const QString nextCell = u"nextCell"_s;
const QString nextProblem = u"nextProblem"_s;

const QList<std::pair<Theme, QString>> themeNames = {
    {Theme::System, u"system"_s}, {Theme::Light, u"light"_s}, {Theme::Dark, u"dark"_s}};

Theme themeFromName(const QString &name)
{
    const auto it = std::ranges::find(themeNames, name, &std::pair<Theme, QString>::second);
    return it == themeNames.end() ? Theme::System : it->first;
}

QString nameOf(Theme theme)
{
    return std::ranges::find(themeNames, theme, &std::pair<Theme, QString>::first)->second;
}

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
                     files.first(std::min<qsizetype>(files.size(), recentFileCount)));
}

void Settings::clearRecentFiles()
{
    m_store.remove(u"recentFiles"_s);
}

QList<Settings::OpenReport> Settings::openReports() const
{
    const QStringList paths = m_store.value(u"session/paths"_s).toStringList();
    const QStringList cells = m_store.value(u"session/cells"_s).toStringList();
    const QStringList parts = m_store.value(u"session/parts"_s).toStringList();
    QList<OpenReport> reports;
    for (qsizetype i = 0; i < paths.size(); ++i)
        reports.append({paths[i], cells.value(i), parts.value(i).toInt()});
    return reports;
}

int Settings::frontReport() const
{
    return m_store.value(u"session/front"_s, -1).toInt();
}

void Settings::setOpenReports(const QList<OpenReport> &reports, int front)
{
    QStringList paths;
    QStringList cells;
    QStringList parts;
    for (const OpenReport &report : reports) {
        paths += report.path;
        cells += report.cell;
        parts += QString::number(report.part);
    }
    m_store.setValue(u"session/paths"_s, paths);
    m_store.setValue(u"session/cells"_s, cells);
    m_store.setValue(u"session/parts"_s, parts);
    m_store.setValue(u"session/front"_s, front);
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
    const QString name = m_store.value(u"userName"_s).toString();
    return name.isEmpty() ? qEnvironmentVariable("USER") : name;
}

void Settings::setUserName(const QString &name)
{
    m_store.setValue(u"userName"_s, name);
}

QString Settings::rulesFile() const
{
    return m_store.value(u"rulesFile"_s).toString();
}

void Settings::setRulesFile(const QString &path)
{
    m_store.setValue(u"rulesFile"_s, path);
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

Preferences Settings::preferences() const
{
    return {.language = language(),
            .theme = themeFromName(m_store.value(u"theme"_s).toString()),
            .fontFamily = m_store.value(u"fontFamily"_s).toString(),
            .textSize = std::clamp(m_store.value(u"textSize"_s, 100).toInt(),
                                   Preferences::smallestText, Preferences::largestText),
            .userName = userName(),
            .afterEnter = afterEnter(),
            .rulesFile = rulesFile(),
            .reopens = m_store.value(u"reopens"_s, true).toBool()};
}

void Settings::setPreferences(const Preferences &preferences)
{
    const Preferences now = this->preferences();
    // What was not touched goes on following the desktop.
    if (preferences.language != now.language)
        setLanguage(preferences.language);
    if (preferences.userName != now.userName)
        setUserName(preferences.userName);
    setAfterEnter(preferences.afterEnter);
    setRulesFile(preferences.rulesFile);
    m_store.setValue(u"theme"_s, nameOf(preferences.theme));
    m_store.setValue(u"fontFamily"_s, preferences.fontFamily);
    m_store.setValue(u"textSize"_s, preferences.textSize);
    m_store.setValue(u"reopens"_s, preferences.reopens);
}

} // namespace gouji
