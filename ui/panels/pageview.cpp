#include "ui/panels/pageview.h"

#include "core/read/pdf/pagerenderer.h"
#include "core/session/reportdocument.h"
#include "ui/messages/messages.h"
#include "ui/models/pagepictures.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

constexpr double smallestZoom = 0.2;
constexpr double largestZoom = 6;

PagePictures::Draw drawingOf(const SourceDocument &source)
{
    return [renderer = std::make_shared<PageRenderer>(source)](int page, double pixelsPerPoint,
                                                               const std::stop_token &stop) {
        return renderer->picture(page, pixelsPerPoint, stop);
    };
}

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    // Were it to come and go, pages as wide as the view would never come to rest.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

PageView::~PageView() = default;

void PageView::setDocumentOf(const ReportDocument *document)
{
    m_document = document;
    m_stack = PageStack(document->source().pages.pages());
    m_search.reset();
    m_choice.clear();
    m_places.setDocument(document);
    m_formats.setDocument(document);
    m_pictures = std::make_unique<PagePictures>(drawingOf(document->source()));
    connect(m_pictures.get(), &PagePictures::ready, viewport(), qOverload<>(&QWidget::update));
    connect(document, &ReportDocument::cellsChanged, this, [this] {
        m_places.collect();
        if (m_current.isValid())
            placeMark();
        viewport()->update();
    });
    connect(document, &ReportDocument::findingsChanged, viewport(), qOverload<>(&QWidget::update));
    layOut();
}

double PageView::pixelsPerInch() const
{
    return logicalDpiX();
}

double PageView::zoom() const
{
    return m_stack.scale() * 72 / pixelsPerInch();
}

void PageView::setZoom(double zoom)
{
    zoomTo(zoom, viewport()->rect().center());
}

void PageView::stepZoom(int direction)
{
    setZoom(zoom() * std::pow(zoomStep, direction));
}

void PageView::fitWidth()
{
    m_fits = true;
    layOut();
    scrollToMark();
    emit zoomChanged();
}

void PageView::zoomTo(double zoom, QPoint anchor)
{
    const auto place = placeAt(anchor);
    m_fits = false;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    layOut();
    if (place) {
        const QPoint moved = m_stack.toPixels(*place).topLeft().toPoint() - anchor;
        horizontalScrollBar()->setValue(moved.x());
        verticalScrollBar()->setValue(moved.y());
    }
    emit zoomChanged();
}

QPoint PageView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

/// The place in the pages at the view's top stays there.
void PageView::layOut()
{
    const QSize view = viewport()->size();
    const int before = std::max(1, m_stack.size().height());
    const double top = double(verticalScrollBar()->value()) / before;
    m_stack.layOut(m_fits ? m_stack.scaleToFit(view.width()) : m_zoom * pixelsPerInch() / 72,
                   view.width());
    const QSize size = m_stack.size();
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, size.height() - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(3 * fontMetrics().lineSpacing());
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top * size.height())));
    wantPictures();
    viewport()->update();
}

PageStack::Pages PageView::visiblePages() const
{
    const int top = verticalScrollBar()->value();
    return m_stack.pagesBetween(top, top + viewport()->height());
}

/// Those in sight first, then the next one either way.
void PageView::wantPictures()
{
    if (!m_pictures || !isVisible())
        return;
    const auto [first, last] = visiblePages();
    QList<int> pages;
    for (int page = first; page <= last; ++page)
        pages.append(page);
    if (last < m_stack.count())
        pages.append(last + 1);
    if (first > 1)
        pages.append(first - 1);
    m_pictures->want(pages, m_stack.scale() * devicePixelRatioF());
}

QRectF PageView::inViewport(const PagePlace &place) const
{
    return m_stack.toPixels(place).translated(-offset());
}

const TextSearch &PageView::search() const
{
    if (!m_search)
        m_search.emplace(m_document->source().text.text());
    return *m_search;
}

std::optional<PagePlace> PageView::placeAt(QPoint point) const
{
    return m_stack.placeAt(point + offset());
}

CellId PageView::cellAt(QPoint point) const
{
    const auto place = placeAt(point);
    return place ? m_places.cellAt(*place) : CellId();
}

QRect PageView::rectOf(CellId cell) const
{
    const PageMarks::Mark *mark = m_places.of(cell);
    return mark == nullptr ? QRect() : inViewport(mark->place).toAlignedRect();
}

QRect PageView::markedRect() const
{
    return m_marked.isEmpty() ? QRect() : inViewport(m_marked.constFirst()).toAlignedRect();
}

void PageView::setCurrentCell(CellId cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    placeMark();
    scrollToMark();
    viewport()->update();
}

void PageView::placeMark()
{
    m_marked.clear();
    if (const PageMarks::Mark *mark = m_places.of(m_current))
        m_marked.append(mark->place);
}

void PageView::showSpan(TextSpan span)
{
    m_current = {};
    m_marked = m_document->source().pages.placesOf(span);
    scrollToMark();
    viewport()->update();
}

void PageView::showFound(const QList<TextSpan> &found, int present)
{
    if (m_document == nullptr)
        return;
    const PageGeometry &pages = m_document->source().pages;
    m_found.clear();
    for (const TextSpan span : found)
        m_found += pages.placesOf(span);
    m_present = present < 0 ? QList<PagePlace>() : pages.placesOf(found[present]);
    if (!m_present.isEmpty())
        scrollTo(m_present.constFirst(), false);
    viewport()->update();
}

void PageView::goTo(qsizetype offset)
{
    const qsizetype end = m_document->source().text.size();
    const QList<PagePlace> places =
        m_document->source().pages.placesOf({offset, std::min(offset + 1, end)});
    if (!places.isEmpty())
        scrollTo(places.constFirst(), true);
}

qsizetype PageView::topOffset() const
{
    const auto [first, last] = visiblePages();
    if (m_document == nullptr || first > last)
        return 0;
    const int top = verticalScrollBar()->value() - m_stack.pageRect(first).top();
    return m_document->source().pages.offsetAt(first, top / m_stack.scale());
}

void PageView::scrollToMark()
{
    if (!m_marked.isEmpty())
        scrollTo(m_marked.constFirst(), false);
}

/// To a third of the view; what is well in sight stays where it is, unless it is to move `always`,
/// and then to the top.
void PageView::scrollTo(const PagePlace &place, bool always)
{
    const QRectF box = m_stack.toPixels(place);
    const int height = viewport()->height();
    const double top = box.top() - verticalScrollBar()->value();
    if (always)
        verticalScrollBar()->setValue(static_cast<int>(box.top()) - fontMetrics().lineSpacing());
    else if (top < height / 6.0 || top > height * 0.75)
        verticalScrollBar()->setValue(static_cast<int>(box.top()) - height / 3);
    const int width = viewport()->width();
    const double left = box.left() - horizontalScrollBar()->value();
    if (left < 0 || left + box.width() > width)
        horizontalScrollBar()->setValue(static_cast<int>(box.center().x()) - width / 2);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    scrollToMark();
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    layOut();
    scrollToMark();
}

void PageView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    wantPictures();
    viewport()->update();
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_document == nullptr)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const CellId cell = cellAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       cell.isValid() ? Messages::cellTip(cell, m_document->report()) : QString(),
                       viewport(), rectOf(cell));
    return true;
}

} // namespace gouji
