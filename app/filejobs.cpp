#include "app/filejobs.h"

#include "core/batch/mapinorder.h"
#include "core/report/reportfile.h"
#include "core/session/rulesfile.h"
#include "ui/messages/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

std::shared_ptr<const Extractor> loadExtractor(const QString &rules)
{
    auto catalogue = loadCatalogue(rules);
    if (!catalogue) {
        tell(Messages::sentence(catalogue.error()));
        return nullptr;
    }
    return std::make_shared<const Extractor>(*catalogue);
}

int runFileJobs(const Inputs &inputs, const FileJob &job, Output &output)
{
    const auto extractor = loadExtractor();
    return extractor ? runFileJobs(inputs, *extractor, job, output) : ExitFailed;
}

int runFileJobs(const Inputs &inputs, const Extractor &extractor, const FileJob &job,
                Output &output)
{
    int status = ExitDone;
    mapInOrder(
        inputs.files,
        [&](const QString &path) {
            FileOutput all;
            for (const ProcessedFile &file : processReports(path, extractor, inputs.part)) {
                const FileOutput one = job(file);
                all.data += one.data;
                all.messages += one.messages;
                all.status = std::max(all.status, one.status);
            }
            return all;
        },
        [&](const FileOutput &made) {
            for (const QString &message : made.messages)
                tell(message);
            status = std::max(status, made.status);
            return made.data.isEmpty() || output.write(made.data);
        });
    return output.hasFailed() ? ExitFailed : status;
}

QString nameOf(const ProcessedFile &file)
{
    if (file.source.parts == 1)
        return file.path;
    return u"%1 (%2/%3)"_s.arg(file.path).arg(file.source.part).arg(file.source.parts);
}

QStringList noticesOf(const ProcessedFile &file)
{
    QStringList messages;
    if (file.result) {
        for (const Notice &notice : file.result->notices)
            messages.append(file.path + u": "_s + Messages::sentence(notice));
    }
    return messages;
}

FileOutput failureOutput(const ProcessedFile &file, int indent)
{
    const QString sentence = Messages::sentence(file.result.error());
    return {writeErrorObject(file.source, file.result.error(), sentence, indent) + '\n',
            {sentence},
            ExitFailed};
}

} // namespace gouji
