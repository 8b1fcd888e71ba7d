#pragma once

#include "core/read/pdf/pdfpictures.h"
#include "core/source/sourcedocument.h"

#include <QImage>

#include <memory>
#include <stop_token>

namespace gouji {

/// Draws the pages of a document, as they were turned to be read. Opens the file when the first
/// page is asked for. One call at a time, on any thread.
class PageRenderer
{
public:
    explicit PageRenderer(const SourceDocument &document)
        : m_pages(document.pages.pages())
        , m_file(document.pagedFile)
    {}

    /// Page `number` from 1; a null picture when it cannot be drawn, or `stop` was asked for
    /// meanwhile. Finer ones than any screen needs are not made: what comes may be smaller.
    [[nodiscard]] QImage picture(int number, double pixelsPerPoint, const std::stop_token &stop);

private:
    QList<SourcePage> m_pages;
    PagedFile m_file;
    std::unique_ptr<PdfPictures> m_open;
};

} // namespace gouji
