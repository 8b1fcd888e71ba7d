#include "ui/panels/proposalpanel.h"

#include "ui/models/proposalmodel.h"
#include "ui/panels/elidedlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gouji {

namespace {

/// Breaks its words over as many lines as the width of the list asks for.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QListView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = m_view->viewport()->width();
        const int side = m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        const QRect words = option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * side, 0),
                                                            Qt::TextWordWrap | Qt::TextWrapAnywhere,
                                                            index.data().toString());
        return {width, words.height() + 2};
    }

private:
    QListView *m_view;
};

} // namespace

ProposalPanel::ProposalPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_view(new QListView(this))
    , m_details(new ElidedLabel(Qt::ElideRight, this))
    , m_remark(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(1);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_remark, 1);
    m_view->setItemDelegate(new WrappingDelegate(m_view));
    m_view->setMinimumHeight(2 * fontMetrics().lineSpacing() + 4);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::MinimumExpanding);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QListView::entered, this,
            [this](const QModelIndex &index) { m_model->preview(index.row()); });
    connect(m_view, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        m_model->accept(index.row());
        emit accepted();
    });
    retranslate();
}

void ProposalPanel::setProposalModel(ProposalModel *model)
{
    m_model = model;
    m_view->setModel(model);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProposalPanel::showChosen);
    connect(model, &ProposalModel::proposalsChanged, this, &ProposalPanel::refresh);
    refresh();
}

/// Where a person may be led without being asked, the proposal is chosen already.
void ProposalPanel::refresh()
{
    const int rows = m_model->rowCount();
    const QString remark = m_model->remark();
    setVisible(rows > 0 || !remark.isEmpty());
    m_view->setVisible(rows > 0);
    m_details->setVisible(rows > 0);
    m_remark->setVisible(rows == 0);
    m_remark->setText(remark);
    m_details->setFullText(remark);
    if (const int chosen = m_model->preselected(); chosen >= 0) {
        m_view->setCurrentIndex(m_model->index(chosen));
        m_details->setFullText(m_model->index(chosen).data(ProposalModel::DetailsRole).toString());
    }
}

void ProposalPanel::showChosen()
{
    const QModelIndex chosen = m_view->currentIndex();
    if (!chosen.isValid())
        return;
    m_details->setFullText(chosen.data(ProposalModel::DetailsRole).toString());
    if (m_view->hasFocus())
        m_model->preview(chosen.row());
}

void ProposalPanel::choose()
{
    if (m_model->rowCount() == 0)
        return;
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0));
    showChosen();
}

bool ProposalPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave && watched == m_view->viewport() && !m_view->hasFocus())
        m_model->endPreview();
    if (event->type() == QEvent::FocusOut && watched == m_view)
        m_model->endPreview();
    if (event->type() != QEvent::KeyPress || watched != m_view)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_view->currentIndex().isValid())
            return false;
        m_model->accept(m_view->currentIndex().row());
        emit accepted();
        return true;
    case Qt::Key_Escape:
        m_model->endPreview();
        emit dismissed();
        return true;
    default:
        return false;
    }
}

void ProposalPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProposalPanel::retranslate()
{
    m_title->setFullText(
        tr("Proposals: Enter takes one, Ctrl+D says that the document itself is wrong"));
    m_view->setAccessibleName(tr("Proposals"));
    if (m_model != nullptr)
        m_model->retranslate();
}

} // namespace gouji
