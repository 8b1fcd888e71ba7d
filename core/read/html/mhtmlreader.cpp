#include "core/read/html/mhtmlreader.h"

#include "core/read/html/htmlcharset.h"
#include "core/read/html/htmlreader.h"
#include "core/read/html/mimepart.h"
#include "core/read/text/textreader.h"

#include <algorithm>

namespace gouji {

namespace {

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

std::optional<ArchivedPage> pageAmong(const QList<MimePart> &parts)
{
    const MimePart *page = mainPage(parts);
    if (page == nullptr)
        return std::nullopt;
    // What stands in the page is nearer to the truth than what the archive says of it.
    QString charset = declaredCharset(page->body);
    if (charset.isEmpty())
        charset = charsetOf(page->contentType);
    return ArchivedPage{.body = page->body, .charset = charset};
}

} // namespace

std::optional<ArchivedPage> pageOfArchive(const QByteArray &bytes)
{
    return pageAmong(mimeParts(bytes));
}

bool MhtmlReader::accepts(QStringView mediaType) const
{
    return mediaType == u"multipart/related";
}

Result<SourceDocument> MhtmlReader::read(const QByteArray &bytes, const QString &path,
                                         const ReadOptions &options) const
{
    const QList<MimePart> parts = mimeParts(bytes);
    if (const auto page = pageAmong(parts))
        return readHtml(page->body, page->charset, path, options);
    const auto text = std::ranges::find(parts, QByteArray("text/plain"),
                                        [](const MimePart &p) { return p.type(); });
    if (text == parts.cend() || text->body.isEmpty())
        return failure(ErrorCode::DocumentDamaged, path, QStringLiteral("multipart/related"));
    return TextReader().read(text->body, path, options);
}

} // namespace gouji
