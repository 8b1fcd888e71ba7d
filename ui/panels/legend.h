#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

namespace gouji {

/// What the marks of cells mean, as rich text: a picture of each, painted as the tables paint it,
/// and its words.
[[nodiscard]] QString legendHtml(const QPalette &palette, const QFont &font);

} // namespace gouji
