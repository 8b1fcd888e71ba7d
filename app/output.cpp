#include "app/output.h"

#include "app/commandline.h"
#include "ui/messages/commandtexts.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace gouji {

namespace {

/// 0, or the error number of the system.
int writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0)
            done += written;
    }
    return 0;
}

} // namespace

void keepStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free number is taken, so it is this one; read-only, so that writing fails.
        if (::fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0)
            return;
    }
}

Output::Output()
{
    (void)std::signal(SIGPIPE, SIG_IGN);
}

bool Output::write(const QByteArray &bytes)
{
    if (m_failed)
        return false;
    const int error = writeAll(STDOUT_FILENO, bytes);
    m_failed = error != 0;
    if (m_failed)
        tell(CommandTexts::outputFailed(QString::fromLocal8Bit(std::strerror(error))));
    return !m_failed;
}

void tell(const QString &message)
{
    // Nowhere is left to say that standard error cannot be written.
    (void)writeAll(STDERR_FILENO, "gouji: " + message.toUtf8() + '\n');
}

} // namespace gouji
