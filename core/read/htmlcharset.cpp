#include "core/read/htmlcharset.h"

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
    const QByteArray lower = html.first(std::min(html.size(), headBytes)).toByteArray().toLower();
    const QByteArrayView head(lower);
    for (qsizetype at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 1)) {
        qsizetype end = head.indexOf('>', at);
        end = end < 0 ? head.size() : end;
        if (const QString name = valueOf(head.sliced(at, end - at), "charset"); !name.isEmpty())
            return name;
    }
    const qsizetype xml = head.indexOf("<?xml");
    const qsizetype end = xml < 0 ? -1 : head.indexOf("?>", xml);
    return end < 0 ? QString() : valueOf(head.sliced(xml, end - xml), "encoding");
}

} // namespace gouji
