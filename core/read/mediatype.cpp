#include "core/read/mediatype.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

/// How far into a file signatures are looked for.
constexpr qsizetype headBytes = 1024;

struct Signature
{
    QByteArrayView bytes;
    const char *mediaType;
};

constexpr std::array signatures = {
    Signature{QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), "application/x-ole-storage"},
    Signature{QByteArrayView("{\\rtf", 5), "application/rtf"},
    Signature{QByteArrayView("\x89PNG\r\n\x1A\n", 8), "image/png"},
    Signature{QByteArrayView("\xFF\xD8\xFF", 3), "image/jpeg"},
    Signature{QByteArrayView("GIF8", 4), "image/gif"},
    Signature{QByteArrayView("II*\0", 4), "image/tiff"},
    Signature{QByteArrayView("MM\0*", 4), "image/tiff"},
    Signature{QByteArrayView("\x1F\x8B\x08", 3), "application/gzip"},
    Signature{QByteArrayView("7z\xBC\xAF\x27\x1C", 6), "application/x-7z-compressed"},
    Signature{QByteArrayView("Rar!\x1A\x07", 6), "application/vnd.rar"},
    Signature{QByteArrayView("SQLite format 3\0", 16), "application/vnd.sqlite3"},
};

/// What the first entry of a zip archive, or its neighbours, say it is.
constexpr std::array zipContents = {
    Signature{"mimetypeapplication/vnd.oasis.opendocument.text",
              "application/vnd.oasis.opendocument.text"},
    Signature{"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
              "application/vnd.oasis.opendocument.spreadsheet"},
    Signature{"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Signature{"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

constexpr std::array htmlTags = {"<!doctype html", "<html", "<head", "<body", "<table",
                                 "<div",           "<meta", "<p>",   "<p ",   "<!--"};

QString name(const char *mediaType)
{
    return QString::fromLatin1(mediaType);
}

QString zipType(QByteArrayView bytes)
{
    // Names of later entries stand in the directory at the end of the archive.
    const QByteArrayView head = bytes.first(std::min(bytes.size(), headBytes));
    const QByteArrayView tail = bytes.last(std::min(bytes.size(), headBytes * 64));
    for (const Signature &content : zipContents) {
        if (head.contains(content.bytes) || tail.contains(content.bytes))
            return name(content.mediaType);
    }
    return name("application/zip");
}

/// The beginning in lower case, without a BOM and leading blanks.
QByteArray markupHead(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    return bytes.first(std::min(bytes.size(), headBytes)).trimmed().toByteArray().toLower();
}

QString markupType(QByteArrayView bytes)
{
    const QByteArray head = markupHead(bytes);
    if (head.startsWith("mime-version:"))
        return name("multipart/related");
    if (!head.startsWith('<'))
        return {};
    if (head.startsWith("<?xml"))
        return name(head.contains("<html") ? "text/html" : "application/xml");
    const bool html =
        std::ranges::any_of(htmlTags, [&](const char *tag) { return head.startsWith(tag); });
    return html ? name("text/html") : QString();
}

} // namespace

QString mediaTypeOf(QByteArrayView bytes)
{
    if (bytes.startsWith("PK\x03\x04"))
        return zipType(bytes);
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return name(signature.mediaType);
    }
    if (bytes.first(std::min(bytes.size(), headBytes)).contains("%PDF-"))
        return name("application/pdf");
    const QString markup = markupType(bytes);
    return markup.isEmpty() ? name("text/plain") : markup;
}

} // namespace gouji
