#pragma once

#include "core/form/cellid.h"
#include "core/report/finding.h"

#include <QList>
#include <QObject>

class QAbstractItemView;

namespace gouji {

class FormView;
class ProposalModel;
class ProposalPanel;
class ReportSession;

/// Brings the proposals of a report to its tables: the overlay on each, the panel of the current
/// cell, and Enter. Enter takes a proposal that is pre-selected; any other is chosen first.
class ProposalDesk : public QObject
{
    Q_OBJECT

public:
    /// The panel belongs to `parent` until a layout takes it.
    ProposalDesk(ReportSession &session, const QList<FormView *> &views, QWidget *parent);

    [[nodiscard]] ProposalPanel *panel() const { return m_panel; }
    [[nodiscard]] ProposalModel *model() const { return m_model; }
    /// Enter in this view means the current cell, too.
    void listenTo(QAbstractItemView *view);
    void setCurrentCell(CellId cell);
    /// What is found of the sums the chosen proposal heals, else the best one. Ends a preview.
    [[nodiscard]] QList<Finding> disputed();

signals:
    /// A proposal was taken.
    void accepted();
    /// The keys go back to the table.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool onEnter();

    ProposalModel *m_model;
    ProposalPanel *m_panel;
};

} // namespace gouji
