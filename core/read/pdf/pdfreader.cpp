#include "core/read/pdf/pdfreader.h"

#include "core/read/flow/flowdocument.h"
#include "core/read/pdf/pagebreaks.h"
#include "core/read/pdf/pageflow.h"
#include "core/read/pdf/pageplaces.h"
#include "core/read/pdf/pageskew.h"
#include "core/read/pdf/pdffile.h"

#include <algorithm>

namespace gouji {

namespace {

/// Pictures of pages with a number or a stamp in characters are still no text.
bool isScan(const std::vector<LaidItem> &items)
{
    return std::ranges::all_of(items,
                               [](const LaidItem &item) { return !item.table && item.furniture; });
}

/// To where they are on paper.
void putWordsBack(std::vector<LaidItem> &items, const QList<QTransform> &backs)
{
    const auto putLineBack = [&backs](WordLine &line) {
        for (PageWord &word : line.words) {
            const QTransform &back = backs[word.page - 1];
            if (!back.isIdentity())
                putBack(word, back);
        }
    };
    for (LaidItem &item : items) {
        putLineBack(item.line);
        if (!item.table)
            continue;
        for (LaidCell &cell : item.table->cells)
            std::ranges::for_each(cell.lines, putLineBack);
    }
}

/// Cells of tables written in characters stand where these do.
void placeCells(SourceDocument &document)
{
    for (SourceTable &table : document.tables) {
        for (SourceCell &cell : table.cells) {
            const QList<PagePlace> places = document.pages.placesOf(cell.span);
            if (cell.page > 0 || places.isEmpty())
                continue;
            cell.page = places.constFirst().page;
            cell.box = places.constFirst().box;
        }
    }
}

} // namespace

bool PdfReader::accepts(QStringView mediaType) const
{
    return mediaType == pdfMediaType();
}

Result<SourceDocument> PdfReader::read(const QByteArray &bytes, const QString &path,
                                       const ReadOptions &options) const
{
    auto file = PdfFile::open(bytes, path, options);
    if (!file)
        return std::unexpected(file.error());
    std::vector<LaidItem> items;
    QList<SourcePage> pages;
    QList<QTransform> backs; // from where words stand on level pages
    for (int number = 1; number <= file->pageCount(); ++number) {
        const auto page = file->page(number);
        if (!page)
            return std::unexpected(page.error());
        pages.append({.size = page->size, .quarterTurns = page->quarterTurns});
        backs.append(page->skew == 0 ? QTransform() : levelling(page->size, page->skew).inverted());
        std::ranges::move(layOut(*page, number), std::back_inserter(items));
        options.progress.report(number * 90 / file->pageCount());
    }
    if (isScan(items))
        return failure(ErrorCode::ScannedDocument, path);
    joinBrokenRows(items);
    auto document = documentOf(flowOf(items), path, options.limits);
    if (!document)
        return document;
    putWordsBack(items, backs);
    document->pages = PageGeometry(std::move(pages), placesIn(document->text, items));
    document->pagedFile = {.bytes = bytes, .password = options.password};
    placeCells(*document);
    return document;
}

} // namespace gouji
