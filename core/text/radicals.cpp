#include "core/text/radicals.h"

namespace gouji {

QString withoutRadicals(QStringView text)
{
    QString result = text.toString();
    for (QChar &character : result) {
        const char16_t unit = character.unicode();
        if (unit < 0x2E80 || unit > 0x2FDF)
            continue;
        const QString plain = QString(character).normalized(QString::NormalizationForm_KC);
        if (plain.size() == 1)
            character = plain.front();
    }
    return result;
}

} // namespace gouji
