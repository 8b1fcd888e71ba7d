#pragma once

#include "core/check/checker.h"
#include "core/form/formcatalogue.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <QList>
#include <QObject>

#include <memory>

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

    ReportDocument(std::shared_ptr<const FormCatalogue> catalogue, SourceDocument source,
                   Report report, QObject *parent = nullptr);

    [[nodiscard]] const Report &report() const { return m_report; }
    [[nodiscard]] const SourceDocument &source() const { return m_source; }
    [[nodiscard]] const FormCatalogue &catalogue() const { return *m_catalogue; }
    [[nodiscard]] const FormEdition &form() const { return *m_report.form; }
    [[nodiscard]] const QList<EquationState> &equations() const { return m_checker.equations(); }
    /// Findings that are not acknowledged.
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

    /// Puts each content into its cell and leaves the old one in `contents`: doing it twice undoes
    /// it.
    void swapCells(QList<CellContent> &contents);
    void appendJournal(const JournalEntry &entry);
    /// There must be one.
    void removeLastJournalEntry();

signals:
    /// Everything is up to date when it comes: cells, equations and findings.
    void cellsChanged(const QList<gouji::CellId> &cells);
    /// The findings, or how some equation stands.
    void findingsChanged();
    void journalChanged();

private:
    [[nodiscard]] QList<Finding> currentFindings() const;

    std::shared_ptr<const FormCatalogue> m_catalogue;
    SourceDocument m_source;
    Report m_report;
    Checker m_checker;
    QList<Finding> m_findings;
};

} // namespace gouji
