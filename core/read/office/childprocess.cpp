#include "core/read/office/childprocess.h"

#include <QProcess>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace gouji {

namespace {

constexpr int waitMilliseconds = 20;

/// Between fork and exec: nothing but system calls.
void limit(int resource, qint64 bytes)
{
    if (bytes <= 0)
        return;
    const rlimit bound{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &bound);
}

ChildEnd endOf(QProcess &process, std::chrono::milliseconds maximumTime, const Progress &progress)
{
    const auto deadline = std::chrono::steady_clock::now() + maximumTime;
    while (!process.waitForFinished(waitMilliseconds)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (progress.isCancelled())
            return ChildEnd::Cancelled;
        if (std::chrono::steady_clock::now() > deadline)
            return ChildEnd::TimedOut;
    }
    return process.exitStatus() == QProcess::NormalExit ? ChildEnd::Exited : ChildEnd::Crashed;
}

} // namespace

ChildEnd runChild(const ChildProcess &child, std::chrono::milliseconds maximumTime,
                  const Progress &progress)
{
    QProcess process;
    process.setProgram(child.program);
    process.setArguments(child.arguments);
    process.setProcessEnvironment(child.environment);
    process.setWorkingDirectory(child.folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(child.outputFile);
    process.setChildProcessModifier([&child] {
        setsid(); // a group of its own, which can be killed as one
        limit(RLIMIT_AS, child.maximumMemory);
        limit(RLIMIT_FSIZE, child.maximumFileBytes);
        limit(RLIMIT_CORE, 1);
    });
    process.start();
    if (!process.waitForStarted())
        return ChildEnd::NoProgram;
    const auto group = static_cast<pid_t>(process.processId());
    const ChildEnd end = endOf(process, maximumTime, progress);
    kill(-group, SIGKILL);
    if (process.state() != QProcess::NotRunning)
        process.waitForFinished();
    return end;
}

} // namespace gouji
