#pragma once

#include <QString>
#include <QStringView>

namespace gouji {

/// `text` with the ideographs in the place of radicals (U+2E80 … U+2FDF) that some fonts say they
/// are; as long as `text`.
[[nodiscard]] QString withoutRadicals(QStringView text);

} // namespace gouji
