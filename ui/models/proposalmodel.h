#pragma once

#include "core/repair/repairfinder.h"
#include "core/session/reportsession.h"

#include <QAbstractListModel>
#include <QList>

#include <optional>

namespace gouji {

/// What is proposed for the current cell, best first: proposals that change it, else such as heal
/// an equation it stands in. Follows the document; while one of its own proposals is previewed, it
/// stays as it is.
class ProposalModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailsRole = Qt::UserRole + 1 };

    /// The session must outlive the model.
    explicit ProposalModel(ReportSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setCurrentCell(CellId cell);
    [[nodiscard]] CellId currentCell() const { return m_current; }
    /// Everything proposed for the report.
    [[nodiscard]] const Repairs &repairs() const { return m_repairs; }
    [[nodiscard]] const Repair &proposal(int row) const { return m_rows[row]; }
    /// The row a person may take without choosing; -1 for none.
    [[nodiscard]] int preselected() const;
    /// What else is to be said of the current cell: blanks that cannot be told, nothing found.
    [[nodiscard]] QString remark() const;

    /// Shows the report as if the proposal were taken.
    void preview(int row);
    void endPreview();
    /// The proposal that is previewed; null for none.
    [[nodiscard]] const Repair *previewed() const { return m_previewed ? &*m_previewed : nullptr; }
    /// What is found of the sums the proposal heals. The document must not be previewing.
    [[nodiscard]] QList<Finding> findingsHealedBy(int row) const;
    /// One step to undo; the journal names the operation and the rank.
    void accept(int row);
    void retranslate();

signals:
    /// Proposals of the report or of the cell are not what they were.
    void proposalsChanged();
    /// Another proposal is previewed, or none any more.
    void previewChanged();

private:
    void refresh();
    void selectRows();
    void setPreviewed(std::optional<Repair> repair);

    ReportSession &m_session;
    RepairFinder m_finder;
    Repairs m_repairs;
    QList<Repair> m_rows;
    CellId m_current;
    std::optional<Repair> m_previewed;
    bool m_own = false; ///< the preview being begun is one of a proposal
};

} // namespace gouji
