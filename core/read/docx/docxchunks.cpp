#include "core/read/docx/docxchunks.h"

#include "core/read/html/htmlreader.h"
#include "core/read/html/mhtmlreader.h"
#include "core/read/mediatype.h"

namespace gouji {

Result<DocxChunks> readChunks(const QHash<QString, QByteArray> &parts, const QString &path,
                              const ReadOptions &options)
{
    DocxChunks chunks;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        const QString type = mediaTypeOf(*part);
        std::optional<ArchivedPage> page;
        if (type == u"text/html")
            page = ArchivedPage{.body = *part, .charset = {}};
        else if (type == u"multipart/related")
            page = pageOfArchive(*part);
        if (!page)
            continue;
        auto flow = readPageFlow(page->body, page->charset, path, options);
        if (!flow)
            return std::unexpected(flow.error());
        chunks.emplace(part.key(), std::move(*flow));
    }
    return chunks;
}

} // namespace gouji
