#pragma once

#include <QString>
#include <QStringView>

namespace gouji {

/// Lines that are written to be read as lines, headings and tables of pipes, with pieces of a page
/// among them: Markdown, and what is like it. A page that says it is one is none.
[[nodiscard]] bool isMarkdown(QStringView text);

/// `text` as a page that shows its lines as they are, tables of pipes included.
[[nodiscard]] QString pageOfMarkdown(QStringView text);

} // namespace gouji
