#pragma once

#include <QString>
#include <QStringList>

namespace gouji {

/// Rich texts of the Help menu.
namespace HelpTexts {

/// A table of all keys: `actionKeys` are those of Actions::keyLines().
[[nodiscard]] QString keys(const QStringList &actionKeys);
[[nodiscard]] QString about();

} // namespace HelpTexts

} // namespace gouji
