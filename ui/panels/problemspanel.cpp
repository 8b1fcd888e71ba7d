#include "ui/panels/problemspanel.h"

#include "ui/messages/messages.h"
#include "ui/panels/notebar.h"
#include "ui/panels/problembar.h"
#include "ui/panels/problemdelegate.h"
#include "ui/panels/statecolours.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gouji {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ProblemBar(this))
    , m_view(new QTreeView(this))
    , m_note(new NoteBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    buildView();
    applyColours();
    connect(m_note, &NoteBar::answered, this, &ProblemsPanel::letStand);
}

void ProblemsPanel::buildView()
{
    m_view->setRootIsDecorated(true);
    m_view->setIndentation(18);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new ProblemDelegate(m_view));
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setMinimumHeight(3 * fontMetrics().height());
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { lookAt(index, true); });
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { lookAt(index, false); });
}

void ProblemsPanel::setReport(ReportSession &session, const ProblemModel &counts)
{
    m_countsOf = &counts;
    m_model = new ProblemTreeModel(session, this);
    m_view->setModel(m_model);
    m_bar->setForm(session.document().form());
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(16);
    header->setSectionResizeMode(ProblemModel::SeverityColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ProblemModel::PlaceColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(ProblemModel::SentenceColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ProblemModel::ProposalColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(ProblemModel::FaultColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ProblemModel::RuleColumn, QHeaderView::Fixed);
    connect(m_model, &ProblemTreeModel::changed, this, &ProblemsPanel::refresh);
    connect(&counts, &ProblemModel::problemsChanged, this,
            [this] { m_bar->showCounts(*m_countsOf, m_countsOf->isConsistent()); });
    connect(m_bar, &ProblemBar::filterChanged, this,
            [this] { m_model->setFilter(m_bar->filter()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_view->hasFocus())
                    visit(current);
            });
    shareWidth();
    refresh();
    retranslate();
}

void ProblemsPanel::shareWidth()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    QHeaderView *header = m_view->header();
    header->resizeSection(ProblemModel::SeverityColumn, m_view->indentation() + 28);
    // Names of cells in English need about a quarter of a common screen's width.
    header->resizeSection(ProblemModel::PlaceColumn, width() * 27 / 100);
    header->resizeSection(ProblemModel::ProposalColumn, digit * 16);
    header->resizeSection(ProblemModel::FaultColumn, digit * 14);
    header->resizeSection(ProblemModel::RuleColumn, digit * 16);
    // Beside the proposals what is wrong needs the room: what is proposed stands there.
    m_view->setColumnHidden(ProblemModel::ProposalColumn, width() < digit * 112);
}

void ProblemsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_model != nullptr)
        shareWidth();
}

/// Groups are open, except of what was let stand, until a person closes one.
void ProblemsPanel::refresh()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (m_view->isFirstColumnSpanned(row, {}))
            continue;
        m_view->setFirstColumnSpanned(row, {}, true);
        m_view->setExpanded(group, m_model->groups()[row].key != ProblemGroup::ofAcknowledged
                                       || m_bar->filter().standing
                                              == ProblemFilter::Standing::Acknowledged);
    }
    m_bar->showCounts(*m_countsOf, m_countsOf->isConsistent());
    m_view->viewport()->update();
}

void ProblemsPanel::lookAt(const QModelIndex &index, bool go)
{
    const ProblemItem *item = m_model->itemAt(index);
    if (item == nullptr) {
        if (go)
            m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    }
    const QScopedValueRollback quiet(m_quiet, true);
    visit(index);
    const CellId cell = item->cell;
    if (cell.isValid() && go)
        emit cellActivated(cell);
    else if (cell.isValid())
        emit cellPreviewed(cell);
    else if (const auto span =
                 item->findings.isEmpty() ? std::nullopt : item->findings.constFirst().span)
        emit spanActivated(*span);
}

void ProblemsPanel::visit(const QModelIndex &index)
{
    if (m_model->itemAt(index) == nullptr)
        return;
    m_visited = index.siblingAtColumn(0);
    m_place = m_model->placeAt(index);
}

/// From the problem last gone to; where that is settled, from the place it had.
QModelIndex ProblemsPanel::neighbour(int direction) const
{
    if (m_visited.isValid() || !m_place)
        return m_model->step(m_visited, direction);
    const QModelIndex there = m_model->openAt(*m_place);
    return direction > 0 ? there : m_model->step(there, direction);
}

void ProblemsPanel::goTo(const QModelIndex &index)
{
    m_view->setCurrentIndex(index);
    lookAt(index, true);
}

bool ProblemsPanel::step(int direction)
{
    const QModelIndex next = neighbour(direction);
    if (next.isValid())
        goTo(next);
    return next.isValid();
}

bool ProblemsPanel::goOn()
{
    const auto isToDo = [this](const QModelIndex &index) {
        const ProblemItem *item = m_model->itemAt(index);
        return item->cell.isValid() && item->kind != ProblemModel::Kind::Info;
    };
    const QModelIndex first = neighbour(1);
    QModelIndex next = first;
    while (next.isValid() && !isToDo(next)) {
        next = m_model->step(next, 1);
        if (next == first)
            return false;
    }
    if (next.isValid())
        goTo(next);
    return next.isValid();
}

void ProblemsPanel::setCurrentCell(CellId cell)
{
    if (m_quiet)
        return;
    const QModelIndex index = m_model->indexOf(cell);
    m_view->setCurrentIndex(index);
    visit(index);
}

void ProblemsPanel::acknowledgeCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    const ProblemItem *item = m_model->itemAt(current);
    if (item == nullptr)
        return;
    if (item->acknowledged) {
        const QList<Finding> findings = item->findings;
        for (const Finding &finding : findings)
            m_model->session().withdrawAcknowledgement(finding);
        return;
    }
    m_asked = current.siblingAtColumn(0);
    m_askedFindings.clear();
    ask(current.siblingAtColumn(ProblemModel::PlaceColumn).data().toString());
}

void ProblemsPanel::ask(const QString &place)
{
    m_note->ask(tr("The document itself is wrong: %1").arg(place));
}

void ProblemsPanel::acknowledge(const QList<Finding> &findings)
{
    if (findings.isEmpty())
        return;
    m_asked = QPersistentModelIndex();
    m_askedFindings = findings;
    ask(Messages::placeName(findings.constFirst(), m_model->session().document().report()));
}

bool ProblemsPanel::hasCurrent() const
{
    return m_model->itemAt(m_view->currentIndex()) != nullptr;
}

void ProblemsPanel::assignFault(Fault fault)
{
    const ProblemItem *item = m_model->itemAt(m_view->currentIndex());
    if (item == nullptr || item->findings.isEmpty())
        return;
    const QList<Finding> findings = item->findings;
    m_model->session().assignFault(findings, fault);
}

void ProblemsPanel::letStand(const QString &note)
{
    if (!m_askedFindings.isEmpty()) {
        m_model->session().acknowledge(std::exchange(m_askedFindings, {}), note);
        return;
    }
    const ProblemItem *item = m_model->itemAt(m_asked);
    if (item == nullptr)
        return;
    const QList<Finding> findings = item->findings;
    const CellId cell = item->cell;
    visit(m_asked);
    if (findings.isEmpty())
        m_model->session().confirm(cell);
    else
        m_model->session().acknowledge(findings, note);
}

bool ProblemsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Paint && m_model != nullptr
        && m_model->rowCount() == 0) {
        drawCalm();
        return true;
    }
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        lookAt(m_view->currentIndex(), true);
        return true;
    case Qt::Key_Space:
        lookAt(m_view->currentIndex(), false);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

/// The place of the list says so when there is nothing to list.
void ProblemsPanel::drawCalm()
{
    const StateColours colours = StateColours::of(palette());
    const bool filtered = m_bar->filter() != ProblemFilter();
    QPainter painter(m_view->viewport());
    painter.setPen(filtered ? colours.zero : colours.confirmed);
    const QString text = filtered ? tr("Nothing matches the filter.") : m_bar->calmText();
    painter.drawText(m_view->viewport()->rect(), Qt::AlignCenter, text);
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

/// A soft ground for the current line: signs keep their colour on it.
void ProblemsPanel::applyColours()
{
    const StateColours colours = StateColours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::Highlight, colours.selection);
    own.setColor(QPalette::HighlightedText, colours.text);
    m_view->setPalette(own);
}

void ProblemsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Problems"));
    m_bar->retranslate();
    m_note->retranslate();
    if (m_model != nullptr)
        m_model->retranslate();
}

} // namespace gouji
