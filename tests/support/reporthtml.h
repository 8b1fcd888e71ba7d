#pragma once

#include "core/form/formedition.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace gouji {

/// How offices and their programs write the page of a report. What it says is always the same.
enum class PageHabit {
    Plain,
    WordExport,   ///< a word processor's markup, GBK, conditional comments
    OpenTags,     ///< no end tags where HTML does not ask for them, upper case, no html element
    Framed,       ///< nested tables lay the page out, navigation beside the report
    OwnColspans,  ///< every row spans its columns as it likes
    SplitTables,  ///< a page break cut the tables in two; the header stands over both parts
    Blocks,       ///< every block of table two is a table of its own
    HiddenParts,  ///< scripts, styles and hidden rows and cells between what is seen
    BrokenLines,  ///< labels broken by <br> and paragraphs, values between no-break spaces
    ListHeadings, ///< the numbers of the headings exist only as list numbers
    OneTable,     ///< headings and tables are rows of one single table
};

[[nodiscard]] const QList<PageHabit> &allPageHabits();
[[nodiscard]] QString nameOf(PageHabit habit);

/// The report of reportWords() with the tables of `form` and the texts of `values` by cell id ("0"
/// for others), as bytes in the encoding the page declares.
[[nodiscard]] QByteArray reportHtml(const FormEdition &form, const QHash<QString, QString> &values,
                                    PageHabit habit = PageHabit::Plain);

} // namespace gouji
