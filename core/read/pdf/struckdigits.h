#pragma once

#include "core/read/pdf/pagewords.h"

#include <QRectF>

#include <span>

namespace gouji {

/// Puts a stroke (U+0336) behind each digit that one of `bars`, what is dark on the page, is drawn
/// through: together with what replaces it, it would read as one number.
void strikeDigits(PageWords &words, std::span<const QRectF> bars);

} // namespace gouji
