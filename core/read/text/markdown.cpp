#include "core/read/text/markdown.h"

#include "core/read/text/linebreaktags.h"
#include "core/read/text/textlines.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestMarks = 6;

/// Where a page says so, nearly always.
constexpr qsizetype beginning = 4096;

bool isWholePage(QStringView text)
{
    static const std::array tags = {u"<html"_s, u"<body"_s, u"<!doctype"_s, u"<head>"_s};
    const QStringView head = text.first(std::min(text.size(), beginning));
    return std::ranges::any_of(
        tags, [head](const QString &tag) { return head.contains(tag, Qt::CaseInsensitive); });
}

/// `# ` to `###### ` before a heading.
bool beginsWithMarks(QStringView line)
{
    const auto end = std::ranges::find_if(line, [](QChar c) { return c != u'#'; });
    const qsizetype marks = end - line.begin();
    return marks > 0 && marks <= longestMarks && end != line.end() && *end == u' ';
}

/// `|---|---|`, `+---+---+` or `--- ---`
bool rulesColumns(QStringView line)
{
    return isPipeRule(line) && line.contains(u"--")
           && (line.contains(u'|') || line.startsWith(u'+') || line.contains(u"- -"));
}

/// Without the marks of strong words around it.
QStringView withoutStars(QStringView line)
{
    while (line.startsWith(u'*'))
        line = line.sliced(1);
    while (line.endsWith(u'*'))
        line.chop(1);
    return line.trimmed();
}

} // namespace

bool isMarkdown(QStringView text)
{
    constexpr int enoughHeadings = 2;
    if (isWholePage(text))
        return false;
    const bool beginsWithTag = text.trimmed().startsWith(u'<');
    int headings = 0; // that stand without a tag
    for (const QStringView line : QStringTokenizer(text, u'\n')) {
        const QStringView printed = line.trimmed();
        if (beginsWithMarks(printed) || rulesColumns(printed))
            return true;
        const bool heading =
            !beginsWithTag && !printed.contains(u'<') && isSectionHeading(withoutStars(printed));
        headings += heading ? 1 : 0;
        if (headings == enoughHeadings)
            return true;
    }
    return false;
}

QString pageOfMarkdown(QStringView text)
{
    QString page = u"<pre>\n"_s;
    page.reserve(text.size() + page.size());
    for (const QStringView line : QStringTokenizer(text, u'\n')) {
        // A row is one line, whatever its cells hold.
        if (line.trimmed().startsWith(u'|') && line.contains(u'<'))
            page += withoutLineBreakTags(line, u" "_s);
        else
            page += line;
        page += u'\n';
    }
    return page;
}

} // namespace gouji
