#include "core/text/plausibility.h"

#include "core/text/converter.h"

#include <QByteArray>

#include <bitset>

namespace gouji {

namespace {

constexpr char16_t firstIdeograph = 0x4E00;
constexpr char16_t lastIdeograph = 0x9FFF;
using Ideographs = std::bitset<lastIdeograph - firstIdeograph + 1>;

struct ByteRange
{
    int first;
    int last;
};

void addLevel(Ideographs &set, const char *encoding, ByteRange leads, ByteRange trails)
{
    QByteArray bytes;
    for (int lead = leads.first; lead <= leads.last; ++lead) {
        for (int trail = trails.first; trail <= trails.last; ++trail) {
            bytes.append(static_cast<char>(lead));
            bytes.append(static_cast<char>(trail));
        }
    }
    const QString characters = decodeLeniently(bytes, encoding);
    for (const QChar character : characters) {
        const char16_t unit = character.unicode();
        if (unit >= firstIdeograph && unit <= lastIdeograph)
            set.set(unit - firstIdeograph);
    }
}

/// The national standards list the common characters first: no table of our own is needed.
Ideographs commonIdeographs()
{
    Ideographs set;
    addLevel(set, "GB18030", {0xB0, 0xD7}, {0xA1, 0xFE});
    addLevel(set, "Big5", {0xA4, 0xC6}, {0x40, 0x7E});
    addLevel(set, "Big5", {0xA4, 0xC6}, {0xA1, 0xFE});
    return set;
}

constexpr bool isChinesePunctuation(char16_t unit)
{
    return (unit >= 0x3000 && unit <= 0x301F) || (unit >= 0xFF00 && unit <= 0xFF65)
           || (unit >= 0x2010 && unit <= 0x2026) || unit == 0x00B7 || unit == 0x00A0;
}

} // namespace

bool isCommonIdeograph(char16_t unit)
{
    static const Ideographs common = commonIdeographs();
    return unit >= firstIdeograph && unit <= lastIdeograph && common.test(unit - firstIdeograph);
}

double chinesePlausibility(QStringView text)
{
    constexpr int replacementWeight = 3;
    qsizetype all = 0;
    qsizetype good = 0;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit < 0x80)
            continue;
        ++all;
        if (unit == QChar::ReplacementCharacter)
            good -= replacementWeight;
        else if (isChinesePunctuation(unit) || isCommonIdeograph(unit))
            ++good;
    }
    if (all == 0)
        return 1.0;
    return std::max(0.0, static_cast<double>(good) / static_cast<double>(all));
}

} // namespace gouji
