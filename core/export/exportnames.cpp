#include "core/export/exportnames.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace gouji {

QString exportBaseName(const QString &reportPath)
{
    static constexpr QLatin1StringView ReportSuffix(".gouji.json");
    const QFileInfo file(reportPath);
    QString name = file.fileName();
    if (name.endsWith(ReportSuffix, Qt::CaseInsensitive))
        name.chop(ReportSuffix.size());
    else
        name = file.completeBaseName();
    return name.isEmpty() ? file.fileName() : name;
}

QStringList exportNames(const QStringList &reportPaths, const QString &suffix)
{
    QStringList names;
    QSet<QString> taken;
    for (const QString &path : reportPaths) {
        const QString base = exportBaseName(path);
        QString name = base + u'.' + suffix;
        for (int number = 2; taken.contains(name.toLower()); ++number)
            name = base + u'-' + QString::number(number) + u'.' + suffix;
        taken.insert(name.toLower());
        names.append(name);
    }
    return names;
}

} // namespace gouji
