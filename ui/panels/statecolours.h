#pragma once

#include "core/report/cell.h"
#include "ui/models/problemmodel.h"

#include <QColor>
#include <QPalette>

namespace gouji {

/// The colours that carry meaning, for a light and a dark palette. Text colours have a contrast of
/// at least 4.5:1 on the palette's base and on the fills beside them.
struct StateColours
{
    QColor text;
    QColor zero; ///< numbers that recede
    QColor read; ///< underline of characters that were read
    QColor review;
    QColor reviewFill;
    QColor reviewHatch; ///< dots on reviewFill, weaker than any text on them
    QColor corrected;
    QColor correctedFill;
    QColor confirmed;
    QColor missing;
    QColor missingFill;
    QColor error;
    QColor errorFill;
    QColor warning;
    QColor warningFill;
    QColor current;     ///< ring of the current cell
    QColor selection;   ///< ground of the current line of a list
    QColor currentFill; ///< ground of the current line of the text
    QColor mark;        ///< ground of the current cell's characters in the text
    QColor markText;    ///< they themselves
    QColor sameFill;    ///< ground of the same number elsewhere
    QColor foundFill;   ///< ground of what was looked for
    QColor total;       ///< ground of totals
    QColor header;      ///< ground of labels
    QColor grid;
    QColor base;

    [[nodiscard]] static StateColours of(const QPalette &palette);
    [[nodiscard]] static bool isDark(const QPalette &palette);

    [[nodiscard]] QColor ofProblem(ProblemModel::Kind kind) const;
};

/// The shape that goes with the colour of a problem: ✕ ! ? i
[[nodiscard]] QString problemSign(ProblemModel::Kind kind);

} // namespace gouji
