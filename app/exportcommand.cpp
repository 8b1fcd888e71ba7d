#include "app/exportcommand.h"

#include "app/filejobs.h"
#include "app/tablecommand.h"
#include "core/export/exporter.h"
#include "core/export/exportnames.h"
#include "core/session/exportsnapshot.h"
#include "ui/messages/commandtexts.h"
#include "ui/messages/messages.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

bool isSameFile(const QString &left, const QString &right)
{
    const QString path = QFileInfo(left).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(right).canonicalFilePath();
}

/// What is asked for: "log" and "letter" come in the format the output's name ends in.
struct Wanted
{
    ExportContent content = ExportContent::Report;
    QString format;
    QString suffix; ///< of the names made up here
};

Wanted wantedOf(const ExportRequest &request)
{
    if (request.format != "log"_L1 && request.format != "letter"_L1)
        return {ExportContent::Report, request.format, request.format};
    const ExportContent content =
        request.format == "log"_L1 ? ExportContent::Corrections : ExportContent::Letter;
    const QStringList formats = exportFormats(content);
    const QString asked = QFileInfo(request.output).suffix().toLower();
    const QString format = formats.contains(asked) ? asked : formats.constFirst();
    return {content, format, request.format + u'.' + format};
}

bool isText(const Wanted &wanted)
{
    const Exporter *exporter = exporterFor(wanted.format);
    return exporter == nullptr || !exporter->isBinary();
}

bool isIntoFolder(const ExportRequest &request)
{
    return request.inputs.files.size() > 1 || QFileInfo(request.output).isDir();
}

/// Where each report goes: "-" for standard output. Several reports go into a folder, under
/// different names.
QStringList targetsOf(const ExportRequest &request, const Wanted &wanted)
{
    if (!isIntoFolder(request)) {
        if (!request.output.isEmpty())
            return {request.output};
        // Nobody wants a workbook on the terminal.
        return {isText(wanted)
                    ? u"-"_s
                    : exportBaseName(request.inputs.files.first()) + u'.' + wanted.suffix};
    }
    const QDir folder(request.output.isEmpty() ? u"."_s : request.output);
    QStringList targets;
    for (const QString &name : exportNames(request.inputs.files, wanted.suffix))
        targets.append(folder.filePath(name));
    return targets;
}

/// The first target that would replace one of the reports read; empty when none does.
QString replacedInput(const ExportRequest &request, const QStringList &targets)
{
    for (const QString &target : targets) {
        for (const QString &file : request.inputs.files) {
            if (isSameFile(target, file))
                return target;
        }
    }
    return {};
}

int fail(const Error &error)
{
    tell(Messages::sentence(error));
    return ExitFailed;
}

class ExportRun
{
public:
    ExportRun(const ExportRequest &request, Wanted wanted, const Extractor &extractor,
              Output &output)
        : m_request(request)
        , m_wanted(std::move(wanted))
        , m_extractor(extractor)
        , m_output(output)
        , m_texts(Messages::exportTexts())
        , m_targets(targetsOf(request, m_wanted))
    {}

    /// The reports of the file numbered `index`: several get a number each behind the name.
    [[nodiscard]] int exportFile(qsizetype index)
    {
        const QString &path = m_request.inputs.files[index];
        const QList<ProcessedFile> reports =
            processReports(path, m_extractor, m_request.inputs.part);
        if (reports.size() > 1 && m_request.output == "-"_L1) {
            tell(CommandTexts::severalToOutput());
            return ExitUsage;
        }
        int status = ExitDone;
        for (const ProcessedFile &file : reports) {
            const QString target = file.alone || isNamed(index)
                                       ? m_targets[index]
                                       : numberedTarget(index, file.source.part);
            status = std::max(status, exportOne(file, target));
        }
        return status;
    }

private:
    /// One report only goes there, and it was said where.
    [[nodiscard]] bool isNamed(qsizetype index) const
    {
        const bool said = !m_request.output.isEmpty() && !isIntoFolder(m_request);
        return m_request.inputs.part != allParts && (said || m_targets[index] == "-"_L1);
    }

    /// Never a name that is another report's, read or written.
    QString numberedTarget(qsizetype index, int part)
    {
        const QString &whole = m_targets[index];
        const QFileInfo file(whole == "-"_L1 ? exportBaseName(m_request.inputs.files[index]) + u'.'
                                                   + m_wanted.suffix
                                             : whole);
        QString name = file.completeBaseName() + u'-' + QString::number(part);
        const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
        const auto target = [&] { return file.dir().filePath(name + suffix); };
        while (m_targets.contains(target()) || !replacedInput(m_request, {target()}).isEmpty())
            name += u"-1"_s;
        m_targets.append(target());
        return m_targets.constLast();
    }

    [[nodiscard]] int exportOne(const ProcessedFile &file, const QString &target)
    {
        if (!file.result)
            return fail(file.result.error());
        for (const QString &message : noticesOf(file))
            tell(message);
        const ProcessedReport &processed = *file.result;
        const auto bytes =
            exportSnapshot({.report = processed.report,
                            .findings = processed.findings,
                            .accepted = processed.accepted,
                            .source = {processed.text.text(), processed.tables},
                            .catalogue = &m_extractor.catalogue()},
                           {m_wanted.content, m_wanted.format, m_request.choices}, m_texts);
        if (bytes)
            return writeTarget(target, *bytes, m_output);
        Error error = bytes.error();
        if (error.code == ErrorCode::ExportFailed && target != "-"_L1)
            error.arguments[0] = target; // the exporter knows only the format
        return fail(error);
    }

    const ExportRequest &m_request;
    Wanted m_wanted;
    const Extractor &m_extractor;
    Output &m_output;
    ExportTexts m_texts;
    QStringList m_targets; ///< of the files, then those numbered since
};

} // namespace

int writeTarget(const QString &target, const QByteArray &bytes, Output &output)
{
    if (target == "-"_L1)
        return output.write(bytes) ? ExitDone : ExitFailed;
    if (const auto written = writeFileAtomically(target, bytes); !written)
        return fail(written.error());
    tell(CommandTexts::written(target));
    return ExitDone;
}

int runExport(const ExportRequest &request, Output &output)
{
    if (!request.table.isEmpty())
        return runExportTable(request, output);
    if (request.inputs.files.size() > 1 && request.output == "-"_L1) {
        tell(CommandTexts::severalToOutput());
        return ExitUsage;
    }
    const Wanted wanted = wantedOf(request);
    if (const QString target = replacedInput(request, targetsOf(request, wanted));
        !target.isEmpty()) {
        tell(CommandTexts::wouldReplaceInput(target));
        return ExitUsage;
    }
    const auto extractor = loadExtractor();
    if (!extractor)
        return ExitFailed;
    if (request.inputs.files.size() > 1 && !request.output.isEmpty())
        QDir().mkpath(request.output); // what fails here fails at each file, and is said there
    ExportRun run(request, wanted, *extractor, output);
    int status = ExitDone;
    for (qsizetype i = 0; i < request.inputs.files.size() && !output.hasFailed(); ++i)
        status = std::max(status, run.exportFile(i));
    return status;
}

} // namespace gouji
