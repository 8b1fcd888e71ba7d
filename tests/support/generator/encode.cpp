#include "tests/support/generator/encode.h"

#include "tests/support/generator/dice.h"

#include <unicode/ucnv.h>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray converted(const QString &text, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    const int32_t length = ucnv_fromUChars(
        converter, bytes.data(), static_cast<int32_t>(bytes.size()),
        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        qFatal("cannot encode in %s", encoding);
    bytes.truncate(length);
    return bytes;
}

TextEncoding drawEncoding(Dice &dice)
{
    static const QList<TextEncoding> encodings{TextEncoding::Utf8Bom, TextEncoding::Gb18030,
                                               TextEncoding::Gb18030, TextEncoding::Utf16Le,
                                               TextEncoding::Utf16Be};
    return dice.chance(70) ? TextEncoding::Utf8 : dice.pick(encodings);
}

} // namespace

QByteArray encoded(const QString &text, const GeneratorOptions &options)
{
    Dice dice(options.seed, "encoding");
    const TextEncoding encoding = options.encoding.value_or(drawEncoding(dice));
    QString lines = text;
    if (dice.chance(25))
        lines.replace(u"\n"_s, u"\r\n"_s);
    switch (encoding) {
    case TextEncoding::Utf8:
        return lines.toUtf8();
    case TextEncoding::Utf8Bom:
        return "\xEF\xBB\xBF" + lines.toUtf8();
    case TextEncoding::Gb18030:
        return converted(lines, "GB18030");
    case TextEncoding::Utf16Le:
        return "\xFF\xFE" + converted(lines, "UTF-16LE");
    case TextEncoding::Utf16Be:
        return "\xFE\xFF" + converted(lines, "UTF-16BE");
    }
    Q_UNREACHABLE();
}

} // namespace gouji::testing
