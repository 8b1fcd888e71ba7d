#include "core/read/html/htmlcharset.h"

#include "core/read/html/htmltags.h"

#include <algorithm>

namespace gouji {

namespace {

/// Much further than the standard looks: scripts and styles stand before the declaration.
constexpr qsizetype headBytes = 16384;

/// What stands behind `key=` in `text`, in quotes or not; empty when it is not there.
QString valueOf(QByteArrayView text, QByteArrayView key)
{
    for (qsizetype at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        QByteArrayView rest = text.sliced(at + key.size()).trimmed();
        if (!rest.startsWith('='))
            continue;
        rest = rest.sliced(1).trimmed();
        while (rest.startsWith('"') || rest.startsWith('\''))
            rest = rest.sliced(1).trimmed();
        const auto end = std::ranges::find_if(rest, [](char byte) {
            return static_cast<unsigned char>(byte) <= ' '
                   || QByteArrayView("\"';>/?").contains(byte);
        });
        return QString::fromLatin1(rest.first(end - rest.begin()));
    }
    return {};
}

} // namespace

QString charsetOf(QByteArrayView contentType)
{
    return valueOf(contentType.toByteArray().toLower(), "charset");
}

QString declaredCharset(QByteArrayView html)
{
    const QByteArrayView head = html.first(std::min(html.size(), headBytes));
    QString encoding;
    for (qsizetype at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
        const QByteArrayView rest = head.sliced(at + 1);
        const bool meta = beginsWithName(rest, "meta");
        if (!meta && !(encoding.isEmpty() && beginsWithName(rest, "?xml")))
            continue;
        const qsizetype end = rest.indexOf('>');
        const QByteArray tag = rest.first(end < 0 ? rest.size() : end).toByteArray().toLower();
        if (!meta)
            encoding = valueOf(tag, "encoding");
        else if (const QString name = valueOf(tag, "charset"); !name.isEmpty())
            return name;
    }
    return encoding;
}

} // namespace gouji
