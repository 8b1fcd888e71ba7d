#include "tests/scoreboard/dump.h"

#include <QDir>
#include <QFile>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

bool dumpTrial(const Trial &trial, const QString &folder, const QString &name)
{
    const ReportTruth &truth = trial.generated.parts.first();
    QString text =
        u"edition printed %1, read %2\nyear printed %3, read %4\nagency printed %5, read %6\n"_s
            .arg(truth.edition, trial.report.editionId(), QString::number(truth.year),
                 trial.report.year ? QString::number(trial.report.year->value) : u"none"_s,
                 truth.agency, trial.report.agency ? trial.report.agency->value : u"none"_s);
    for (const WrongCell &cell : trial.score.wrong)
        text += u"%1: printed %2, read %3%4\n"_s.arg(cell.id, cell.printed, cell.read,
                                                     cell.silent ? u", SILENT"_s : QString());
    const QString base = QDir(folder).filePath(name);
    const QString suffix =
        trial.generated.fileName.sliced(trial.generated.fileName.lastIndexOf(u'.'));
    return QDir().mkpath(folder) && writeFile(base + suffix, trial.generated.bytes)
           && writeFile(base + u".wrong"_s, text.toUtf8());
}

} // namespace gouji::testing
