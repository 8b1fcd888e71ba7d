#include "core/read/readingon.h"

#include "core/text/folding.h"

namespace gouji {

bool isWideCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= 0x2E80 && unit <= 0x9FFF) || (unit >= 0xFF01 && unit <= 0xFF0F);
}

void readOn(QString &text, QStringView line)
{
    const TextSpan span = trimmedSpan(line, {0, line.size()});
    if (span.isEmpty())
        return;
    const QStringView trimmed = line.sliced(span.begin, span.size());
    if (!text.isEmpty() && !(isWideCharacter(text.back()) && isWideCharacter(trimmed.front())))
        text += u' ';
    text += trimmed;
}

} // namespace gouji
