#include "ui/panels/suspectmark.h"

#include "ui/panels/statecolours.h"

#include <QPainter>

namespace gouji {

using namespace Qt::StringLiterals;

void paintSuspect(QPainter &painter, const QRect &rect, const QString &proposed,
                  const StateColours &colours)
{
    painter.setPen(QPen(colours.error, 1, Qt::DashLine));
    painter.drawRect(rect.adjusted(1, 1, -3, -3));
    if (proposed.isEmpty())
        return;
    painter.setPen(colours.confirmed);
    painter.drawText(rect.adjusted(4, 0, -4, -1),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), u"→"_s + proposed);
}

} // namespace gouji
