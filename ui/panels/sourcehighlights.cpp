#include "ui/panels/sourcehighlights.h"

#include "core/session/reportdocument.h"
#include "ui/models/cellverdict.h"
#include "ui/panels/statecolours.h"

namespace gouji {

void SourceHighlights::setDocument(const ReportDocument *document)
{
    m_document = document;
    m_search.reset();
    m_marks.setDocument(document);
}

const TextSearch &SourceHighlights::search() const
{
    if (!m_search)
        m_search = TextSearch(m_document->source().text.text());
    return *m_search;
}

QString SourceHighlights::text(TextSpan span) const
{
    return m_document->source().text.view(span).toString();
}

void SourceHighlights::onCellsChanged(const QList<CellId> &cells)
{
    m_marks.collect();
    if (cells.contains(m_current)) {
        placeMark();
        findSameNumbers();
    }
}

void SourceHighlights::setCurrentCell(CellId cell)
{
    m_current = cell;
    placeMark();
    findSameNumbers();
}

void SourceHighlights::showSpan(TextSpan span)
{
    m_current = {};
    m_sameNumbers.clear();
    m_marked = span;
}

void SourceHighlights::setFound(const QList<TextSpan> &found, int present)
{
    m_found = found;
    m_presentFound = present;
}

void SourceHighlights::placeMark()
{
    m_marked = m_current.isValid() ? m_document->report().cell(m_current).span() : std::nullopt;
}

void SourceHighlights::findSameNumbers()
{
    m_sameNumbers.clear();
    if (!m_current.isValid() || !m_document->report().cell(m_current).hasNumber())
        return;
    QList<TextSpan> tables;
    for (const SourceTable &table : m_document->source().tables)
        tables.append(table.span);
    m_sameNumbers = search().findNumber(*m_document->report().cell(m_current).value.number, tables);
}

QColor SourceHighlights::ringColour(const QPalette &palette) const
{
    const StateColours colours = StateColours::of(palette);
    const bool wrong = m_current.isValid() && verdictOf(m_current, *m_document).isSuspect();
    return wrong ? colours.error : colours.current;
}

QList<SourceHighlights::Highlight> SourceHighlights::within(TextSpan seen,
                                                            const QPalette &palette) const
{
    const StateColours colours = StateColours::of(palette);
    QList<Highlight> highlights;
    const auto add = [&](const QList<TextSpan> &spans, const QBrush &ground) {
        QTextCharFormat format;
        format.setBackground(ground);
        for (const TextSpan span : spans) {
            if (span.intersects(seen))
                highlights.append({span, format});
        }
    };
    add(m_sameNumbers, colours.sameFill);
    for (const SourceMarks::Piece &piece : m_marks.within(seen)) {
        if (!piece.span.isEmpty())
            highlights.append({piece.span, m_marks.formatOf(piece.cell, palette)});
    }
    add(m_found, colours.foundFill);
    QTextCharFormat strong;
    strong.setBackground(colours.mark);
    strong.setForeground(colours.markText);
    if (m_marked && !m_marked->isEmpty())
        highlights.append({*m_marked, strong});
    if (m_presentFound >= 0)
        highlights.append({m_found[m_presentFound], strong});
    return highlights;
}

} // namespace gouji
