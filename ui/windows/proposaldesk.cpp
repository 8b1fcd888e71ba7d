#include "ui/windows/proposaldesk.h"

#include "ui/models/proposalmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/proposaloverlay.h"
#include "ui/panels/proposalpanel.h"

#include <QKeyEvent>
#include <QListView>

#include <algorithm>

namespace gouji {

ProposalDesk::ProposalDesk(ReportSession &session, const QList<FormView *> &views, QWidget *parent)
    : QObject(parent)
    , m_model(new ProposalModel(session, this))
    , m_panel(new ProposalPanel(parent))
{
    m_panel->setProposalModel(m_model);
    for (FormView *view : views) {
        new ProposalOverlay(view, m_model);
        listenTo(view);
    }
    connect(m_panel, &ProposalPanel::accepted, this, &ProposalDesk::accepted);
    connect(m_panel, &ProposalPanel::dismissed, this, &ProposalDesk::dismissed);
}

void ProposalDesk::listenTo(QAbstractItemView *view)
{
    view->installEventFilter(this);
}

void ProposalDesk::setCurrentCell(CellId cell)
{
    m_model->setCurrentCell(cell);
}

QList<Finding> ProposalDesk::disputed()
{
    m_model->endPreview();
    return m_model->findingsHealedBy(std::max(m_panel->view()->currentIndex().row(), 0));
}

bool ProposalDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & ~Qt::KeypadModifier) == 0 && onEnter())
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool ProposalDesk::onEnter()
{
    if (m_model->rowCount() == 0)
        return false;
    if (const int chosen = m_model->preselected(); chosen >= 0) {
        m_model->accept(chosen);
        emit accepted();
    } else {
        m_panel->choose();
    }
    return true;
}

} // namespace gouji
