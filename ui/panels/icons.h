#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace gouji {

/// One of the program's icons, drawn in the text colour of `palette` so that it suits light and
/// dark windows. `name` is that of resources/icons without its suffix.
[[nodiscard]] QIcon lineIcon(const QString &name, const QPalette &palette);

[[nodiscard]] QIcon applicationIcon();

} // namespace gouji
