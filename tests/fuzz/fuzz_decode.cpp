#include "core/text/decoder.h"
#include "core/text/folding.h"
#include "tests/fuzz/harness.h"

#include <algorithm>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

bool isForbidden(QChar unit)
{
    switch (unit.unicode()) {
    case u'\0':
    case u'\r':
    case u'\v':
    case 0x85:
    case 0x2028:
    case 0x2029:
    case 0xFDD0:
    case 0xFDD1:
        return true;
    default:
        return false;
    }
}

/// Folding keeps order and never points outside.
void requireFolds(const QString &text)
{
    const FoldedText folded(text);
    qsizetype last = 0;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const TextSpan span = folded.sourceSpan(i, i + 1);
        fuzz::requireWithin(span, text.size());
        fuzz::require(!span.isEmpty() && span.begin >= last);
        last = span.begin;
    }
}

} // namespace

/// The first byte chooses what encoding is declared; the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QStringList declared{u""_s,       u"utf-8"_s,    u"gb2312"_s, u"big5"_s,
                                      u"utf-16"_s, u"nonsense"_s, u"UTF-7"_s,  u"GB18030"_s};
    if (size == 0)
        return 0;
    const auto decoded =
        decode(fuzz::bytesOf(data + 1, size - 1), u"fuzz"_s, declared[data[0] % declared.size()]);
    if (!decoded) {
        fuzz::require(decoded.error().code == ErrorCode::NotAText);
        return 0;
    }
    fuzz::require(!decoded->encoding.isEmpty());
    fuzz::require(std::ranges::none_of(decoded->text, isForbidden));
    fuzz::require(decoded->text.isValidUtf16());
    requireFolds(decoded->text);
    return 0;
}
