#include "core/read/mediatype.h"

#include "core/read/html/markuptype.h"
#include "core/read/office/oledirectory.h"
#include "core/read/zip/ziptype.h"

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

struct OleContent
{
    const char16_t *entry;
    const char *mediaType;
};

/// What the entries of a compound file say it is. An encrypted one holds nothing else.
constexpr std::array oleContents = {
    OleContent{u"EncryptedPackage", "application/x-ole-encrypted"},
    OleContent{u"WordDocument", "application/msword"},
    OleContent{u"Workbook", "application/vnd.ms-excel"},
    OleContent{u"Book", "application/vnd.ms-excel"},
    OleContent{u"PowerPoint Document", "application/vnd.ms-powerpoint"},
    OleContent{u"MatOST", "application/vnd.ms-works"},
};

QString oleType(QByteArrayView bytes)
{
    const QStringList entries = oleEntryNames(bytes);
    for (const OleContent &content : oleContents) {
        if (entries.contains(QString::fromUtf16(content.entry)))
            return QString::fromLatin1(content.mediaType);
    }
    return QStringLiteral("application/x-ole-storage");
}

} // namespace

QString mediaTypeOf(QByteArrayView bytes)
{
    if (bytes.startsWith("PK\x03\x04"))
        return zipType(bytes);
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return oleType(bytes);
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return QString::fromLatin1(signature.mediaType);
    }
    if (bytes.first(std::min(bytes.size(), headBytes)).contains("%PDF-"))
        return QStringLiteral("application/pdf");
    const QString markup = markupType(bytes);
    return markup.isEmpty() ? QStringLiteral("text/plain") : markup;
}

} // namespace gouji
