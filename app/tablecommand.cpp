#include "app/tablecommand.h"

#include "app/filejobs.h"
#include "core/export/reporttable.h"
#include "core/export/writefile.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"
#include "ui/messages/commandtexts.h"
#include "ui/messages/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

/// The objects of a file of one object a line; empty for any other file.
QList<QByteArray> objectLines(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        if (!trimmed.startsWith('{') || !trimmed.endsWith('}'))
            return {};
        lines.append(trimmed);
    }
    return lines.size() > 1 ? lines : QList<QByteArray>();
}

class TableRun
{
public:
    TableRun(ReportTable::Form form, const Extractor &extractor)
        : m_table(form)
        , m_extractor(extractor)
    {}

    void add(const QString &path)
    {
        const auto bytes = readFile(path);
        const QList<QByteArray> lines = bytes ? objectLines(*bytes) : QList<QByteArray>();
        if (lines.isEmpty())
            addFile(path);
        for (qsizetype i = 0; i < lines.size(); ++i)
            addObject(lines[i], path + u':' + QString::number(i + 1));
    }

    [[nodiscard]] const ReportTable &table() const { return m_table; }
    [[nodiscard]] int status() const { return m_status; }

private:
    void addFile(const QString &path)
    {
        for (const ProcessedFile &file : processReports(path, m_extractor)) {
            if (!file.result) {
                fail(file.result.error());
                return;
            }
            for (const QString &message : noticesOf(file))
                tell(message);
            m_table.add(file.result->report);
        }
    }

    void addObject(const QByteArray &object, const QString &name)
    {
        const auto report = readReportFile(object, name, m_extractor.catalogue());
        if (report)
            m_table.add(*report);
        else
            fail(report.error());
    }

    void fail(const Error &error)
    {
        tell(Messages::sentence(error));
        m_status = ExitFailed;
    }

    ReportTable m_table;
    const Extractor &m_extractor;
    int m_status = ExitDone;
};

} // namespace

int runExportTable(const ExportRequest &request, Output &output)
{
    if (request.format != "csv"_L1 && request.format != "xlsx"_L1) {
        tell(CommandTexts::tableFormats());
        return ExitUsage;
    }
    const auto extractor = loadExtractor();
    if (!extractor)
        return ExitFailed;
    TableRun run(request.table == "long"_L1 ? ReportTable::Form::Long : ReportTable::Form::Wide,
                 *extractor);
    for (const QString &file : request.inputs.files)
        run.add(file);
    const auto bytes =
        request.format == "csv"_L1 ? Result<QByteArray>(run.table().csv()) : run.table().xlsx();
    if (!bytes) {
        tell(Messages::sentence(bytes.error()));
        return ExitFailed;
    }
    const QString usual = request.format == "csv"_L1 ? u"-"_s : u"gouji.xlsx"_s;
    const QString target = request.output.isEmpty() ? usual : request.output;
    const int written = writeTarget(target, *bytes, output);
    return std::max(written, run.status());
}

} // namespace gouji
