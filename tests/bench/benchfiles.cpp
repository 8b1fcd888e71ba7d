#include "tests/bench/benchfiles.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace gouji::bench {

QList<BenchFile> benchFiles()
{
    const QString source = QStringLiteral(GOUJI_SOURCE_DIR);
    QList<BenchFile> result;
    const QStringList folders{source + u"/resources/samples"_s,
                              source + u"/tests/fuzz/corpus/report"_s,
                              QStringLiteral(GOUJI_SHARED_DIR) + u"/reports"_s};
    for (const QString &folder : folders) {
        for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                result.append({info.fileName(), file.readAll()});
        }
    }
    return result;
}

} // namespace gouji::bench
