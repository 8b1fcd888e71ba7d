#include "ui/panels/proposaloverlay.h"

#include "ui/models/formtablemodel.h"
#include "ui/models/proposalmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/statecolours.h"
#include "ui/panels/suspectmark.h"

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
    connect(model, &ProposalModel::previewChanged, this, [this] { update(); });
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

QModelIndex ProposalOverlay::indexOf(const RepairChange &change) const
{
    const auto *form = qobject_cast<const FormTableModel *>(m_view->model());
    const QModelIndex index = form == nullptr ? QModelIndex() : form->indexOf(change.cell);
    return index.isValid() && m_view->visualRect(index).isValid() ? index : QModelIndex();
}

void ProposalOverlay::paintSuspected(QPainter &painter, const RepairChange &change) const
{
    const QModelIndex index = indexOf(change);
    if (!index.isValid())
        return;
    // The number a look-alike looks like stands in the cell already.
    const bool told = !index.data(FormTableModel::SuggestionRole).toString().isEmpty();
    paintSuspect(painter, m_view->visualRect(index), told ? QString() : change.to,
                 StateColours::of(m_view->palette()));
}

/// The cell shows the number it would get: what stands there now is struck out beside it.
void ProposalOverlay::paintPreviewed(QPainter &painter, const RepairChange &change) const
{
    const QModelIndex index = indexOf(change);
    if (!index.isValid())
        return;
    const StateColours colours = StateColours::of(m_view->palette());
    const QRect rect = m_view->visualRect(index);
    painter.setPen(QPen(colours.confirmed, 2, Qt::DashLine));
    painter.drawRect(rect.adjusted(1, 1, -3, -3));
    painter.save();
    QFont struck = painter.font();
    struck.setStrikeOut(true);
    painter.setFont(struck);
    painter.setPen(colours.zero);
    painter.drawText(rect.adjusted(4, 0, -4, -1),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     change.from.isEmpty() ? u"␣"_s : change.from);
    painter.restore();
}

void ProposalOverlay::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QFont small = m_view->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const Repair *previewed = m_model->previewed();
    for (const Repair &repair : m_model->repairs().proposals) {
        if (repair.rank > 0 || (previewed != nullptr && repair.group == previewed->group))
            continue;
        for (const RepairChange &change : repair.changes)
            paintSuspected(painter, change);
    }
    if (previewed == nullptr)
        return;
    for (const RepairChange &change : previewed->changes)
        paintPreviewed(painter, change);
}

} // namespace gouji
