#include "core/text/decoder.h"

#include "core/text/converter.h"
#include "core/text/lineends.h"
#include "core/text/plausibility.h"
#include "core/text/usualtext.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Enough of a file to tell its encoding by.
constexpr qsizetype sampleBytes = 65536;

struct ByteOrderMark
{
    QByteArrayView bytes;
    const char *encoding;
};

/// The longer ones first: that of UTF-32LE begins like that of UTF-16LE.
constexpr std::array byteOrderMarks = {
    ByteOrderMark{QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"},
    ByteOrderMark{QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"},
    ByteOrderMark{QByteArrayView("\x84\x31\x95\x33", 4), "GB18030"},
    ByteOrderMark{QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},
    ByteOrderMark{QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    ByteOrderMark{QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
};

/// A decoding before its line ends are made equal.
struct Candidate
{
    QString text;
    const char *encoding;
};

constexpr bool isTextControl(char16_t unit)
{
    return unit == u'\t' || unit == u'\n' || unit == u'\v' || unit == u'\f' || unit == u'\r'
           || unit == 0x1A || unit == 0x1B || unit == u'\a'; // Word ends cells with it
}

/// What a text has hardly any of.
struct Strangers
{
    qsizetype controls = 0;
    qsizetype replacements = 0; ///< sequences that did not decode

    [[nodiscard]] bool areBinary(qsizetype textLength) const
    {
        constexpr qsizetype few = 4;
        constexpr qsizetype oneIn = 20;
        const qsizetype all = controls + replacements;
        return all > few && all * oneIn > textLength;
    }
};

Strangers strangersIn(QStringView text)
{
    Strangers strangers;
    for (const QChar character : text.sliced(usualBegin(text))) {
        const char16_t unit = character.unicode();
        strangers.controls += unit < 0x20 && !isTextControl(unit) ? 1 : 0;
        strangers.replacements += unit == QChar::ReplacementCharacter ? 1 : 0;
    }
    return strangers;
}

Result<DecodedText> finished(Candidate candidate, const QString &path)
{
    DecodedText decoded{std::move(candidate.text), QString::fromLatin1(candidate.encoding), {}};
    normaliseLineEnds(decoded.text);
    const Strangers strangers = strangersIn(decoded.text);
    if (strangers.areBinary(decoded.text.size()))
        return failure(ErrorCode::NotAText, path);
    if (strangers.replacements > 0)
        decoded.notices.append(
            {NoticeCode::CharactersReplaced, {QString::number(strangers.replacements)}});
    return decoded;
}

std::optional<Candidate> byByteOrderMark(QByteArrayView bytes)
{
    for (const ByteOrderMark &mark : byteOrderMarks) {
        if (bytes.startsWith(mark.bytes))
            return Candidate{decodeLeniently(bytes.sliced(mark.bytes.size()), mark.encoding),
                             mark.encoding};
    }
    return std::nullopt;
}

/// The part of UTF-8 `bytes` before a character that is cut off at the end.
QByteArrayView withoutCutTail(QByteArrayView bytes)
{
    constexpr qsizetype longestTail = 3;
    for (qsizetype tail = 1; tail <= std::min(longestTail, bytes.size()); ++tail) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - tail]);
        if (byte >= 0xC0)
            return bytes.chopped(tail);
        if (byte < 0x80)
            break;
    }
    return bytes;
}

/// UTF-8 with a little damage: its characters of three bytes cannot be there by accident.
std::optional<Candidate> asDamagedUtf8(QByteArrayView bytes)
{
    constexpr qsizetype oneIn = 10;
    QString text = decodeLeniently(bytes, "UTF-8");
    const qsizetype replaced = replacementCount(text);
    const qsizetype wide = std::ranges::count_if(text, [](QChar character) {
        return character.unicode() >= 0x2E80 && character != QChar::ReplacementCharacter;
    });
    const bool onlyTail = wide > 0 && withoutCutTail(bytes).isValidUtf8();
    if (!onlyTail && wide < replaced * oneIn)
        return std::nullopt;
    return Candidate{std::move(text), "UTF-8"};
}

constexpr bool isUsualUnit(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7F) || isTextControl(unit) || unit == 0xA0 || unit == 0xB7
           || (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3000 && unit <= 0x301F)
           || (unit >= 0xFF00 && unit <= 0xFF65);
}

/// How many of the 16-bit units beginning at an even offset are usual in a Chinese text.
struct Utf16Score
{
    qsizetype units = 0;
    qsizetype usual = 0;
    qsizetype narrow = 0; ///< of which ASCII: those with a zero byte

    [[nodiscard]] bool isConvincing() const
    {
        // Pairs of ASCII letters look like ideographs, though not like common ones.
        constexpr qsizetype mostOfTwenty = 17;
        return units > 0 && usual * 20 >= units * mostOfTwenty;
    }
};

Utf16Score utf16Score(QByteArrayView bytes, bool bigEndian)
{
    Utf16Score score;
    score.units = bytes.size() / 2;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        const auto unit =
            static_cast<char16_t>(bigEndian ? first << 8 | second : second << 8 | first);
        score.usual += isUsualUnit(unit) || isCommonIdeograph(unit) ? 1 : 0;
        score.narrow += unit < 0x80 ? 1 : 0;
    }
    return score;
}

/// UTF-16 without a mark. Zero bytes alone do not tell the order: 一 and 开 have one on the other
/// side.
std::optional<Candidate> asUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleBytes));
    const Utf16Score little = utf16Score(sample, false);
    const Utf16Score big = utf16Score(sample, true);
    const bool bigEndian = big.usual > little.usual;
    if (!(bigEndian ? big : little).isConvincing() || big.usual == little.usual)
        return std::nullopt;
    const char *const encoding = bigEndian ? "UTF-16BE" : "UTF-16LE";
    return Candidate{decodeLeniently(bytes, encoding), encoding};
}

/// What ICU's detector prefers of the two, nullptr for neither.
const char *detectedLegacy(QByteArrayView bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &status);
        for (const char *legacy : {"GB18030", "Big5"}) {
            if (U_SUCCESS(status) && std::strcmp(name, legacy) == 0)
                return legacy;
        }
    }
    return nullptr;
}

/// The sample ends with a line, so that it does not end in mid-character.
QByteArrayView legacySample(QByteArrayView bytes)
{
    if (bytes.size() <= sampleBytes)
        return bytes;
    const QByteArrayView sample = bytes.first(sampleBytes);
    const qsizetype end = sample.lastIndexOf('\n');
    return end > 0 ? sample.first(end) : sample;
}

struct LegacyChoice
{
    const char *encoding = "GB18030";
    bool sure = false;
};

LegacyChoice chooseLegacy(QByteArrayView bytes)
{
    constexpr double clearMargin = 0.1;
    constexpr double plausible = 0.7;
    const QByteArrayView sample = legacySample(bytes);
    const double gb = chinesePlausibility(decodeLeniently(sample, "GB18030"));
    const double big5 = chinesePlausibility(decodeLeniently(sample, "Big5"));
    if (std::abs(gb - big5) < clearMargin) {
        const char *detected = detectedLegacy(sample);
        return detected == nullptr ? LegacyChoice() : LegacyChoice{detected, gb >= plausible};
    }
    return gb > big5 ? LegacyChoice{"GB18030", gb >= plausible}
                     : LegacyChoice{"Big5", big5 >= plausible};
}

Result<DecodedText> asLegacy(QByteArrayView bytes, const QString &path)
{
    const LegacyChoice choice = chooseLegacy(bytes);
    auto decoded = finished({decodeLeniently(bytes, choice.encoding), choice.encoding}, path);
    if (decoded && !choice.sure)
        decoded->notices.prepend({NoticeCode::EncodingGuessed, {decoded->encoding}});
    return decoded;
}

/// Everything that can be told without guessing between old encodings.
std::optional<Candidate> asUnicode(QByteArrayView bytes)
{
    auto utf8 = decodeStrictly(bytes, "UTF-8");
    const bool zeros = bytes.contains('\0');
    if (utf8 && !zeros)
        return Candidate{*std::move(utf8), "UTF-8"};
    // Plain ASCII in UTF-16 is valid UTF-8, full of NULs.
    if (auto utf16 = asUtf16(bytes))
        return utf16;
    if (utf8)
        return Candidate{*std::move(utf8), "UTF-8"};
    return zeros ? std::nullopt : asDamagedUtf8(bytes);
}

Result<DecodedText> decodeUndeclared(const QByteArray &bytes, const QString &path)
{
    if (auto unicode = asUnicode(bytes))
        return finished(*std::move(unicode), path);
    if (bytes.contains('\0'))
        return failure(ErrorCode::NotAText, path);
    return asLegacy(bytes, path);
}

/// nullopt when the declaration cannot be true. Many pages say GB2312 and are UTF-8, which decodes
/// as the other often enough, but never into sensible Chinese.
std::optional<Candidate> asDeclared(QByteArrayView bytes, const char *name)
{
    auto text = decodeStrictly(bytes, name);
    if (!text)
        return std::nullopt;
    const auto utf8 = decodeStrictly(bytes, "UTF-8");
    if (utf8 && chinesePlausibility(*utf8) > chinesePlausibility(*text))
        return std::nullopt;
    return Candidate{*std::move(text), name};
}

} // namespace

Result<DecodedText> decode(const QByteArray &bytes, const QString &path, const QString &declared)
{
    if (auto marked = byByteOrderMark(bytes))
        return finished(*std::move(marked), path);
    if (declared.isEmpty())
        return decodeUndeclared(bytes, path);
    const QString name = standardEncodingName(declared);
    const QByteArray asciiName = name.toLatin1();
    if (auto text = asDeclared(bytes, asciiName.constData()))
        return finished(*std::move(text), path);
    auto decoded = decodeUndeclared(bytes, path);
    if (decoded)
        decoded->notices.prepend({NoticeCode::EncodingMismatch, {declared, decoded->encoding}});
    return decoded;
}

} // namespace gouji
