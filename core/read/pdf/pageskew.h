#pragma once

#include "core/read/pdf/pagewords.h"

#include <QImage>
#include <QSizeF>
#include <QTransform>

namespace gouji {

/// How far the lines of a page run down for each point to the right, as on paper that went askew
/// through a scanner: what most words say of the next ones. 0 where the page is straight, where the
/// words do not agree, and where it is more than a slip.
[[nodiscard]] double skewOf(const PageWords &words);

/// Turns such a page, `size` large, around its middle until its lines are level.
[[nodiscard]] QTransform levelling(QSizeF size, double skew);

/// A picture of such a page once it is level, as large as before.
[[nodiscard]] QImage levelled(const QImage &picture, double skew);

/// Puts a word of the level page back to where it is on paper, by the inverse of levelling().
void putBack(PageWord &word, const QTransform &back);

} // namespace gouji
