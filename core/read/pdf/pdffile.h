#pragma once

#include "core/base/error.h"
#include "core/read/pdf/pagerules.h"
#include "core/read/pdf/pagewords.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <chrono>
#include <memory>

class PDFDoc;

namespace gouji {

class PageDevice;
class PdfPictures;

/// What stands on a page, turned so that most of its text is upright.
struct PdfPage
{
    QSizeF size; ///< in points
    int quarterTurns = 0;
    double skew = 0; ///< of what it shows; words and rules are those of the level page
    PageWords words;
    PageRules rules; ///< of pictures only where words stand apart as in a table
};

/// An open PDF file, to be read. For one thread.
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
    [[nodiscard]] Result<PdfPage> page(int number);

private:
    PdfFile(QByteArray bytes, QString path, const ReadOptions &options);
    [[nodiscard]] bool isOver() const;
    void show(PageDevice &device, int number, int quarterTurns) const;
    [[nodiscard]] PageRules rulesOf(const PageDevice &device, const PdfPage &read, int number);
    [[nodiscard]] PageRules drawnRules(const PdfPage &read, int number);

    QByteArray m_bytes; ///< what `m_document` reads from
    std::unique_ptr<PDFDoc> m_document;
    std::unique_ptr<PdfPictures> m_pictures; ///< opened for the first page with lines in pictures
    QString m_path;
    ReadOptions m_options;
    std::chrono::steady_clock::time_point m_deadline;
};

[[nodiscard]] QString pdfMediaType();

} // namespace gouji
