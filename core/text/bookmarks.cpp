#include "core/text/bookmarks.h"

#include <algorithm>

namespace gouji {

TextSpan nextBookmark(QStringView text, qsizetype from)
{
    constexpr QStringView mark = u"[bookmark:";
    constexpr qsizetype longestName = 80;
    // One character is found far sooner than several.
    for (qsizetype begin = text.indexOf(mark.front(), from); begin >= 0;
         begin = text.indexOf(mark.front(), begin + 1)) {
        if (!text.sliced(begin).startsWith(mark))
            continue;
        const qsizetype name = begin + mark.size();
        const QStringView rest = text.sliced(name, std::min(longestName, text.size() - name));
        const qsizetype end = rest.indexOf(u']');
        if (end >= 0 && !rest.first(end).contains(u'\n'))
            return {begin, name + end + 1};
    }
    return {};
}

QString withBlankBookmarks(const QString &text)
{
    QString blanked = text;
    for (TextSpan mark = nextBookmark(text); !mark.isEmpty(); mark = nextBookmark(text, mark.end))
        std::fill(blanked.begin() + mark.begin, blanked.begin() + mark.end, u' ');
    return blanked;
}

QString withoutBookmarks(QStringView text)
{
    QString others;
    qsizetype at = 0;
    for (TextSpan mark = nextBookmark(text); !mark.isEmpty(); mark = nextBookmark(text, mark.end)) {
        others += text.sliced(at, mark.begin - at);
        at = mark.end;
    }
    return others + text.sliced(at);
}

} // namespace gouji
