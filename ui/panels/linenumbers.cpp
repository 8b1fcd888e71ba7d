#include "ui/panels/linenumbers.h"

#include "ui/panels/sourceview.h"
#include "ui/panels/statecolours.h"

#include <QPaintEvent>
#include <QPainter>

namespace gouji {

LineNumbers::LineNumbers(SourceView *view)
    : QWidget(view)
    , m_view(view)
{}

int LineNumbers::neededWidth() const
{
    const auto digits = QString::number(std::max(100, m_view->blockCount())).size();
    return m_view->fontMetrics().horizontalAdvance(QString(digits, u'0')) + 14;
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    const StateColours colours = StateColours::of(m_view->palette());
    const int height = m_view->fontMetrics().height();
    QPainter painter(this);
    painter.fillRect(event->rect(), colours.base);
    painter.setFont(m_view->font());
    for (const SourceView::Line &line : m_view->linesIn(event->rect())) {
        painter.setPen(line.marked ? colours.text : colours.zero);
        painter.drawText(QRectF(0, line.top, width() - 8, height), Qt::AlignRight | Qt::AlignTop,
                         QString::number(line.number));
    }
}

} // namespace gouji
