#include "ui/windows/openfiles.h"

#include "core/export/writefile.h"
#include "core/session/reportsession.h"
#include "ui/dialogs/reportsuffixes.h"
#include "ui/messages/messages.h"
#include "ui/windows/reportpage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gouji::OpenFiles)
};

QStringList reportPatterns()
{
    QStringList patterns;
    for (const QString &suffix : reportSuffixes())
        patterns += u"*."_s + suffix;
    return patterns;
}

QString canonical(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

} // namespace

QStringList withFoldersExpanded(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += QFileInfo(path).absoluteFilePath();
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(reportPatterns(), QDir::Files | QDir::Readable,
                                                   QDir::Name | QDir::LocaleAware);
        for (const QString &name : names)
            files += folder.absoluteFilePath(name);
    }
    return files;
}

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

bool isFileOf(const QString &path, const ReportSession &session)
{
    return canonical(path) == canonical(session.document().source().info.path)
           || isReportFileOf(path, session);
}

bool isReportFileOf(const QString &path, const ReportSession &session)
{
    return canonical(path) == canonical(session.reportPath());
}

QString sourceSummary(const ReportPage &page)
{
    const Report &report = page.session().document().report();
    QStringList parts;
    if (!report.source.encoding.isEmpty())
        parts += report.source.encoding;
    const QString edition = report.editionId();
    if (!edition.isEmpty())
        parts += Words::tr("edition %1").arg(edition);
    parts += page.fileName();
    return parts.join(u" · "_s);
}

Result<QString> copyOfSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                      + u"/sample"_s);
    const QString path = folder.filePath(u"sample-report.txt"_s);
    if (QFileInfo::exists(path))
        return path;
    QFile sample(u":/samples/sample-report.txt"_s);
    const bool read = folder.mkpath(u"."_s) && sample.open(QIODevice::ReadOnly);
    const Result<void> written = writeFileAtomically(path, read ? sample.readAll() : QByteArray());
    if (!written)
        return std::unexpected(written.error());
    return path;
}

} // namespace gouji
