#include "core/read/html/mhtmlreader.h"

#include "core/read/html/htmlcharset.h"
#include "core/read/html/htmlreader.h"
#include "core/read/html/mimepart.h"
#include "core/read/text/textreader.h"

#include <algorithm>

namespace gouji {

namespace {

/// The page with the most cells: an archive may hold frames and navigation as pages of their own.
const MimePart *mainPage(const QList<MimePart> &parts)
{
    const MimePart *best = nullptr;
    qsizetype most = -1;
    for (const MimePart &part : parts) {
        if (part.type() != "text/html" && part.type() != "application/xhtml+xml")
            continue;
        const qsizetype cells = part.body.count("<td") + part.body.count("<TD");
        if (cells > most) {
            most = cells;
            best = &part;
        }
    }
    return best;
}

} // namespace

bool MhtmlReader::accepts(QStringView mediaType) const
{
    return mediaType == u"multipart/related";
}

Result<SourceDocument> MhtmlReader::read(const QByteArray &bytes, const QString &path,
                                         const ReadOptions &options) const
{
    const QList<MimePart> parts = mimeParts(bytes);
    if (const MimePart *page = mainPage(parts)) {
        // What stands in the page is nearer to the truth than what the archive says of it.
        QString charset = declaredCharset(page->body);
        if (charset.isEmpty())
            charset = charsetOf(page->contentType);
        return readHtml(page->body, charset, path, options);
    }
    const auto text = std::ranges::find(parts, QByteArray("text/plain"),
                                        [](const MimePart &p) { return p.type(); });
    if (text == parts.cend() || text->body.isEmpty())
        return failure(ErrorCode::DocumentDamaged, path, QStringLiteral("multipart/related"));
    return TextReader().read(text->body, path, options);
}

} // namespace gouji
