#pragma once

#include <QStringView>

namespace gouji {

/// What the columns of a text are counted in: `pdftotext` counts characters, printing programs
/// half-widths. To some of these, dashes and quotes are as narrow as letters.
enum class ColumnUnit { Character, HalfWidth, NarrowDash };

/// How many columns `text` takes.
[[nodiscard]] int columnsOf(QStringView text, ColumnUnit unit);

/// How wide it is on its page, where columns are counted so: an ideograph as two columns, even
/// where it was counted as one.
[[nodiscard]] int widthOf(QStringView text, ColumnUnit unit);

} // namespace gouji
