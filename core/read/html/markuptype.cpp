#include "core/read/html/markuptype.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// What is looked at of a file; tables of a page may stand far behind its beginning.
constexpr qsizetype headBytes = 65536;
constexpr qsizetype beginningBytes = 4096;

/// Without byte-order mark.
QByteArrayView withoutMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.sliced(3);
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") ? bytes.sliced(2) : bytes;
}

/// The first `count` bytes in lower case, without zero bytes of UTF-16 and leading blanks.
QByteArray markupHead(QByteArrayView bytes, qsizetype count)
{
    QByteArray head = bytes.first(std::min(bytes.size(), count)).toByteArray();
    if (head.contains('\0'))
        head.replace('\0', QByteArrayView());
    return head.trimmed().toLower();
}

bool isMail(QByteArrayView beginning)
{
    static constexpr std::array fields = {"mime-version:", "content-type:", "from:", "received:",
                                          "return-path:",  "subject:",      "date:", "message-id:"};
    const bool header =
        std::ranges::any_of(fields, [&](const char *field) { return beginning.startsWith(field); });
    return header
           && (beginning.contains("mime-version:")
               || beginning.contains("content-type: multipart"));
}

QString xmlType(QByteArrayView beginning)
{
    struct Marker
    {
        QByteArrayView text;
        const char *mediaType;
    };
    static constexpr std::array markers = {
        Marker{"schemas.microsoft.com/office/2006/xmlpackage", "application/x-flat-opc"},
        Marker{"progid=\"word.document\"", "application/x-wordml"},
        Marker{"schemas.microsoft.com/office/word/2003/wordml", "application/x-wordml"},
        Marker{"progid=\"excel.sheet\"", "application/x-spreadsheetml"},
        Marker{"urn:schemas-microsoft-com:office:spreadsheet\"", "application/x-spreadsheetml"},
        Marker{"application/vnd.oasis.opendocument.text",
               "application/vnd.oasis.opendocument.text-flat-xml"},
        Marker{"application/vnd.oasis.opendocument.spreadsheet",
               "application/vnd.oasis.opendocument.spreadsheet-flat-xml"},
    };
    // A page that Word or Excel wrote names their namespaces too.
    if (beginning.contains("<html"))
        return u"text/html"_s;
    for (const Marker &marker : markers) {
        if (beginning.contains(marker.text))
            return QString::fromLatin1(marker.mediaType);
    }
    return beginning.startsWith("<?xml") ? u"application/xml"_s : QString();
}

/// Tags at the beginning of a page or of a piece of one.
bool beginsLikeHtml(QByteArrayView head)
{
    static constexpr std::array tags = {"<!doctype html",
                                        "<html",
                                        "<head",
                                        "<body",
                                        "<table",
                                        "<div",
                                        "<meta",
                                        "<title",
                                        "<style",
                                        "<script",
                                        "<center",
                                        "<span",
                                        "<font",
                                        "<h1",
                                        "<h2",
                                        "<h3",
                                        "<section",
                                        "<article",
                                        "<br",
                                        "<b>",
                                        "<p>",
                                        "<p ",
                                        "<ul",
                                        "<ol",
                                        "<tr",
                                        "<td",
                                        "<!--",
                                        "<link",
                                        "<base",
                                        "<![if",
                                        "<strong"};
    return std::ranges::any_of(tags, [&](const char *tag) { return head.startsWith(tag); });
}

/// Text with the tags of a page in it, though it begins with none.
bool holdsHtml(QByteArrayView head)
{
    static constexpr std::array endTags = {"</td>", "</tr>",  "</table>",
                                           "</p>",  "</div>", "</span>"};
    const auto kinds =
        std::ranges::count_if(endTags, [&](const char *tag) { return head.contains(tag); });
    return kinds >= 2 || (head.contains("<td") && head.contains("<tr"));
}

} // namespace

QString markupType(QByteArrayView bytes)
{
    // Most files are text, and this is all they cost. A mail begins with the name of a field.
    const char first = bytes.isEmpty() ? '\0' : bytes.front();
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (!letter && !bytes.first(std::min(bytes.size(), headBytes)).contains('<'))
        return {};
    // A page says so at its beginning, nearly always.
    const QByteArrayView printed = withoutMark(bytes).trimmed();
    const QByteArray beginning = markupHead(printed, beginningBytes);
    if (isMail(beginning))
        return u"multipart/related"_s;
    if (beginning.startsWith('<')) {
        if (const QString xml = xmlType(beginning); !xml.isEmpty())
            return xml;
        if (beginsLikeHtml(beginning))
            return u"text/html"_s;
    }
    return holdsHtml(markupHead(printed, headBytes)) ? u"text/html"_s : QString();
}

} // namespace gouji
