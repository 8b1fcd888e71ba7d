#pragma once

#include "core/extract/labels/labeldictionary.h"
#include "core/report/cell.h"
#include "core/source/sourcedocument.h"

#include <QHash>
#include <QList>

namespace gouji {

/// A cell of some source table, in the reading order of the whole document.
struct Candidate
{
    TextSpan span;
    int table = 0; ///< SourceDocument::tables
    int row = 0;   ///< counted through all tables, so that rows of two tables differ
    int rowInTable = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    int page = 0;
    Doubts doubts;          ///< whether it belongs to its row
    bool mixedLook = false; ///< see SourceCell
    bool label =
        false;       ///< characters that are no value: a label, or a text where a value should be
    CellValue value; ///< of everything that is no label
    QString words;   ///< of what stands on lines apart in the text; see SourceCell
    QString key;     ///< labels only
    QList<LabelMatch> matches; ///< labels only; what it may be
};

/// Everything found in the source's tables, one cell after the other: what every reader's tables
/// are turned into before they are aligned.
struct CellStream
{
    QList<Candidate> cells;
    QList<int> rowBegins; ///< first cell of each row; one more entry at the end
    QList<int> labels;    ///< the cells that may be labels of some form

    [[nodiscard]] int rowCount() const { return static_cast<int>(rowBegins.size()) - 1; }
    [[nodiscard]] int rowEnd(int row) const { return rowBegins[row + 1]; }

    /// Something stands in the cell.
    [[nodiscard]] bool isPrinted(int cell) const
    {
        return cells[cell].value.kind != ValueKind::Blank;
    }
    [[nodiscard]] qsizetype printedIn(int row) const;
    [[nodiscard]] bool hasLabel(int row) const;
    /// The last label of a row; -1 where there is none.
    [[nodiscard]] int lastLabel(int row) const;
    /// A label of some form, or near one.
    [[nodiscard]] bool hasKnownLabel(int row) const;
    [[nodiscard]] bool hasValue(int row) const;
    /// The columns are numbered below their heads: 1, 2, 3 and so on, and nothing of the form.
    [[nodiscard]] bool numbersColumns(int row) const;
};

/// What was found out about cells before they became some, by where they begin.
struct KnownCells
{
    QHash<qsizetype, Doubts> doubts;             ///< whether values belong to their rows
    QHash<qsizetype, QList<LabelMatch>> matches; ///< what labels in pieces are
};

[[nodiscard]] CellStream streamOf(const SourceDocument &document, const LabelDictionary &dictionary,
                                  const KnownCells &known = {});

} // namespace gouji

Q_DECLARE_TYPEINFO(gouji::Candidate, Q_RELOCATABLE_TYPE);
