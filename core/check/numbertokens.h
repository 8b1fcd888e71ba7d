#pragma once

#include "core/check/claim.h"

#include <QList>
#include <QStringView>

namespace gouji {

/// A number with a unit of counting in a folded text.
struct NumberToken
{
    qsizetype begin = 0; ///< of the number, the words before it (约, 近) included
    qsizetype end = 0;   ///< behind the unit and what belongs to it (左右)
    Decimal number;
    QString unit;
    Precision precision = Precision::Exact;
};

/// Numbers that count something: 44件, 1,234条, 100多条, 三件. Dates, shares, amounts of money and
/// the numbers of articles and documents are none.
[[nodiscard]] QList<NumberToken> numberTokens(const QString &folded);

} // namespace gouji
