#include "ui/panels/proposaloverlay.h"

#include "ui/models/formtablemodel.h"
#include "ui/models/proposalmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/statecolours.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace gouji {

using namespace Qt::StringLiterals;

ProposalOverlay::ProposalOverlay(FormView *view, ProposalModel *model)
    : QWidget(view->viewport())
    , m_view(view)
    , m_model(model)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    view->viewport()->installEventFilter(this);
    connect(model, &ProposalModel::proposalsChanged, this, [this] { update(); });
    // Scrolling takes along what lies on the viewport.
    connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &ProposalOverlay::cover);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ProposalOverlay::cover);
    cover();
}

void ProposalOverlay::cover()
{
    setGeometry(m_view->viewport()->rect());
    update();
}

bool ProposalOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        cover();
    return QWidget::eventFilter(watched, event);
}

void ProposalOverlay::paintEvent(QPaintEvent * /*event*/)
{
    const auto *form = qobject_cast<const FormTableModel *>(m_view->model());
    if (form == nullptr)
        return;
    QPainter painter(this);
    const StateColours colours = StateColours::of(m_view->palette());
    QFont small = m_view->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (const Repair &repair : m_model->repairs().proposals) {
        if (repair.rank > 0)
            continue;
        for (const RepairChange &change : repair.changes) {
            const QModelIndex index = form->indexOf(change.cell);
            const QRect rect = index.isValid() ? m_view->visualRect(index) : QRect();
            if (!rect.isValid())
                continue;
            painter.setPen(QPen(colours.error, 1, Qt::DashLine));
            painter.drawRect(rect.adjusted(1, 1, -3, -3));
            // The number a look-alike looks like stands in the cell already.
            if (!index.data(FormTableModel::SuggestionRole).toString().isEmpty())
                continue;
            painter.setPen(colours.confirmed);
            painter.drawText(rect.adjusted(4, 0, -4, -1),
                             static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                             u"→"_s + change.to);
        }
    }
}

} // namespace gouji
