#pragma once

#include "core/form/formedition.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace gouji {

/// How a table stands in plain text (the flavours of the form's text versions).
enum class TextFlavour {
    TabCells,     ///< word processor to text: one cell a line, each after a tab
    PipeCells,    ///< web page to text: a pipe ends each cell
    TabRows,      ///< spreadsheet or PDF to text: one row a line
    MarkdownRows, ///< | a | b |
    CommaRows,    ///< CSV
};

/// What offices and converters do to a text without changing what it says.
enum class TextHabit {
    Plain,
    BlankLinesBetweenRows,
    DoubleSpaced,  ///< a blank line after every line
    StraySpaces,   ///< blanks around every cell
    NoBreakSpaces, ///< U+00A0 around every value
    FullWidthDigits,
    CommaNumbers,     ///< list numbers as 1、 instead of 1.
    FullWidthNumbers, ///< list numbers as 1．
    SpacedNumbers,    ///< list numbers as "1. "
    PageNumbers,      ///< `- 4 -` alone on a line between rows
};

[[nodiscard]] QString nameOf(TextFlavour flavour);
[[nodiscard]] QString nameOf(TextHabit habit);
[[nodiscard]] const QList<TextFlavour> &allFlavours();
[[nodiscard]] const QList<TextHabit> &allHabits();

/// A whole report of an invented organ: title, six sections, the tables of `form` with the texts of
/// `values` by cell id ("0" for others).
[[nodiscard]] QString reportText(const FormEdition &form, const QHash<QString, QString> &values,
                                 TextFlavour flavour, TextHabit habit = TextHabit::Plain);

} // namespace gouji
