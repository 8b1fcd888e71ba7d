#pragma once

#include "core/form/formedition.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace gouji {

/// How word processors and their users write the document of a report. What it says is always the
/// same.
enum class WordHabit {
    Plain,
    SplitRuns,      ///< every character in a run of its own, with proofing marks between
    TrackedChanges, ///< old values deleted, new ones inserted, a row and a paragraph deleted
    ListNumbers,    ///< numbers of headings and labels exist only as list numbers
    StyleNumbers,   ///< those of headings come with the style
    Framed,         ///< everything in a cell of a table that frames the page
    Strict,         ///< the strict edition of the format
    OwnSpans,       ///< every row spans its columns as it likes
    SplitTables,    ///< tables are cut in two, the header stands over both parts
    Controls,       ///< content controls around rows, cells and paragraphs
    TextBoxes,      ///< the title stands in a text box, written twice for old programs
    HiddenRuns,     ///< hidden numbers beside those that are seen
};

[[nodiscard]] const QList<WordHabit> &allWordHabits();
[[nodiscard]] QString nameOf(WordHabit habit);

/// The report of reportWords() with the tables of `form` and the texts of `values` by cell id ("0"
/// for others).
[[nodiscard]] QByteArray reportDocx(const FormEdition &form, const QHash<QString, QString> &values,
                                    WordHabit habit = WordHabit::Plain);

} // namespace gouji
