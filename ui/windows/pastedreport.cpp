#include "ui/windows/pastedreport.h"

#include "core/export/writefile.h"
#include "core/read/pdf/clipping.h"
#include "core/read/readdocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gouji::PastedReport)
};

/// A file that holds `bytes` already, or else the first name that is free.
QString pathFor(const QDir &folder, const ClippedFile &file)
{
    const QString name = file.name.isEmpty() ? Words::tr("Pasted report") : file.name;
    for (int number = 1;; ++number) {
        const QString path = folder.filePath(
            number == 1 ? u"%1.%2"_s.arg(name, file.suffix)
                        : u"%1 %2.%3"_s.arg(name, QString::number(number), file.suffix));
        if (!QFileInfo::exists(path) || readFile(path) == file.bytes)
            return path;
    }
}

} // namespace

Result<QString> keepPastedReport(const QMimeData &data)
{
    const auto file = fileOf({data.html(), data.text()});
    if (!file)
        return std::unexpected(file.error());
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                      + u"/pasted"_s);
    folder.mkpath(u"."_s); // failing shows at once, in writing
    const QString path = pathFor(folder, *file);
    if (QFileInfo::exists(path))
        return path;
    if (const Result<void> written = writeFileAtomically(path, file->bytes); !written)
        return std::unexpected(written.error());
    return path;
}

} // namespace gouji
