#include "core/read/pdf/pagerenderer.h"
#include "core/read/readdocument.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

SourceDocument ruledReport()
{
    const QString path = QStringLiteral(GOUJI_TESTS_DIR "/golden/read/pdf_ruled_2021/input.pdf");
    const auto bytes = readFile(path);
    auto document = bytes ? readDocument(*bytes, path) : std::unexpected(bytes.error());
    if (!document)
        qFatal("no report");
    return std::move(*document);
}

/// Pixels of `picture` within `box`, in points, that are neither white nor nearly so.
int inkIn(const QImage &picture, const QRectF &box, double pixelsPerPoint)
{
    const QRectF pixels(box.topLeft() * pixelsPerPoint, box.size() * pixelsPerPoint);
    int ink = 0;
    const QRect area = pixels.toAlignedRect() & picture.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            ink += qGray(picture.pixel(x, y)) < 160 ? 1 : 0;
    }
    return ink;
}

} // namespace

/// Where text is said to stand on a page, it stands in the picture of the page.
class TestPageRenderer : public QObject
{
    Q_OBJECT

private slots:
    void everyCharacterHasAPlace();
    void cellsHoldTheirCharacters();
    void picturesShowTheCells();
    void sizesAreAsAsked();
    void stoppedDrawingGivesNothing();
    void otherFormatsHaveNoPages();
};

void TestPageRenderer::everyCharacterHasAPlace()
{
    const SourceDocument document = ruledReport();
    const QString &text = document.text.text();
    qsizetype printed = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSpace())
            continue;
        ++printed;
        const QList<PagePlace> places = document.pages.placesOf({at, at + 1});
        QCOMPARE(places.size(), 1);
        const QSizeF page = document.pages.pages()[places.constFirst().page - 1].size;
        QVERIFY(QRectF({}, page).contains(places.constFirst().box));
    }
    QVERIFY(printed > 500);
    QCOMPARE(document.pages.pages().size(), 4);
}

void TestPageRenderer::cellsHoldTheirCharacters()
{
    const SourceDocument document = ruledReport();
    int cells = 0;
    for (const SourceTable &table : document.tables) {
        for (const SourceCell &cell : table.cells) {
            QVERIFY(cell.page > 0);
            QVERIFY(!cell.box.isEmpty());
            const QList<PagePlace> places = document.pages.placesOf(cell.span);
            QCOMPARE(places.isEmpty(), cell.span.isEmpty());
            for (const PagePlace &place : places) {
                QCOMPARE(place.page, cell.page);
                QVERIFY(cell.box.contains(place.box.center()));
            }
            ++cells;
        }
    }
    QVERIFY(cells > 200);
}

void TestPageRenderer::picturesShowTheCells()
{
    const SourceDocument document = ruledReport();
    PageRenderer renderer(document);
    constexpr double scale = 2;
    QList<QImage> pictures;
    for (int page = 1; page <= document.pages.pages().size(); ++page)
        pictures.append(renderer.picture(page, scale, {}));
    for (const SourceTable &table : document.tables) {
        for (const SourceCell &cell : table.cells) {
            // Within the lines around it.
            const QRectF inner = cell.box.adjusted(2, 2, -2, -2);
            const bool ink = inkIn(pictures[cell.page - 1], inner, scale) > 0;
            QCOMPARE(ink, !cell.span.isEmpty());
        }
    }
}

void TestPageRenderer::sizesAreAsAsked()
{
    const SourceDocument document = ruledReport();
    PageRenderer renderer(document);
    const QSizeF points = document.pages.pages().constFirst().size;
    for (const double scale : {0.5, 1.0, 1.37}) {
        const QImage picture = renderer.picture(1, scale, {});
        QVERIFY(std::abs(picture.width() - points.width() * scale) < 2);
        QVERIFY(std::abs(picture.height() - points.height() * scale) < 2);
    }
    QVERIFY(renderer.picture(0, 1, {}).isNull());
    QVERIFY(renderer.picture(5, 1, {}).isNull());
    // No screen asks for that: it must not ask the machine for gigabytes.
    const QImage huge = renderer.picture(1, 100, {});
    QVERIFY(!huge.isNull());
    QVERIFY(huge.sizeInBytes() < qint64(160) * 1024 * 1024);
}

void TestPageRenderer::stoppedDrawingGivesNothing()
{
    PageRenderer renderer(ruledReport());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(renderer.picture(1, 1, stop.get_token()).isNull());
    QVERIFY(!renderer.picture(1, 1, {}).isNull());
}

void TestPageRenderer::otherFormatsHaveNoPages()
{
    const auto document = readDocument("规章\t0\t0\t0\n", u"a.txt"_s);
    QVERIFY(document.has_value());
    QVERIFY(document->pages.isEmpty());
    QVERIFY(document->pagedFile.bytes.isEmpty());
    QVERIFY(PageRenderer(*document).picture(1, 1, {}).isNull());
}

QTEST_GUILESS_MAIN(TestPageRenderer)
#include "tst_pagerenderer.moc"
