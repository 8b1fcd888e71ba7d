#include "core/read/pdf/pdffile.h"

#include "core/read/pdf/pagedevice.h"
#include "core/read/pdf/pageskew.h"
#include "core/read/pdf/pdfpictures.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <algorithm>
#include <cmath>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// A picture to find lines in: as fine as points on pages of the usual sizes, coarser on posters.
constexpr double mostPixels = 1500000;
/// Columns of a table stand apart by more than this many heights of their text.
constexpr double columnGap = 1.2;
constexpr int fewestColumnGaps = 3;

/// What Poppler shares among files: the codings of characters. It writes to the terminal what it
/// thinks of a file; here errors say that.
void preparePoppler()
{
    static const GlobalParamsIniter shared([](ErrorCategory, Goffset, const char *) {});
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

/// Lines made of characters.
bool hasBoxDrawing(const PageWords &words)
{
    const auto isBoxDrawing = [](QChar character) {
        return character >= u'\u2500' && character <= u'\u257f';
    };
    return std::ranges::any_of(
        words, [&](const PageWord &word) { return std::ranges::any_of(word.text, isBoxDrawing); });
}

QSizeF sizeOf(PDFDoc &document, int number)
{
    const QSizeF size(document.getPageCropWidth(number), document.getPageCropHeight(number));
    return document.getPageRotate(number) % 180 == 0 ? size : size.transposed();
}

} // namespace

QString pdfMediaType()
{
    return u"application/pdf"_s;
}

PdfFile::PdfFile(QByteArray bytes, QString path, const ReadOptions &options)
    : m_bytes(std::move(bytes))
    , m_path(std::move(path))
    , m_options(options)
    , m_deadline(std::chrono::steady_clock::now() + options.limits.maximumTime)
{
    preparePoppler();
    const std::string password = options.password.toStdString();
    // The document owns the stream.
    auto *stream = new MemStream(m_bytes.constData(), 0, m_bytes.size(), Object(objNull));
    m_document = std::make_unique<PDFDoc>(stream, GooString(password), GooString(password));
}

PdfFile::PdfFile(PdfFile &&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::open(const QByteArray &bytes, const QString &path,
                              const ReadOptions &options)
{
    PdfFile file(bytes, path, options);
    if (!file.m_document->isOk() && file.m_document->getErrorCode() == errEncrypted)
        return failure(options.password.isEmpty() ? ErrorCode::PasswordNeeded
                                                  : ErrorCode::PasswordWrong,
                       path);
    if (!file.m_document->isOk() || file.pageCount() < 1)
        return failure(ErrorCode::DocumentDamaged, path, pdfMediaType());
    if (file.pageCount() > options.limits.maximumPages)
        return failure(ErrorCode::TooManyPages, path, QString::number(options.limits.maximumPages));
    return file;
}

int PdfFile::pageCount() const
{
    return m_document->getNumPages();
}

bool PdfFile::isOver() const
{
    return m_options.progress.isCancelled() || std::chrono::steady_clock::now() > m_deadline;
}

Result<PdfPage> PdfFile::page(int number)
{
    PdfPage result;
    if (m_document->getPage(number) != nullptr) {
        auto device = std::make_unique<PageDevice>();
        show(*device, number, 0);
        result.words = device->words(number);
        result.quarterTurns = turnsNeeded(result.words);
        result.size = sizeOf(*m_document, number);
        if (result.quarterTurns != 0) {
            device = std::make_unique<PageDevice>();
            show(*device, number, result.quarterTurns);
            result.words = device->words(number);
            if (result.quarterTurns % 2 != 0)
                result.size.transpose();
        }
        result.skew = skewOf(result.words);
        if (result.skew != 0) {
            device = std::make_unique<PageDevice>(result.skew);
            show(*device, number, result.quarterTurns);
            result.words = device->words(number);
        }
        result.rules = rulesOf(*device, result, number);
    }
    if (m_options.progress.isCancelled())
        return failure(ErrorCode::Cancelled);
    if (isOver())
        return failure(ErrorCode::TimedOut, m_path,
                       QString::number(m_options.limits.maximumTime.count() / 1000));
    return result;
}

void PdfFile::show(PageDevice &device, int number, int quarterTurns) const
{
    const auto isOver = [](void *file) { return static_cast<const PdfFile *>(file)->isOver(); };
    m_document->displayPageSlice(&device, number, 72, 72, quarterTurns * 90, false, true, false, -1,
                                 -1, -1, -1, isOver, const_cast<PdfFile *>(this));
}

PageRules PdfFile::rulesOf(const PageDevice &device, const PdfPage &read, int number)
{
    const bool drawn =
        device.bars().isOverfull() || device.hasPictures() || hasBoxDrawing(read.words);
    if (!drawn)
        return device.bars().rules();
    return mayHoldTable(read.words) ? drawnRules(read, number) : PageRules();
}

/// As they look.
PageRules PdfFile::drawnRules(const PdfPage &read, int number)
{
    const double points = read.size.width() * read.size.height();
    if (!m_pictures)
        m_pictures = PdfPictures::open(m_bytes, m_options.password);
    if (!m_pictures || points <= 0)
        return {};
    const double scale = std::min(1.0, std::sqrt(mostPixels / points));
    const QImage picture = m_pictures->picture(
        number, read.quarterTurns, scale, PdfPictures::Edges::Sharp, [this] { return isOver(); });
    if (picture.isNull())
        return {};
    return findRules(read.skew == 0 ? picture : levelled(picture, read.skew), 1 / scale);
}

} // namespace gouji
