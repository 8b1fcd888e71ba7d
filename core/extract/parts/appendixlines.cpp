#include "core/extract/parts/appendixlines.h"

#include <algorithm>

namespace gouji {

bool headsAppendix(QStringView folded)
{
    return folded.startsWith(u'附') && folded.contains(u'年');
}

QList<qsizetype> appendixLines(const SourceText &text)
{
    constexpr qsizetype longest = 60; // else it is a sentence
    const auto isMark = [](QChar c) { return c.isSpace() || QStringView(u"#*|,\"").contains(c); };
    QList<qsizetype> lines;
    const QString &all = text.text();
    for (qsizetype at = all.indexOf(u'附'); at >= 0; at = all.indexOf(u'附', at + 1)) {
        const TextSpan line = text.lineSpan(text.lineOf(at));
        const QStringView before = text.view({line.begin, at});
        const QStringView rest = text.view({at, line.end});
        if (rest.size() <= longest && headsAppendix(rest) && std::ranges::all_of(before, isMark))
            lines.append(at);
    }
    return lines;
}

} // namespace gouji
