#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace gouji {

struct StateColours;

/// Rings the cell at `rect` as one a proposal would change, with the value it would get at its
/// left; an empty one is not written.
void paintSuspect(QPainter &painter, const QRect &rect, const QString &proposed,
                  const StateColours &colours);

} // namespace gouji
