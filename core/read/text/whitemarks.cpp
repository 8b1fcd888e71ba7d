#include "core/read/text/whitemarks.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

constexpr QChar cellMark(u'\a');
constexpr QChar hardBlank(0xA0);

constexpr std::array<QStringView, 12> blanks = {
    u"nbsp;",  u"ensp;",  u"emsp;",  u"thinsp;", u"#160;",   u"#xa0;",
    u"#8194;", u"#8195;", u"#8201;", u"#12288;", u"#x3000;", u"nbsp",
};

/// The length of the entity behind the ampersand at `at`; 0 when it is no blank.
qsizetype entityAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at + 1);
    const auto entity = std::ranges::find_if(
        blanks, [rest](QStringView blank) { return rest.startsWith(blank, Qt::CaseInsensitive); });
    return entity == blanks.end() ? 0 : entity->size() + 1;
}

} // namespace

void whitenMarks(QString &text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const qsizetype length = entityAt(text, at);
        std::fill_n(text.begin() + at, length, hardBlank);
    }
    for (qsizetype at = text.indexOf(cellMark); at >= 0; at = text.indexOf(cellMark, at + 1)) {
        const bool last = at + 1 == text.size() || text[at + 1] == u'\n';
        text[at] = last ? u' ' : u'\t';
    }
}

} // namespace gouji
