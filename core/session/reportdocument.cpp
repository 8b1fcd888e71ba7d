#include "core/session/reportdocument.h"

#include <utility>

namespace gouji {

namespace {

/// The form of the report bound to the rules of `catalogue`; its own where that does not know its
/// tables.
std::shared_ptr<const FormEdition> formUnder(const FormCatalogue &catalogue, const Report &report)
{
    QStringList editions;
    for (const FormTable &table : report.form->tables())
        editions.append(table.edition);
    auto form = catalogue.edition(editions);
    return form != nullptr && form->cellCount() == report.form->cellCount() ? form : report.form;
}

Report boundTo(const FormCatalogue &catalogue, Report report)
{
    report.form = formUnder(catalogue, report);
    return report;
}

} // namespace

ReportDocument::ReportDocument(std::shared_ptr<const FormCatalogue> catalogue,
                               SourceDocument source, Report report, bool wholeText,
                               QObject *parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
    , m_source(std::move(source))
    , m_report(boundTo(*m_catalogue, std::move(report)))
    , m_wholeText(wholeText)
    , m_checker(*m_catalogue, m_report, wholeText ? m_source.text : SourceText())
    , m_findings(partedByAcknowledgement(m_checker.findings(m_report), m_report))
{}

void ReportDocument::setCatalogue(std::shared_ptr<const FormCatalogue> catalogue)
{
    endPreview();
    m_earlierCatalogues.append(std::exchange(m_catalogue, std::move(catalogue)));
    m_earlierForms.append(std::exchange(m_report.form, formUnder(*m_catalogue, m_report)));
    m_checker = Checker(*m_catalogue, m_report, m_wholeText ? m_source.text : SourceText());
    m_findings = partedByAcknowledgement(m_checker.findings(m_report), m_report);
    emit formChanged();
    QList<CellId> all;
    for (CellId cell{0}; cell.index < m_report.cells.size(); ++cell.index)
        all.append(cell);
    emit cellsChanged(all);
    emit findingsChanged();
    emit settled();
}

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
    if (changed || !cells.isEmpty())
        emit settled();
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
    const bool changed = m_previewed && swapContents(*m_previewed, touched);
    beginPreview({{cell, corrected(m_report.cell(cell), text)}}, touched, changed);
}

void ReportDocument::preview(QList<CellContent> contents)
{
    QList<CellId> touched;
    const bool changed = m_previewed && swapContents(*m_previewed, touched);
    beginPreview(std::move(contents), touched, changed);
}

/// What an earlier preview changed is put back, but not told yet.
void ReportDocument::beginPreview(QList<CellContent> contents, QList<CellId> touched, bool changed)
{
    m_previewed = std::move(contents);
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

QList<ReportDocument::CellContent> contentsOf(const Repair &repair, const Report &report)
{
    QList<ReportDocument::CellContent> contents;
    for (const RepairChange &change : repair.changes)
        contents.append({change.cell, corrected(report.cell(change.cell), change.to)});
    return contents;
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
