#pragma once

#include "core/check/checker.h"
#include "core/form/formcatalogue.h"
#include "core/report/repair.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace gouji {

/// The one mutable report. Lives on the GUI thread. Everything that changes goes through
/// swapCells(); everything that shows it listens to the signals.
class ReportDocument : public QObject
{
    Q_OBJECT

public:
    /// A cell and the content it is to have, or had.
    struct CellContent
    {
        CellId cell;
        Cell content;
    };

    /// `wholeText`: the text is the source's; else only the characters of cells are in it, and
    /// nothing is said of the prose. A report whose form is bound to the rules of another
    /// catalogue is held against those of this one.
    ReportDocument(std::shared_ptr<const FormCatalogue> catalogue, SourceDocument source,
                   Report report, bool wholeText = true, QObject *parent = nullptr);

    [[nodiscard]] const Report &report() const { return m_report; }
    [[nodiscard]] const SourceDocument &source() const { return m_source; }
    [[nodiscard]] bool hasWholeText() const { return m_wholeText; }
    /// What the prose states about the tables, and how each statement stands.
    [[nodiscard]] QList<ClaimVerdict> claims() const { return m_checker.claims(); }
    [[nodiscard]] const FormCatalogue &catalogue() const { return *m_catalogue; }
    [[nodiscard]] const FormEdition &form() const { return *m_report.form; }
    /// Holds the report against other rules, over the same tables: formChanged() comes, then all of
    /// it is told as changed. Cells, undo and what a person decided stay.
    void setCatalogue(std::shared_ptr<const FormCatalogue> catalogue);
    [[nodiscard]] const QList<EquationState> &equations() const { return m_checker.equations(); }
    /// Findings that are not acknowledged.
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings.open; }
    /// Findings a person let stand, as long as the values are those they were let stand with.
    [[nodiscard]] const QList<Finding> &acknowledgedFindings() const
    {
        return m_findings.acknowledged;
    }

    /// Shows the report as if `text` stood in `cell`: everything derived follows, nothing is done.
    /// A second preview takes the place of the first.
    void preview(CellId cell, const QString &text);
    /// The same with several cells at once.
    void preview(QList<CellContent> contents);
    /// Puts back what a preview changed; without one it does nothing.
    void endPreview();
    [[nodiscard]] bool isPreviewing() const { return m_previewed.has_value(); }

    /// Puts each content into its cell and leaves the old one in `contents`: doing it twice undoes
    /// it. Ends a preview first.
    void swapCells(QList<CellContent> &contents);
    /// The same for the list of what a person let stand.
    void swapAcknowledgements(QList<Acknowledgement> &acknowledgements);
    /// The same for what a person decided of whose a finding is.
    void swapFaults(QList<FaultAssignment> &faults);
    void appendJournal(const JournalEntry &entry);
    /// There must be one.
    void removeLastJournalEntry();

signals:
    /// form() is another one: equations have other numbers. Nothing else is told yet.
    void formChanged();
    /// Everything is up to date when it comes: cells, equations and findings.
    void cellsChanged(const QList<gouji::CellId> &cells);
    /// The findings, or how some equation stands.
    void findingsChanged();
    /// Once after all of the above: for what looks at cells and findings both.
    void settled();
    void journalChanged();

private:
    /// Swaps, and adds the cells to `touched`. True when an equation changed its state.
    bool swapContents(QList<CellContent> &contents, QList<CellId> &touched);
    void beginPreview(QList<CellContent> contents, QList<CellId> touched, bool changed);
    /// Makes the findings anew and tells everybody.
    void announce(const QList<CellId> &cells, bool equationsChanged);

    std::shared_ptr<const FormCatalogue> m_catalogue;
    /// What was in force before: who works on an earlier state still looks at it.
    QList<std::shared_ptr<const FormCatalogue>> m_earlierCatalogues;
    QList<std::shared_ptr<const FormEdition>> m_earlierForms;
    SourceDocument m_source;
    Report m_report;
    bool m_wholeText = true;
    Checker m_checker;
    PartedFindings m_findings;
    std::optional<QList<CellContent>> m_previewed; ///< what stood there before the preview
};

/// What the cells of a proposal would hold.
[[nodiscard]] QList<ReportDocument::CellContent> contentsOf(const Repair &repair,
                                                            const Report &report);

} // namespace gouji
