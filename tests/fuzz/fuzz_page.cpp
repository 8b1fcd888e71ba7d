#include "core/read/html/htmlreader.h"
#include "core/read/html/mhtmlreader.h"
#include "tests/fuzz/documentpromises.h"

using namespace gouji;
using namespace Qt::StringLiterals;

/// The same bytes as a page and as an archive of pages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto document = HtmlReader().read(bytes, u"fuzz"_s, {}))
        fuzz::requireDocument(*document);
    if (const auto document = MhtmlReader().read(bytes, u"fuzz"_s, {}))
        fuzz::requireDocument(*document);
    return 0;
}
