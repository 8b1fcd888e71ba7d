#include "core/extract/parts/sectionmarks.h"

#include "core/extract/parts/tablelines.h"
#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

QList<SectionMark> sectionMarks(const SourceDocument &document, const HeadingDictionary &headings)
{
    constexpr qsizetype longest = 60;
    constexpr double sure = 0.8; // as good as the form's own wording
    QList<SectionMark> marks;
    TableLines tables(document);
    for (qsizetype line = 0; line < document.text.lineCount(); ++line) {
        const TextSpan span = trimmedSpan(document.text.text(), document.text.lineSpan(line));
        const QStringView printed = document.text.view(span);
        // Heads of table four read like a heading.
        if (span.isEmpty() || span.size() > longest || printed.contains(u'\t') || tables.hold(span))
            continue;
        QString text = folded(printed);
        while (text.startsWith(u'#') || text.startsWith(u' ')) // of Markdown
            text.remove(0, 1);
        const auto heading = headings.find(text);
        if (heading.section > 0 && heading.weight >= sure)
            marks.append({span, heading.section, listNumberLength(text) > 0});
    }
    return marks;
}

int sectionAt(const QList<SectionMark> &marks, qsizetype offset)
{
    const auto above =
        std::ranges::upper_bound(marks, offset, {}, [](const auto &m) { return m.span.begin; });
    return above == marks.cbegin() ? 0 : std::prev(above)->section;
}

} // namespace gouji
