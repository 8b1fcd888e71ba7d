#include "core/text/usualtext.h"

namespace gouji {

namespace {

/// All of so many characters, told without a branch, so that the processor looks at several at
/// once.
constexpr qsizetype atOnce = 32;

bool areUsual(const QChar *characters)
{
    unsigned usual = 1;
    for (qsizetype i = 0; i < atOnce; ++i) {
        const char16_t unit = characters[i].unicode();
        const auto isWithin = [unit](char16_t first, char16_t last) {
            return static_cast<unsigned>(unit >= first) & static_cast<unsigned>(unit <= last);
        };
        usual &= isWithin(0x20, 0x7E) | isWithin(0x202A, 0xD7FF) | isWithin(0xFF01, 0xFFE6)
                 | static_cast<unsigned>(unit == u'\n');
    }
    return usual != 0;
}

} // namespace

qsizetype usualBegin(QStringView text)
{
    qsizetype count = 0;
    while (count + atOnce <= text.size() && areUsual(text.data() + count))
        count += atOnce;
    return count;
}

} // namespace gouji
