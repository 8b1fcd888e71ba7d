#pragma once

#include <QString>
#include <QStringView>

namespace gouji {

/// Ideographs and their punctuation: between two of them a line break stands for no blank.
[[nodiscard]] bool isWideCharacter(QChar character);

/// Appends `line` to `text` as a reader reads on at the next line; blanks around it go.
void readOn(QString &text, QStringView line);

} // namespace gouji
