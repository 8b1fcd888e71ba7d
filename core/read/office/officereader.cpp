#include "core/read/office/officereader.h"

#include "core/read/docx/docxreader.h"
#include "core/read/html/htmlreader.h"
#include "core/read/mediatype.h"
#include "core/read/office/officeguard.h"
#include "core/read/office/sheetlooks.h"

#include <algorithm>

namespace gouji {

namespace {

/// Converting is nearly all of the work.
constexpr int convertedPercent = 80;

ReadOptions readingOptions(const ReadOptions &options)
{
    ReadOptions inner = options;
    inner.progress.reported = [outer = options.progress](int percent) {
        outer.report(convertedPercent + percent * (100 - convertedPercent) / 100);
    };
    return inner;
}

} // namespace

OfficeReader::OfficeReader(QString program)
    : m_converter(std::move(program))
{}

bool OfficeReader::accepts(QStringView mediaType) const
{
    return mediaType == encryptedPackageType() || officeFormat(mediaType);
}

Result<SourceDocument> OfficeReader::read(const QByteArray &bytes, const QString &path,
                                          const ReadOptions &options) const
{
    const QString mediaType = mediaTypeOf(bytes);
    if (const auto safe = guardOffice(bytes, mediaType, path, options.limits); !safe)
        return std::unexpected(safe.error());
    const auto format = officeFormat(mediaType);
    if (!format)
        return failure(ErrorCode::UnsupportedFormat, path, mediaType);
    const auto converted = m_converter.convert(bytes, *format, path, options);
    if (!converted)
        return std::unexpected(converted.error());
    options.progress.report(convertedPercent);
    if (format->target == OfficeTarget::WordDocument)
        return DocxReader().read(*converted, path, readingOptions(options));
    auto document = readHtml(*converted, {}, path, readingOptions(options));
    if (document) {
        document->info.encoding.clear(); // the page's, not the file's
        if (format->suffix == u"xlsx")
            markMixedLooks(*document, bytes, path, options);
    }
    return document;
}

} // namespace gouji
