#include "core/session/reportdocument.h"

#include <utility>

namespace gouji {

ReportDocument::ReportDocument(std::shared_ptr<const FormCatalogue> catalogue,
                               SourceDocument source, Report report, QObject *parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
    , m_source(std::move(source))
    , m_report(std::move(report))
    , m_checker(*m_catalogue, m_report)
    , m_findings(currentFindings())
{}

void ReportDocument::swapCells(QList<CellContent> &contents)
{
    QList<CellId> cells;
    cells.reserve(contents.size());
    bool changed = false;
    for (CellContent &change : contents) {
        std::swap(m_report.cell(change.cell), change.content);
        changed = m_checker.update(m_report, change.cell) || changed;
        cells.append(change.cell);
    }
    QList<Finding> findings = currentFindings();
    changed = changed || findings != m_findings;
    m_findings = std::move(findings);

    emit cellsChanged(cells);
    if (changed)
        emit findingsChanged();
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

QList<Finding> ReportDocument::currentFindings() const
{
    return withoutAcknowledged(m_checker.findings(m_report), m_report);
}

} // namespace gouji
