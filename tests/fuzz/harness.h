#pragma once

#include "core/base/textspan.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <source_location>

/// libFuzzer calls it with bytes of its own; replay.cpp with those of the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace gouji::fuzz {

/// A promise of a header, held against whatever bytes came in. Says which one was broken and
/// aborts, as a fuzzer wants it.
inline void require(bool promise,
                    const std::source_location &where = std::source_location::current())
{
    if (promise)
        return;
    std::fprintf(stderr, "%s:%u: broken promise\n", where.file_name(), where.line());
    std::abort();
}

inline void requireWithin(TextSpan span, qsizetype size,
                          const std::source_location &where = std::source_location::current())
{
    require(span.begin >= 0 && span.begin <= span.end && span.end <= size, where);
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace gouji::fuzz
