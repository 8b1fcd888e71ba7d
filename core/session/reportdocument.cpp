#include "core/session/reportdocument.h"

#include <utility>

namespace gouji {

ReportDocument::ReportDocument(std::shared_ptr<const FormCatalogue> catalogue,
                               SourceDocument source, Report report, bool wholeText,
                               QObject *parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
    , m_source(std::move(source))
    , m_report(std::move(report))
    , m_wholeText(wholeText)
    , m_checker(*m_catalogue, m_report, wholeText ? m_source.text : SourceText())
    , m_findings(partedByAcknowledgement(m_checker.findings(m_report), m_report))
{}

bool ReportDocument::swapContents(QList<CellContent> &contents, QList<CellId> &touched)
{
    bool changed = false;
    for (CellContent &change : contents) {
        std::swap(m_report.cell(change.cell), change.content);
        changed = m_checker.update(m_report, change.cell) || changed;
        if (!touched.contains(change.cell))
            touched.append(change.cell);
    }
    return changed;
}

void ReportDocument::announce(const QList<CellId> &cells, bool equationsChanged)
{
    PartedFindings findings = partedByAcknowledgement(m_checker.findings(m_report), m_report);
    const bool changed = equationsChanged || findings != m_findings;
    m_findings = std::move(findings);

    if (!cells.isEmpty())
        emit cellsChanged(cells);
    if (changed)
        emit findingsChanged();
}

void ReportDocument::swapCells(QList<CellContent> &contents)
{
    endPreview();
    QList<CellId> touched;
    const bool changed = swapContents(contents, touched);
    announce(touched, changed);
}

void ReportDocument::swapAcknowledgements(QList<Acknowledgement> &acknowledgements)
{
    endPreview();
    m_report.acknowledgements.swap(acknowledgements);
    announce({}, false);
}

void ReportDocument::swapFaults(QList<FaultAssignment> &faults)
{
    endPreview();
    m_report.faults.swap(faults);
    announce({}, false);
}

void ReportDocument::preview(CellId cell, const QString &text)
{
    QList<CellId> touched;
    bool changed = m_previewed && swapContents(*m_previewed, touched);
    m_previewed = QList<CellContent>{{cell, corrected(m_report.cell(cell), text)}};
    changed = swapContents(*m_previewed, touched) || changed;
    announce(touched, changed);
}

void ReportDocument::endPreview()
{
    if (!m_previewed)
        return;
    QList<CellId> touched;
    const bool changed = swapContents(*m_previewed, touched);
    m_previewed.reset();
    announce(touched, changed);
}

void ReportDocument::appendJournal(const JournalEntry &entry)
{
    m_report.journal.append(entry);
    emit journalChanged();
}

void ReportDocument::removeLastJournalEntry()
{
    m_report.journal.removeLast();
    emit journalChanged();
}

} // namespace gouji
