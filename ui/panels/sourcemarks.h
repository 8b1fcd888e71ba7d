#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QList>
#include <QPalette>
#include <QTextCharFormat>

namespace gouji {

class ReportDocument;

/// Which characters of the original belong to which cell, and how they are marked.
class SourceMarks
{
public:
    struct Piece
    {
        TextSpan span;
        CellId cell;
    };

    /// The document must outlive this. Looks up where its cells stand; to be told again when that
    /// changes.
    void setDocument(const ReportDocument *document);
    void collect();

    /// By span.
    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }
    [[nodiscard]] QList<Piece> within(TextSpan span) const;
    /// The cell whose characters stand at `offset`, or end there; not valid where there is none.
    [[nodiscard]] CellId cellAt(qsizetype offset) const;

    /// Ground and underline tell the state; no two states share the line's form and ground.
    [[nodiscard]] QTextCharFormat formatOf(CellId cell, const QPalette &palette) const;

private:
    const ReportDocument *m_document = nullptr;
    QList<Piece> m_pieces;
};

} // namespace gouji
