#include "ui/panels/problembadge.h"

#include "ui/panels/statecolours.h"

#include <QPainter>

namespace gouji {

namespace {

constexpr int gap = 3;

} // namespace

ProblemBadge::ProblemBadge(QWidget *parent)
    : QWidget(parent)
{
    QFont small = font();
    small.setBold(true);
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    setFont(small);
    resize(ProblemBadge::sizeHint());
}

void ProblemBadge::setCounts(int errors, int others)
{
    if (errors == m_errors && others == m_others)
        return;
    m_errors = errors;
    m_others = others;
    resize(sizeHint());
    update();
}

int ProblemBadge::pillWidth(int count) const
{
    return count == 0 ? 0
                      : std::max(fontMetrics().height(),
                                 fontMetrics().horizontalAdvance(QString::number(count)) + 10);
}

QSize ProblemBadge::sizeHint() const
{
    const int both = m_errors > 0 && m_others > 0 ? gap : 0;
    return {pillWidth(m_errors) + both + pillWidth(m_others), fontMetrics().height()};
}

void ProblemBadge::paintEvent(QPaintEvent * /*event*/)
{
    const StateColours colours = StateColours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    for (const auto &[count, colour] :
         {std::pair(m_errors, colours.error), std::pair(m_others, colours.review)}) {
        if (count == 0)
            continue;
        const QRect pill(left, 0, pillWidth(count), fontMetrics().height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
        painter.setPen(colours.base);
        painter.drawText(pill, Qt::AlignCenter, QString::number(count));
        left += pill.width() + gap;
    }
}

} // namespace gouji
