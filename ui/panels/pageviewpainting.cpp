#include "core/session/reportdocument.h"
#include "ui/models/cellverdict.h"
#include "ui/models/pagepictures.h"
#include "ui/panels/pageview.h"
#include "ui/panels/statecolours.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace gouji {

namespace {

constexpr int chosenOpacity = 90; // of 255: the characters are painted below

/// Pages are paper, whatever the window looks like: what is marked on them has the colours of a
/// light one.
const QPalette &paperPalette()
{
    static const QPalette palette = [] {
        QPalette paper(Qt::lightGray);
        paper.setColor(QPalette::Base, Qt::white);
        paper.setColor(QPalette::Text, Qt::black);
        return paper;
    }();
    return palette;
}

QTextCharFormat ground(const QColor &colour)
{
    QTextCharFormat format;
    format.setBackground(colour);
    format.setUnderlineColor(Qt::transparent);
    return format;
}

} // namespace

void PageView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    const QColor window = palette().color(QPalette::Window);
    painter.fillRect(viewport()->rect(),
                     StateColours::isDark(palette()) ? window.darker(130) : window.darker(112));
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        paintPage(painter, page);
        paintMarks(painter, page);
    }
    paintRing(painter);
}

void PageView::paintPage(QPainter &painter, int page) const
{
    const QRect rect = m_stack.pageRect(page).translated(-offset());
    painter.fillRect(rect, Qt::white);
    const QImage picture = m_pictures ? m_pictures->picture(page) : QImage();
    const QSizeF exact = QSizeF(rect.size()) * devicePixelRatioF();
    if (picture.isNull()) {
        painter.setPen(StateColours::of(paperPalette()).zero);
        painter.drawText(rect, Qt::AlignHCenter | Qt::AlignTop, QString::number(page));
    } else if (std::abs(picture.width() - exact.width()) <= 2) {
        painter.drawImage(QRectF(rect), picture, QRectF({}, exact)); // pixel by pixel
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, picture); // until the right one comes
    }
    painter.setPen(StateColours::of(palette()).grid);
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
}

void PageView::paintMarks(QPainter &painter, int page) const
{
    const StateColours colours = StateColours::of(paperPalette());
    const auto linesOf = [&](const QList<PagePlace> &places) {
        QList<QRectF> lines;
        for (const PagePlace &place : places)
            lines.append(inViewport(place));
        return lines;
    };
    for (const PageMarks::Mark &mark : m_places.all()) {
        if (mark.place.page != page)
            continue;
        QTextCharFormat format = m_formats.formatOf(mark.cell, paperPalette());
        if (mark.cell == m_current)
            format.clearBackground(); // it has one of its own
        paintPageMark(painter, inViewport(mark.place), linesOf(mark.lines), format);
    }
    const auto paintGround = [&](const QList<PagePlace> &places, const QColor &colour) {
        for (const PagePlace &place : places) {
            if (place.page == page)
                paintPageMark(painter, inViewport(place), {}, ground(colour));
        }
    };
    paintGround(m_found, colours.foundFill);
    paintGround(m_marked, colours.mark);
    paintGround(m_present, colours.mark);
    QColor chosenFill = palette().color(QPalette::Highlight);
    chosenFill.setAlpha(chosenOpacity);
    for (const PagePlace &place : m_document->source().pages.placesOf(chosen())) {
        if (place.page == page)
            painter.fillRect(inViewport(place), chosenFill);
    }
}

void PageView::paintRing(QPainter &painter) const
{
    const StateColours colours = StateColours::of(paperPalette());
    const bool wrong = m_current.isValid() && verdictOf(m_current, *m_document).isSuspect();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(wrong ? colours.error : colours.current, 2));
    for (const PagePlace &place : m_marked)
        painter.drawRoundedRect(inViewport(place).adjusted(-2, -2, 2, 2), 3, 3);
}

} // namespace gouji
