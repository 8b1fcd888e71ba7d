#include "core/read/pdfreader.h"

#include "core/read/flowdocument.h"
#include "core/read/pagebreaks.h"
#include "core/read/pageflow.h"
#include "core/read/pdffile.h"

#include <algorithm>

namespace gouji {

namespace {

/// Pictures of pages with a number or a stamp in characters are still no text.
bool isScan(const std::vector<LaidItem> &items)
{
    return std::ranges::all_of(items,
                               [](const LaidItem &item) { return !item.table && item.furniture; });
}

} // namespace

bool PdfReader::accepts(QStringView mediaType) const
{
    return mediaType == pdfMediaType();
}

Result<SourceDocument> PdfReader::read(const QByteArray &bytes, const QString &path,
                                       const ReadOptions &options) const
{
    const auto file = PdfFile::open(bytes, path, options);
    if (!file)
        return std::unexpected(file.error());
    std::vector<LaidItem> items;
    for (int number = 1; number <= file->pageCount(); ++number) {
        const auto page = file->page(number);
        if (!page)
            return std::unexpected(page.error());
        std::ranges::move(layOut(*page, number), std::back_inserter(items));
        options.progress.report(number * 90 / file->pageCount());
    }
    if (isScan(items))
        return failure(ErrorCode::ScannedDocument, path);
    joinBrokenRows(items);
    return documentOf(flowOf(items), path, options.limits);
}

} // namespace gouji
