#pragma once

#include "core/source/sourcetable.h"

#include <QString>
#include <QStringView>

namespace gouji {

/// `text` with `other` for every tag that breaks a line, and for the blanks around it.
[[nodiscard]] QString withoutLineBreakTags(QStringView text, const QString &other = {});

/// Takes the tags that break lines out of the words of labels: `结果<br>维持` in a table of
/// Markdown.
void dropLineBreakTags(SourceTable &table, QStringView text);

} // namespace gouji
