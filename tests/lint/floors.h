#pragma once

#include "tests/lint/sourcecode.h"

#include <QList>
#include <QStringList>

namespace gouji::lint {

/// The house from the ground up: a folder may include itself and what stands on a lower floor.
/// Folders of one floor do not see each other.
[[nodiscard]] const QList<QStringList> &floors();

/// The folder of floors() a file belongs to; empty when it belongs to none.
[[nodiscard]] QString folderOf(QStringView path);

/// Every include of `file` that goes up or sideways, names a file of the project not from its root,
/// or (below ui/panels) a header of QtWidgets.
[[nodiscard]] QList<Offence> floorOffences(const SourceFile &file);

} // namespace gouji::lint
