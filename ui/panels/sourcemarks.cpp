#include "ui/panels/sourcemarks.h"

#include "core/session/reportdocument.h"
#include "ui/models/cellverdict.h"
#include "ui/panels/statecolours.h"

#include <algorithm>

namespace gouji {

void SourceMarks::setDocument(const ReportDocument *document)
{
    m_document = document;
    collect();
}

void SourceMarks::collect()
{
    const QList<Cell> &cells = m_document->report().cells;
    m_pieces.clear();
    for (int i = 0; i < cells.size(); ++i) {
        if (const auto span = cells[i].span())
            m_pieces.append({*span, CellId{i}});
    }
    std::ranges::stable_sort(m_pieces, {}, [](const Piece &piece) { return piece.span.begin; });
}

QList<SourceMarks::Piece> SourceMarks::within(TextSpan span) const
{
    QList<Piece> pieces;
    for (const Piece &piece : m_pieces) {
        if (piece.span.begin <= span.end && piece.span.end >= span.begin)
            pieces.append(piece);
    }
    return pieces;
}

CellId SourceMarks::cellAt(qsizetype offset) const
{
    // The cursor stands between characters: a click on the last half of the last one counts too.
    const auto touches = [offset](const Piece &piece) {
        return piece.span.begin <= offset && offset <= piece.span.end;
    };
    const auto found = std::ranges::find_if(m_pieces, touches);
    if (found == m_pieces.end())
        return {};
    const auto next = std::next(found);
    return next != m_pieces.end() && next->span.contains(offset) ? next->cell : found->cell;
}

QTextCharFormat SourceMarks::formatOf(CellId id, const QPalette &palette) const
{
    const StateColours colours = StateColours::of(palette);
    const Cell &cell = m_document->report().cell(id);
    const CellVerdict verdict = verdictOf(id, *m_document);
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(colours.read);
    if (verdict.isSuspect() || verdict.severity == Severity::Error) {
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(colours.error);
        format.setBackground(colours.errorFill);
    } else if (cell.state() == CellState::Corrected) {
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(colours.corrected);
        format.setBackground(colours.correctedFill);
    } else if (verdict.severity == Severity::Warning || cell.review()) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(colours.review);
        format.setBackground(colours.reviewFill);
    } else if (cell.state() == CellState::Confirmed) {
        format.setUnderlineStyle(QTextCharFormat::DashDotLine);
        format.setUnderlineColor(colours.confirmed);
    }
    return format;
}

} // namespace gouji
