#pragma once

#include "ui/models/textsearch.h"
#include "ui/panels/sourcemarks.h"

#include <optional>

namespace gouji {

/// What of the original is marked at present, in text offsets: the characters of every cell, those
/// of the current one, the prose that prints its number, what was looked for. The views of the
/// original differ in how they lay the text out, not in this.
class SourceHighlights
{
public:
    struct Highlight
    {
        TextSpan span;
        QTextCharFormat format;
        bool operator==(const Highlight &) const = default;
    };

    /// The document must outlive this.
    void setDocument(const ReportDocument *document);
    [[nodiscard]] const ReportDocument *document() const { return m_document; }
    /// Made when first asked for: of several views of one text, most are never looked into.
    [[nodiscard]] const TextSearch &search() const;
    [[nodiscard]] QString text(TextSpan span) const;

    /// To be called with what the document says has changed.
    void onCellsChanged(const QList<CellId> &cells);

    [[nodiscard]] CellId currentCell() const { return m_current; }
    void setCurrentCell(CellId cell);
    /// Marks characters that belong to no cell; the current cell goes.
    void showSpan(TextSpan span);
    /// What was looked for, every place of it, and which of them is the present one (-1 for none).
    void setFound(const QList<TextSpan> &found, int present);

    /// The characters most strongly marked; empty for a blank cell, none where nothing is marked.
    [[nodiscard]] std::optional<TextSpan> marked() const { return m_marked; }
    [[nodiscard]] const QList<TextSpan> &sameNumbers() const { return m_sameNumbers; }
    [[nodiscard]] CellId cellAt(qsizetype offset) const { return m_marks.cellAt(offset); }
    /// The colour of the ring round what is marked.
    [[nodiscard]] QColor ringColour(const QPalette &palette) const;

    /// Those that touch `seen`; later ones lie over earlier ones.
    [[nodiscard]] QList<Highlight> within(TextSpan seen, const QPalette &palette) const;

private:
    void placeMark();
    void findSameNumbers();

    const ReportDocument *m_document = nullptr;
    SourceMarks m_marks;
    mutable std::optional<TextSearch> m_search;
    CellId m_current;
    std::optional<TextSpan> m_marked;
    QList<TextSpan> m_sameNumbers;
    QList<TextSpan> m_found;
    int m_presentFound = -1;
};

} // namespace gouji
