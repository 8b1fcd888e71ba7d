#include "core/read/html/mimepart.h"

#include <QHash>

#include <algorithm>

namespace gouji {

namespace {

constexpr int deepest = 16;
constexpr qsizetype mostParts = 10000;

using Fields = QHash<QByteArray, QByteArray>; ///< by name in lower case

/// The line at `at`, without its end; `at` moves behind it.
QByteArrayView takeLine(QByteArrayView text, qsizetype &at)
{
    qsizetype end = text.indexOf('\n', at);
    const qsizetype next = end < 0 ? text.size() : end + 1;
    end = end < 0 ? text.size() : end;
    const QByteArrayView line = text.sliced(at, end - at);
    at = next;
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// Reads the header fields; `at` moves behind the empty line that ends them.
Fields takeFields(QByteArrayView message, qsizetype &at)
{
    Fields fields;
    QByteArray last;
    while (at < message.size()) {
        const QByteArrayView line = takeLine(message, at);
        if (line.isEmpty())
            break;
        if (line.front() == ' ' || line.front() == '\t') {
            if (!last.isEmpty())
                fields[last] += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        last = line.first(colon).trimmed().toByteArray().toLower();
        fields.insert(last, line.sliced(colon + 1).trimmed().toByteArray());
    }
    return fields;
}

/// The value of a parameter (`boundary="…"`) of a field; empty when it has none.
QByteArray parameterOf(const QByteArray &field, QByteArrayView name)
{
    const QByteArray lower = field.toLower();
    for (qsizetype at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
        QByteArrayView rest = QByteArrayView(field).sliced(at + name.size()).trimmed();
        if (!rest.startsWith('='))
            continue;
        rest = rest.sliced(1).trimmed();
        const bool quoted = rest.startsWith('"');
        rest = quoted ? rest.sliced(1) : rest;
        qsizetype end = rest.indexOf(quoted ? '"' : ';');
        end = end < 0 ? rest.size() : end;
        return rest.first(end).trimmed().toByteArray();
    }
    return {};
}

int hexDigit(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    const char lower = static_cast<char>(byte | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            out += text[at];
            continue;
        }
        // A line end that is not the text's own.
        qsizetype end = at + 1;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r'))
            ++end;
        if (end >= text.size() || text[end] == '\n') {
            at = end;
            continue;
        }
        const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1;
        const int low = high < 0 ? -1 : hexDigit(text[at + 2]);
        if (low < 0) {
            out += '=';
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return out;
}

QByteArray decodedBody(QByteArrayView body, const QByteArray &encoding)
{
    const QByteArray name = encoding.toLower();
    if (name.startsWith("quoted-printable"))
        return fromQuotedPrintable(body);
    if (name.startsWith("base64"))
        return QByteArray::fromBase64(body.toByteArray());
    return body.toByteArray();
}

/// What stands between the lines of the boundary.
QList<QByteArrayView> piecesOf(QByteArrayView body, const QByteArray &boundary)
{
    const QByteArray line = "--" + boundary;
    QList<QByteArrayView> pieces;
    qsizetype begin = -1;
    for (qsizetype at = body.indexOf(line); at >= 0 && pieces.size() < mostParts;
         at = body.indexOf(line, at + 1)) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        if (begin >= 0)
            pieces.append(body.sliced(begin, at - begin));
        qsizetype next = at + line.size();
        const bool last = body.sliced(next).startsWith("--");
        takeLine(body, next);
        begin = last ? -1 : next;
        if (last)
            return pieces;
    }
    if (begin >= 0) // cut off
        pieces.append(body.sliced(begin));
    return pieces;
}

void collect(QList<MimePart> &parts, QByteArrayView message, int depth)
{
    if (depth > deepest || parts.size() >= mostParts)
        return;
    qsizetype at = 0;
    const Fields fields = takeFields(message, at);
    MimePart part;
    part.contentType = fields.value("content-type", "text/plain");
    part.location = fields.value("content-location");
    const QByteArrayView body = message.sliced(at);
    const QByteArray boundary = parameterOf(part.contentType, "boundary");
    if (part.type().startsWith("multipart/") && !boundary.isEmpty()) {
        for (const QByteArrayView piece : piecesOf(body, boundary))
            collect(parts, piece, depth + 1);
        return;
    }
    part.body = decodedBody(body, fields.value("content-transfer-encoding"));
    parts.append(part);
}

} // namespace

QByteArray MimePart::type() const
{
    return contentType.split(';').constFirst().trimmed().toLower();
}

QList<MimePart> mimeParts(QByteArrayView message)
{
    while (message.startsWith('\n') || message.startsWith('\r'))
        message = message.sliced(1);
    QList<MimePart> parts;
    collect(parts, message, 0);
    return parts;
}

} // namespace gouji
