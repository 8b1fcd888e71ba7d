#include "core/read/textreader.h"

#include "core/read/tablefinder.h"
#include "core/text/decoder.h"

namespace gouji {

bool TextReader::accepts(QStringView mediaType) const
{
    return mediaType == u"text/plain";
}

Result<SourceDocument> TextReader::read(const QByteArray &bytes, const QString &path,
                                        const ReadOptions &options) const
{
    auto decoded = decode(bytes, path);
    if (!decoded)
        return std::unexpected(decoded.error());
    options.progress.report(50);
    if (options.progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    SourceDocument document;
    document.text = SourceText(std::move(decoded->text));
    document.notices = std::move(decoded->notices);
    document.info.encoding = decoded->encoding;
    document.tables = findTables(document.text);
    return document;
}

} // namespace gouji
