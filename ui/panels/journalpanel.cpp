#include "ui/panels/journalpanel.h"

#include "ui/models/journalmodel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace gouji {

JournalPanel::JournalPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new JournalModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_revert(new QPushButton(this))
    , m_revertAll(new QPushButton(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_empty, 1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_revertAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);

    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->resizeSection(JournalModel::CellColumn,
                                    fontMetrics().averageCharWidth() * 44);
    for (QPushButton *button : {m_revert, m_revertAll})
        button->setAutoDefault(false);

    const auto go = [this] {
        if (const CellId cell = currentCell(); cell.isValid())
            emit cellActivated(cell);
    };
    connect(m_view, &QTreeView::clicked, this, go);
    connect(m_view, &QTreeView::activated, this, go);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &JournalPanel::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JournalPanel::refreshButtons);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JournalPanel::refreshButtons);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &JournalPanel::refreshButtons);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        if (const CellId cell = currentCell(); cell.isValid())
            emit revertRequested(cell);
    });
    connect(m_revertAll, &QPushButton::clicked, this, &JournalPanel::revertAllRequested);
    retranslate();
}

void JournalPanel::setDocumentOf(const ReportDocument *document)
{
    m_model->setDocumentOf(document);
}

CellId JournalPanel::currentCell() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? CellId{current.data(JournalModel::CellIdRole).toInt()} : CellId{};
}

void JournalPanel::refreshButtons()
{
    m_revert->setEnabled(currentCell().isValid());
    m_revertAll->setEnabled(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

QByteArray JournalPanel::saveState() const
{
    return m_view->header()->saveState();
}

void JournalPanel::restoreState(const QByteArray &state)
{
    if (!state.isEmpty())
        m_view->header()->restoreState(state);
}

void JournalPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JournalPanel::retranslate()
{
    m_view->setAccessibleName(tr("Journal of changes"));
    m_empty->setText(tr("Nothing was changed yet."));
    m_revert->setText(tr("Revert this cell"));
    m_revertAll->setText(tr("Revert all cells"));
    m_model->retranslate();
    refreshButtons();
}

} // namespace gouji
