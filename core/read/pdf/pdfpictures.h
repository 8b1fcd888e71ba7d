#pragma once

#include <QByteArray>
#include <QImage>

#include <functional>
#include <memory>

namespace Poppler {
class Document;
} // namespace Poppler

namespace gouji {

/// Draws the pages of a PDF file. For one thread.
class PdfPictures
{
public:
    enum class Edges {
        Sharp,  ///< to count pixels
        Smooth, ///< to be looked at
    };

    /// Null where the file cannot be opened so.
    [[nodiscard]] static std::unique_ptr<PdfPictures> open(const QByteArray &bytes,
                                                           const QString &password);
    ~PdfPictures();

    /// Page `number` from 1 as a person sees it, turned clockwise; a null picture when it cannot be
    /// drawn, or `isOver` says so meanwhile.
    [[nodiscard]] QImage picture(int number, int quarterTurns, double pixelsPerPoint, Edges edges,
                                 const std::function<bool()> &isOver) const;

private:
    explicit PdfPictures(std::unique_ptr<Poppler::Document> document);

    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace gouji
