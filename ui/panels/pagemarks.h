#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"
#include "core/source/pagegeometry.h"

#include <QList>
#include <QTextCharFormat>

class QPainter;

namespace gouji {

class ReportDocument;

/// Where the cells of a report stand on the pages of its original.
class PageMarks
{
public:
    struct Mark
    {
        CellId cell;
        PagePlace place;        ///< the cell as drawn, else its characters
        QList<PagePlace> lines; ///< its characters; none in a blank cell
    };

    /// The document must outlive this. Looks up where its cells stand; to be told again when that
    /// changes.
    void setDocument(const ReportDocument *document);
    void collect();

    /// By cell.
    [[nodiscard]] const QList<Mark> &all() const { return m_marks; }
    /// Nothing for a cell that stands nowhere.
    [[nodiscard]] const Mark *of(CellId cell) const;
    /// The cell at a place whose box is a point; not valid where there is none.
    [[nodiscard]] CellId cellAt(const PagePlace &place) const;

private:
    [[nodiscard]] PagePlace placeOf(TextSpan span, const QList<PagePlace> &lines) const;

    const ReportDocument *m_document = nullptr;
    QList<Mark> m_marks;
};

/// Draws on a page what `format` draws in a text: the ground of `box`, the line below each of
/// `lines`. Dark characters stay readable.
void paintPageMark(QPainter &painter, const QRectF &box, const QList<QRectF> &lines,
                   const QTextCharFormat &format);

} // namespace gouji
