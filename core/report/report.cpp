#include "core/report/report.h"

namespace gouji {

QString Report::editionId() const
{
    QString common;
    for (const QString &edition : tableEditions) {
        if (edition.isEmpty())
            continue;
        if (!common.isEmpty() && edition != common)
            return QStringLiteral("mixed");
        common = edition;
    }
    return common;
}

} // namespace gouji
