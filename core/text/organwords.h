#pragma once

#include <QStringList>
#include <QStringView>

namespace gouji {

/// What names of administrative organs end in.
[[nodiscard]] const QStringList &organEndings();

/// Whether a folded text is an organ's name and nothing else.
[[nodiscard]] bool isOrganName(QStringView folded);

/// The same where nothing but a name is expected, as in a title or above a date: what organs are
/// called there is wider than what they are called in prose. A town is one.
[[nodiscard]] bool mayBeOrganName(QStringView folded);

} // namespace gouji
