#pragma once

#include "app/exitstatus.h"
#include "app/inputs.h"
#include "app/output.h"
#include "core/batch/processfile.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace gouji {

/// What a subcommand makes of one file.
struct FileOutput
{
    QByteArray data;      ///< for standard output
    QStringList messages; ///< for standard error
    int status = ExitDone;
};

/// Makes the output of one report, or of a file that has none; called from several threads.
using FileJob = std::function<FileOutput(const ProcessedFile &)>;

/// Reads and checks `files`, several at a time, and writes what `job` makes of each report in them,
/// in the order given. Returns the exit status.
[[nodiscard]] int runFileJobs(const Inputs &inputs, const Extractor &extractor, const FileJob &job,
                              Output &output);
/// The same with the extractor of the forms built into the program.
[[nodiscard]] int runFileJobs(const Inputs &inputs, const FileJob &job, Output &output);

/// The name of a report's file, and which one of its reports it is where there are several.
[[nodiscard]] QString nameOf(const ProcessedFile &file);
/// What is to be told of a file that was read: the notices of its reader.
[[nodiscard]] QStringList noticesOf(const ProcessedFile &file);
/// The message, the status and, as an object indented so, the data of a file that was not.
[[nodiscard]] FileOutput failureOutput(const ProcessedFile &file, int indent);

/// The extractor of the forms built into the program, with the rules of a house where a file with
/// them is named. Empty, after a message, when they do not load.
[[nodiscard]] std::shared_ptr<const Extractor> loadExtractor(const QString &rules = {});

} // namespace gouji
