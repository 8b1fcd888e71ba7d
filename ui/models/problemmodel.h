#pragma once

#include "core/report/finding.h"
#include "core/session/reportsession.h"

#include <QAbstractTableModel>
#include <QList>

namespace gouji {

/// What a person has to look at: the findings, errors first, then the cells to review that no
/// finding speaks of. Follows the document's signals; rows that stay keep their selection.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        PlaceColumn,
        SentenceColumn,
        ProposalColumn,
        FaultColumn, ///< empty while it is undecided
        RuleColumn,
        ColumnCount
    };

    enum Role {
        CellIdRole = Qt::UserRole + 1, ///< index of the cell to look at, -1 for the text only
        SpanRole,                      ///< QVariantList of two offsets; invalid without characters
        KindRole,                      ///< Kind as int
        FaultRole,                     ///< Fault as int, for a finding: whose it is
    };

    enum class Kind { Error, Warning, Review, Info };

    struct Problem
    {
        Kind kind = Kind::Error;
        Finding finding; ///< a cell to review: only `cells`
        bool operator==(const Problem &) const = default;
    };

    explicit ProblemModel(ReportSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }
    [[nodiscard]] int count(Kind kind) const;
    /// Errors, warnings and cells to review of a table: what its tab says.
    [[nodiscard]] int count(Kind kind, int table) const;
    /// No error, no warning, nothing missing. That sums hold says nothing of being right.
    [[nodiscard]] bool isConsistent() const;
    /// The cell to look at; not valid for a problem of the text only.
    [[nodiscard]] CellId cellOf(int row) const;

    void retranslate();

signals:
    /// The list or its counts are not what they were.
    void problemsChanged();

private:
    void refresh();
    void replaceRows(const QList<Problem> &problems);
    [[nodiscard]] QList<Problem> currentProblems() const;
    [[nodiscard]] QVariant text(const Problem &problem, int column) const;
    [[nodiscard]] QString toolTip(const Problem &problem) const;

    ReportSession &m_session;
    QList<Problem> m_problems; ///< as announced; document().findings() may be newer within a change
};

} // namespace gouji
