#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

namespace gouji {

/// A word or a line of a text in which nothing but the order of labels and values makes a table.
struct TableToken
{
    TextSpan span;
    CellLook look = CellLook::Label;
    bool prose = false;     ///< a sentence, or the heading of a section: no cell
    bool beginsRow = false; ///< whatever stands before it

    [[nodiscard]] bool isValue() const { return !prose && look == CellLook::Value; }
};

/// The table they make, from the heads above its first value on; no cells when there is none. A row
/// ends where a label follows a value, at prose, and before more values than a label has.
[[nodiscard]] SourceTable tableOfTokens(const QList<TableToken> &tokens);

} // namespace gouji
