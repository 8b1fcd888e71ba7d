#include "core/read/zip/ziptype.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

struct Content
{
    QByteArrayView bytes;
    const char *mediaType;
};

/// Names of entries, and what the entry `mimetype` says, which is stored unpacked. They stand
/// before the entries' content and once more in the directory at the end.
constexpr std::array contents = {
    Content{"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"},
    Content{"application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet"},
    Content{"application/vnd.oasis.opendocument.presentation",
            "application/vnd.oasis.opendocument.presentation"},
    Content{"word/document", "application/vnd.openxmlformats-officedocument."
                             "wordprocessingml.document"},
    Content{"xl/workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Content{"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Content{"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Content{"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

} // namespace

QString zipType(QByteArrayView bytes)
{
    constexpr qsizetype headBytes = 4096;
    constexpr qsizetype tailBytes = 65536;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), headBytes));
    const QByteArrayView tail = bytes.last(std::min(bytes.size(), tailBytes));
    for (const Content &content : contents) {
        if (head.contains(content.bytes) || tail.contains(content.bytes))
            return QString::fromLatin1(content.mediaType);
    }
    return u"application/zip"_s;
}

} // namespace gouji
