#pragma once

#include "core/source/sourcetable.h"

#include <QStringView>

namespace gouji {

/// Takes the tags that break lines out of the words of labels: `结果<br>维持` in a table of
/// Markdown.
void dropLineBreakTags(SourceTable &table, QStringView text);

} // namespace gouji
