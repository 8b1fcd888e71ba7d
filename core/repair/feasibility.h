#pragma once

#include <QList>
#include <QVarLengthArray>

namespace gouji {

/// constant + sum of factor * unknown >= 0; the unknowns are numbered alike in all of a list.
struct Inequality
{
    qint64 constant = 0;
    QVarLengthArray<qint64, 8> factors;
};

/// Whether some unknowns from 0 on satisfy all of them. Takes one unknown after the other out of
/// the list; where that grows beyond all measure, the answer is true.
[[nodiscard]] bool canHold(QList<Inequality> inequalities);

} // namespace gouji
