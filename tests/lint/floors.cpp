#include "tests/lint/floors.h"

#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace gouji::lint {
namespace {

int floorOf(const QString &folder)
{
    for (qsizetype i = 0; i < floors().size(); ++i) {
        if (floors()[i].contains(folder))
            return static_cast<int>(i);
    }
    return -1;
}

/// The class and header names of QtWidgets and what is built upon it, as the Qt in use has them.
const QSet<QString> &widgetHeaders()
{
    static const QSet<QString> names = [] {
        QSet<QString> result;
        const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
        for (const QString &module : {u"QtWidgets"_s, u"QtCharts"_s, u"QtPrintSupport"_s}) {
            const QStringList files = QDir(root + u'/' + module).entryList(QDir::Files);
            result.unite(QSet<QString>(files.begin(), files.end()));
            result.insert(module);
        }
        return result;
    }();
    return names;
}

QString offenceOf(const QString &from, const QString &header, bool quoted)
{
    static const QStringList entries{u"core"_s, u"ui"_s, u"app"_s, u"tests"_s};
    const QString entry = header.section(u'/', 0, 0);
    if (!quoted && !entries.contains(entry)) {
        const bool widgets =
            widgetHeaders().contains(header) || widgetHeaders().contains(header.section(u'/', -1));
        if (!widgets || floorOf(from) >= floorOf(u"ui/panels"_s))
            return {};
        return u"includes <%1> of QtWidgets below ui/panels"_s.arg(header);
    }
    if (!entries.contains(entry))
        return header.endsWith(".moc"_L1)
                   ? QString()
                   : u"includes \"%1\", which is not named from the root"_s.arg(header);
    const QString to = folderOf(header);
    if (to.isEmpty())
        return u"includes \"%1\", which stands on no floor"_s.arg(header);
    if (from == to || floorOf(to) < floorOf(from))
        return {};
    const QString direction = floorOf(to) == floorOf(from) ? u"sideways"_s : u"up"_s;
    return u"includes \"%1\": %2, from %3 to %4"_s.arg(header, direction, from, to);
}

} // namespace

const QList<QStringList> &floors()
{
    static const QList<QStringList> table{
        {u"core/base"_s},
        {u"core/text"_s},
        {u"core/form"_s, u"core/source"_s},
        {u"core/report"_s},
        {u"core/check"_s, u"core/extract"_s, u"core/read"_s},
        {u"core/repair"_s, u"core/export"_s, u"core/store"_s},
        {u"core/session"_s, u"core/batch"_s},
        {u"ui/messages"_s},
        {u"ui/models"_s},
        {u"ui/dialogs"_s, u"ui/panels"_s, u"ui/charts"_s},
        {u"ui/windows"_s},
        {u"app"_s},
    };
    return table;
}

QString folderOf(QStringView path)
{
    for (const QStringList &floor : floors()) {
        for (const QString &folder : floor) {
            if (path.startsWith(folder) && path.sliced(folder.size()).startsWith(u'/'))
                return folder;
        }
    }
    return {};
}

QList<Offence> floorOffences(const SourceFile &file)
{
    static const QRegularExpression include(uR"(^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">])"_s,
                                            QRegularExpression::MultilineOption);
    QList<Offence> result;
    const QString from = folderOf(file.path);
    if (from.isEmpty())
        return {{file.path, 0, u"stands on no floor"_s}};
    const QString code = withoutComments(file.text);
    for (auto it = include.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString what = offenceOf(from, match.captured(2), match.captured(1) == u'"');
        if (!what.isEmpty())
            result.append({file.path, lineAt(code, match.capturedStart(1)), what});
    }
    return result;
}

} // namespace gouji::lint
