#pragma once

#include <QString>
#include <QStringList>

namespace gouji {

/// The words of a report of an invented organ around its three tables, for whatever format writes
/// them.
struct ReportWords
{
    QString title;
    QStringList headings;     ///< of the six sections, numbers included: 一、总体情况
    QList<QStringList> prose; ///< the paragraphs of each section
    QStringList signature;
};

[[nodiscard]] const ReportWords &reportWords();

} // namespace gouji
