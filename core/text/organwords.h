#pragma once

#include <QStringList>
#include <QStringView>

namespace gouji {

/// What names of administrative organs end in.
[[nodiscard]] const QStringList &organEndings();

/// Whether a folded text is an organ's name and nothing else.
[[nodiscard]] bool isOrganName(QStringView folded);

} // namespace gouji
