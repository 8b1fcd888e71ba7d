#include "app/exportcommand.h"

#include "app/filejobs.h"
#include "core/export/exporter.h"
#include "ui/messages/commandtexts.h"
#include "ui/messages/messages.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

/// The name of a report without its last suffix, or without that of a report file.
QString baseName(const QString &path)
{
    const QFileInfo file(path);
    QString name = file.fileName();
    if (name.endsWith(".gouji.json"_L1, Qt::CaseInsensitive))
        name.chop(11);
    else
        name = file.completeBaseName();
    return name.isEmpty() ? file.fileName() : name;
}

/// "-" for standard output.
QString targetOf(const ExportOptions &options)
{
    if (!options.output.isEmpty())
        return options.output;
    // Nobody wants a workbook on the terminal.
    return exporterFor(options.format)->isBinary() ? baseName(options.file) + u'.' + options.format
                                                   : u"-"_s;
}

bool isSameFile(const QString &left, const QString &right)
{
    const QString path = QFileInfo(left).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(right).canonicalFilePath();
}

int fail(const Error &error)
{
    tell(Messages::sentence(error));
    return ExitFailed;
}

int writeTarget(const QString &target, const QByteArray &bytes, Output &output)
{
    if (target == "-"_L1)
        return output.write(bytes) ? ExitDone : ExitFailed;
    if (const auto written = writeFileAtomically(target, bytes); !written)
        return fail(written.error());
    tell(CommandTexts::written(target));
    return ExitDone;
}

} // namespace

int runExport(const ExportOptions &options, Output &output)
{
    const QString target = targetOf(options);
    if (isSameFile(target, options.file)) {
        tell(CommandTexts::wouldReplaceInput(target));
        return ExitUsage;
    }
    const auto extractor = loadExtractor();
    if (!extractor)
        return ExitFailed;
    const ProcessedFile file = processFile(options.file, *extractor);
    if (!file.result)
        return fail(file.result.error());
    for (const QString &message : noticesOf(file))
        tell(message);
    const ExportTexts texts = Messages::exportTexts();
    const auto bytes =
        exportReport(options.format, {file.result->report, file.result->findings, texts});
    return bytes ? writeTarget(target, *bytes, output) : fail(bytes.error());
}

} // namespace gouji
