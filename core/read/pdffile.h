#pragma once

#include "core/base/error.h"
#include "core/read/pagerules.h"
#include "core/read/pagewords.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <chrono>
#include <memory>
#include <stop_token>

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

namespace gouji {

/// What stands on a page, turned so that most of its text is upright.
struct PdfPage
{
    QSizeF size; ///< in points
    int quarterTurns = 0;
    PageWords words;
    PageRules rules; ///< looked for only where words stand apart as in a table
};

/// An open PDF file. For one thread.
class PdfFile
{
public:
    /// Errors: DocumentDamaged, PasswordNeeded, PasswordWrong, TooManyPages.
    [[nodiscard]] static Result<PdfFile> open(const QByteArray &bytes, const QString &path,
                                              const ReadOptions &options);
    PdfFile(PdfFile &&) noexcept;
    PdfFile &operator=(PdfFile &&) noexcept = delete;
    ~PdfFile();

    [[nodiscard]] int pageCount() const;
    /// Page `number` from 1; one that cannot be read is empty. Errors: Cancelled, TimedOut.
    [[nodiscard]] Result<PdfPage> page(int number) const;
    /// Page `number` from 1 as a person sees it, turned clockwise; a null picture when it cannot be
    /// drawn, or `stop` was asked for meanwhile.
    [[nodiscard]] QImage picture(int number, int quarterTurns, double pixelsPerPoint,
                                 const std::stop_token &stop) const;

private:
    PdfFile(std::unique_ptr<Poppler::Document> document, QString path, const ReadOptions &options);
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] PageWords wordsOf(const Poppler::Page &page, int number, int quarterTurns) const;
    [[nodiscard]] PageRules rulesOf(const Poppler::Page &page, const PdfPage &read) const;

    std::unique_ptr<Poppler::Document> m_document;
    QString m_path;
    ReadOptions m_options;
    std::chrono::steady_clock::time_point m_deadline;
};

[[nodiscard]] QString pdfMediaType();

} // namespace gouji
