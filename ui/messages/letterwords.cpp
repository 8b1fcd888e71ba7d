#include "ui/messages/letterwords.h"

#include "ui/messages/language.h"

using namespace Qt::StringLiterals;

namespace gouji {

QString LetterWords::title(const QString &agency)
{
    return agency.isEmpty()
               ? tr("On the annual report on the disclosure of government information")
               : tr("On the annual report of %1 on the disclosure of government information")
                     .arg(agency);
}

QString LetterWords::salutation(const QString &agency)
{
    return agency.isEmpty() ? tr("Dear colleagues,") : tr("To %1:").arg(agency);
}

QString LetterWords::opening(const QString &reportTitle, int findings)
{
    const QString report =
        reportTitle.isEmpty() ? tr("Your annual report") : tr("Your \"%1\"").arg(reportTitle);
    if (findings == 0)
        return tr("%1 has been received and checked. Nothing was found that asks for a correction.")
            .arg(report);
    return tr("%1 has been received and checked. The following %n point(s) do not agree and are "
              "asked to be verified.",
              nullptr, findings)
        .arg(report);
}

QString LetterWords::heading(int number, const QString &table)
{
    static constexpr QStringView numerals = u"一二三四五六七八九十";
    const bool chinese = currentLanguage() != Language::English && number <= numerals.size();
    const QString ordinal = chinese ? QString(numerals[number - 1] + u"、"_s)
                                    : QString(QString::number(number) + u". "_s);
    return ordinal + table;
}

QString LetterWords::closing(int findings)
{
    return findings == 0 ? tr("Thank you for your work.")
                         : tr("Please compare these points with your records, correct the report "
                              "where they hold, and send us the corrected report with a short "
                              "explanation. Thank you for your support.");
}

} // namespace gouji
