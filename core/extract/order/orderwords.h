#pragma once

#include "core/extract/labels/labeldictionary.h"
#include "core/extract/parts/sections.h"
#include "core/source/sourcedocument.h"

#include <QList>

namespace gouji {

/// A word of a table of which nothing but the order of its words is known.
struct OrderWord
{
    TextSpan span;
    bool value = false;
    QString key;           ///< labels only
    int table = -1;        ///< of the form, where the word is a label of that table alone
    bool numbered = false; ///< a list number is in front of it
    bool head = false;     ///< of a column; a whole one, that stands in no other place
    int identity = -1;     ///< of the one label it is; see LabelSlot
    /// A word of a caption, or the first behind other text: words before it are of another block.
    bool begins = false;
    quint32 blocks = 0; ///< of its table, those it is a label of: bit by bit
};

/// Words [begin, end) of a list that may be a block of the form, with the cells they come from.
struct OrderWindow
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int table = -1; ///< of the form; -1 where no word says it
};

/// The words of `table` in the order of the text, but for headings of sections without a table: a
/// program may set one among the values of the table above it.
[[nodiscard]] QList<OrderWord> orderWords(const SourceDocument &document, const SourceTable &table,
                                          const LabelDictionary &dictionary,
                                          const HeadingDictionary &headings);

} // namespace gouji
