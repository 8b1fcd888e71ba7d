#pragma once

#include "core/base/textspan.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// libFuzzer calls it with bytes of its own; replay.cpp with those of the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace gouji::fuzz {

/// A promise of a header, held against whatever bytes came in. Aborts, as a fuzzer wants it.
inline void require(bool promise)
{
    if (!promise)
        std::abort();
}

inline void requireWithin(TextSpan span, qsizetype size)
{
    require(span.begin >= 0 && span.begin <= span.end && span.end <= size);
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace gouji::fuzz
