#pragma once

#include <csignal>
#include <sys/resource.h>

namespace gouji::testing {

/// No file grows beyond `bytes`, as on a disk that is full; for this process and what it starts.
inline void limitFileSize(rlim_t bytes)
{
    (void)std::signal(SIGXFSZ, SIG_IGN); // a write fails instead
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// While it lives, files of this process stay small.
class SmallFilesOnly
{
public:
    explicit SmallFilesOnly(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        limitFileSize(bytes);
    }
    ~SmallFilesOnly() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallFilesOnly(const SmallFilesOnly &) = delete;
    SmallFilesOnly &operator=(const SmallFilesOnly &) = delete;

private:
    rlimit m_before{};
};

} // namespace gouji::testing
