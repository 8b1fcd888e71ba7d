#include "core/read/pdffile.h"

#include <QVariant>

#include <algorithm>
#include <cmath>
#include <functional>
#include <poppler-qt6.h>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// A picture to find lines in: as fine as points on pages of the usual sizes, coarser on posters.
constexpr double mostPixels = 1500000;
/// Columns of a table stand apart by more than this many heights of their text.
constexpr double columnGap = 1.2;
constexpr int fewestColumnGaps = 3;

/// Poppler writes to the terminal what it thinks of a file; here errors say that.
void silencePoppler()
{
    static const bool once = [] {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        return true;
    }();
    Q_UNUSED(once)
}

Poppler::Page::Rotation rotation(int quarterTurns)
{
    return static_cast<Poppler::Page::Rotation>(quarterTurns);
}

PageWord wordOf(const Poppler::TextBox &box, int page)
{
    PageWord word;
    word.text = box.text();
    word.box = box.boundingBox();
    word.page = page;
    const auto count = static_cast<std::size_t>(word.text.size());
    word.characters.reserve(count);
    for (int i = 0; i < word.text.size(); ++i)
        word.characters.push_back(box.charBoundingBox(i));
    return word;
}

/// Which way most of the text must be turned to be upright.
int turnsNeeded(const PageWords &words)
{
    double upright = 0;
    double down = 0;
    double up = 0;
    for (const PageWord &word : words) {
        if (word.characters.size() < 2)
            continue;
        const QPointF way = word.characters.back().center() - word.characters.front().center();
        if (std::abs(way.x()) >= std::abs(way.y()))
            upright += double(word.text.size());
        else
            (way.y() > 0 ? down : up) += double(word.text.size());
    }
    if (upright >= down + up)
        return 0;
    return down > up ? 3 : 1;
}

bool mayHoldTable(const PageWords &words)
{
    int gaps = 0;
    for (const WordLine &line : linesOf(words)) {
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const QRectF &left = line.words[i - 1].box;
            const QRectF &right = line.words[i].box;
            gaps += right.left() - left.right() > columnGap * left.height() ? 1 : 0;
        }
    }
    return gaps >= fewestColumnGaps;
}

/// `isOver` is asked while it works.
QImage render(const Poppler::Page &page, int quarterTurns, double pixelsPerPoint,
              const std::function<bool()> &isOver)
{
    const double resolution = 72 * pixelsPerPoint;
    const auto noUpdate = [](const QImage &, const QVariant &) {};
    const auto never = [](const QVariant &) { return false; };
    const auto abort = [](const QVariant &asked) {
        return (*static_cast<const std::function<bool()> *>(asked.value<const void *>()))();
    };
    return page.renderToImage(resolution, resolution, -1, -1, -1, -1, rotation(quarterTurns),
                              noUpdate, never, abort,
                              QVariant::fromValue(static_cast<const void *>(&isOver)));
}

} // namespace

QString pdfMediaType()
{
    return u"application/pdf"_s;
}

PdfFile::PdfFile(std::unique_ptr<Poppler::Document> document, QString path,
                 const ReadOptions &options)
    : m_document(std::move(document))
    , m_path(std::move(path))
    , m_options(options)
    , m_deadline(std::chrono::steady_clock::now() + options.limits.maximumTime)
{}

PdfFile::PdfFile(PdfFile &&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::open(const QByteArray &bytes, const QString &path,
                              const ReadOptions &options)
{
    silencePoppler();
    const QByteArray password = options.password.toUtf8();
    auto document = Poppler::Document::loadFromData(bytes, password, password);
    if (!document)
        return failure(ErrorCode::DocumentDamaged, path, pdfMediaType());
    if (document->isLocked())
        return failure(password.isEmpty() ? ErrorCode::PasswordNeeded : ErrorCode::PasswordWrong,
                       path);
    if (document->numPages() > options.limits.maximumPages)
        return failure(ErrorCode::TooManyPages, path, QString::number(options.limits.maximumPages));
    if (document->numPages() < 1)
        return failure(ErrorCode::DocumentDamaged, path, pdfMediaType());
    return PdfFile(std::move(document), path, options);
}

int PdfFile::pageCount() const
{
    return m_document->numPages();
}

bool PdfFile::isOver() const
{
    return m_options.progress.isCancelled() || std::chrono::steady_clock::now() > m_deadline;
}

Result<PdfPage> PdfFile::page(int number) const
{
    PdfPage result;
    const std::unique_ptr<Poppler::Page> page = m_document->page(number - 1);
    if (page) {
        result.words = wordsOf(*page, number, 0);
        result.quarterTurns = turnsNeeded(result.words);
        result.size = page->pageSizeF();
        if (result.quarterTurns != 0) {
            result.words = wordsOf(*page, number, result.quarterTurns);
            result.size.transpose();
        }
        if (mayHoldTable(result.words))
            result.rules = rulesOf(*page, result);
    }
    if (m_options.progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    if (isOver())
        return failure(ErrorCode::TimedOut, m_path,
                       QString::number(m_options.limits.maximumTime.count() / 1000));
    return result;
}

QImage PdfFile::picture(int number, int quarterTurns, double pixelsPerPoint,
                        const std::stop_token &stop) const
{
    for (const auto hint : {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing})
        m_document->setRenderHint(hint);
    const std::unique_ptr<Poppler::Page> page = m_document->page(number - 1);
    if (!page)
        return {};
    const QImage picture =
        render(*page, quarterTurns, pixelsPerPoint, [&stop] { return stop.stop_requested(); });
    return stop.stop_requested() ? QImage() : picture;
}

PageWords PdfFile::wordsOf(const Poppler::Page &page, int number, int quarterTurns) const
{
    const auto abort = [](const QVariant &file) {
        return static_cast<const PdfFile *>(file.value<const void *>())->isOver();
    };
    const auto boxes = page.textList(rotation(quarterTurns), abort,
                                     QVariant::fromValue(static_cast<const void *>(this)));
    PageWords words;
    words.reserve(boxes.size());
    for (const auto &box : boxes) {
        if (!box->text().isEmpty())
            words.push_back(wordOf(*box, number));
    }
    return words;
}

PageRules PdfFile::rulesOf(const Poppler::Page &page, const PdfPage &read) const
{
    const double points = read.size.width() * read.size.height();
    if (points <= 0)
        return {};
    const double scale = std::min(1.0, std::sqrt(mostPixels / points));
    const QImage picture = render(page, read.quarterTurns, scale, [this] { return isOver(); });
    return picture.isNull() ? PageRules() : findRules(picture, 1 / scale);
}

} // namespace gouji
