#include "core/read/pdf/pdfpictures.h"

#include <QVariant>

#include <poppler-qt6.h>
#include <utility>

namespace gouji {

namespace {

/// Poppler writes to the terminal what it thinks of a file; here errors say that.
void silencePoppler()
{
    static const bool once = [] {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace

PdfPictures::PdfPictures(std::unique_ptr<Poppler::Document> document)
    : m_document(std::move(document))
{}

PdfPictures::~PdfPictures() = default;

std::unique_ptr<PdfPictures> PdfPictures::open(const QByteArray &bytes, const QString &password)
{
    silencePoppler();
    const QByteArray secret = password.toUtf8();
    auto document = Poppler::Document::loadFromData(bytes, secret, secret);
    if (!document || document->isLocked())
        return nullptr;
    return std::unique_ptr<PdfPictures>(new PdfPictures(std::move(document)));
}

QImage PdfPictures::picture(int number, int quarterTurns, double pixelsPerPoint, Edges edges,
                            const std::function<bool()> &isOver) const
{
    for (const auto hint : {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing})
        m_document->setRenderHint(hint, edges == Edges::Smooth);
    const std::unique_ptr<Poppler::Page> page = m_document->page(number - 1);
    if (!page)
        return {};
    const double resolution = 72 * pixelsPerPoint;
    const auto noUpdate = [](const QImage &, const QVariant &) {};
    const auto never = [](const QVariant &) { return false; };
    const auto abort = [](const QVariant &asked) {
        return (*static_cast<const std::function<bool()> *>(asked.value<const void *>()))();
    };
    const QImage picture = page->renderToImage(
        resolution, resolution, -1, -1, -1, -1, static_cast<Poppler::Page::Rotation>(quarterTurns),
        noUpdate, never, abort, QVariant::fromValue(static_cast<const void *>(&isOver)));
    return isOver() ? QImage() : picture;
}

} // namespace gouji
