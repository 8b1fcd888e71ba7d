#include "core/read/html/htmlreader.h"

#include "core/read/flow/flowdocument.h"
#include "core/read/html/htmlcharset.h"
#include "core/read/html/htmlflow.h"
#include "core/read/html/htmlmarkup.h"
#include "core/read/text/markdown.h"
#include "core/text/decoder.h"

namespace gouji {

namespace {

Result<Flow> readFlow(const QByteArray &utf8, const QString &path, const ReadOptions &options)
{
    ReadClock clock(options, path);
    const auto tree = HtmlTree::parse(utf8, path, options.limits, clock);
    if (!tree)
        return std::unexpected(tree.error());
    return flowOf(*tree, path, options.limits, clock);
}

} // namespace

bool HtmlReader::accepts(QStringView mediaType) const
{
    return mediaType == u"text/html";
}

Result<SourceDocument> HtmlReader::read(const QByteArray &bytes, const QString &path,
                                        const ReadOptions &options) const
{
    return readHtml(bytes, {}, path, options);
}

Result<Flow> readPageFlow(const QByteArray &bytes, const QString &charset, const QString &path,
                          const ReadOptions &options)
{
    const auto decoded = decode(bytes, path, charset.isEmpty() ? declaredCharset(bytes) : charset);
    if (!decoded)
        return std::unexpected(decoded.error());
    return readFlow(leanMarkup(decoded->text.toUtf8()), path, options);
}

Result<SourceDocument> readHtml(const QByteArray &bytes, const QString &charset,
                                const QString &path, const ReadOptions &options)
{
    if (bytes.size() > options.limits.maximumPartBytes)
        return failure(ErrorCode::FileTooLarge, path,
                       QString::number(options.limits.maximumPartBytes));
    auto decoded = decode(bytes, path, charset.isEmpty() ? declaredCharset(bytes) : charset);
    if (!decoded)
        return std::unexpected(decoded.error());
    options.progress.report(20);
    const bool markdown = isMarkdown(decoded->text);
    QString page = std::exchange(decoded->text, {});
    if (markdown)
        page = pageOfMarkdown(page);
    const QByteArray utf8 = leanMarkup(std::exchange(page, {}).toUtf8());
    auto flow = readFlow(utf8, path, options);
    if (!flow)
        return std::unexpected(flow.error());
    options.progress.report(70);
    if (options.progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    auto document = documentOf(std::move(*flow), path, options.limits,
                               markdown ? TextTables::Besides : TextTables::Alone);
    if (document) {
        document->notices = std::move(decoded->notices);
        document->info.encoding = decoded->encoding;
    }
    return document;
}

} // namespace gouji
