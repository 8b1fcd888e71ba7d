#pragma once

#include "core/check/checker.h"
#include "core/report/report.h"

#include <QList>
#include <QString>

namespace gouji {

/// An equation put into words, piece by piece, so that a view can make links of the cells.
struct EquationWords
{
    struct Operand
    {
        CellId cell;
        bool minus = false;
        QString name;  ///< as short as the equation allows: only the row or only the column
        QString value; ///< "2"; "–" for a cell without a number
        bool zero = false;
    };

    QString subject;     ///< "予以公开 · 行和": what it runs along
    QList<Operand> left; ///< operands that are not 0, or all when there are few
    int leftZeros = 0;   ///< operands left out because they are 0
    QList<Operand> right;
    QString leftSum;  ///< empty when the left side is a single operand
    QString rightSum; ///< likewise
    QString sign;     ///< "=", "≠", "≥" …
    QString residual; ///< "+54"; empty when it holds or cannot be told
    Outcome outcome = Outcome::NotAssessable;
    bool assumed = false; ///< a blank was taken as 0
};

[[nodiscard]] EquationWords wordsOf(const Equation &equation, const EquationState &state,
                                    const Report &report);

/// "予以公开", "自然人": what the equation runs along.
[[nodiscard]] QString subjectOf(const Equation &equation, const Report &report);

/// All of it on one line.
[[nodiscard]] QString plainText(const EquationWords &words);

} // namespace gouji
