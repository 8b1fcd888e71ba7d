#include "tests/support/generator/encode.h"

#include "tests/support/encodedtext.h"
#include "tests/support/generator/dice.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

TextEncoding drawEncoding(Dice &dice)
{
    static const QList<TextEncoding> encodings{TextEncoding::Utf8Bom, TextEncoding::Gb18030,
                                               TextEncoding::Gb18030, TextEncoding::Utf16Le,
                                               TextEncoding::Utf16Be};
    return dice.chance(70) ? TextEncoding::Utf8 : dice.pick(encodings);
}

} // namespace

TextEncoding encodingOf(const GeneratorOptions &options)
{
    Dice dice(options.seed, "encoding");
    return options.encoding.value_or(drawEncoding(dice));
}

QByteArray encoded(const QString &text, const GeneratorOptions &options)
{
    Dice dice(options.seed, "line ends");
    QString lines = text;
    if (dice.chance(25))
        lines.replace(u"\n"_s, u"\r\n"_s);
    switch (encodingOf(options)) {
    case TextEncoding::Utf8:
        return lines.toUtf8();
    case TextEncoding::Utf8Bom:
        return "\xEF\xBB\xBF" + lines.toUtf8();
    case TextEncoding::Gb18030:
        return encodedIn(lines, "GB18030");
    case TextEncoding::Utf16Le:
        return "\xFF\xFE" + encodedIn(lines, "UTF-16LE");
    case TextEncoding::Utf16Be:
        return "\xFE\xFF" + encodedIn(lines, "UTF-16BE");
    }
    Q_UNREACHABLE();
}

} // namespace gouji::testing
