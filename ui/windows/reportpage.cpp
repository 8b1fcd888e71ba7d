#include "ui/windows/reportpage.h"

#include "core/session/autosave.h"
#include "ui/messages/messages.h"
#include "ui/models/nextcell.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/equationpanel.h"
#include "ui/panels/findbar.h"
#include "ui/panels/formpane.h"
#include "ui/panels/formtabs.h"
#include "ui/panels/formview.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/originalview.h"
#include "ui/panels/problembar.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/proposalpanel.h"
#include "ui/panels/sourcepane.h"
#include "ui/windows/proposaldesk.h"
#include "ui/windows/reportnotices.h"
#include "ui/windows/reportstatus.h"
#include "ui/windows/settings.h"

#include <QApplication>
#include <QDataStream>
#include <QEvent>
#include <QFileInfo>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

ReportPage::ReportPage(std::unique_ptr<ReportSession> session, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_problems(new ProblemModel(*m_session, this))
    , m_source(new SourcePane(this))
    , m_tables(new FormTabs(*m_session, *m_problems, this))
    , m_equations(new EquationPanel(this))
    , m_problemsPanel(new ProblemsPanel(this))
    , m_messages(new MessageBar(this))
    , m_notices(std::make_unique<ReportNotices>(*m_session, *m_messages))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
    , m_below(new QSplitter(Qt::Horizontal, m_down))
{
    buildViews();
    buildLayout();
    connectViews();
    retranslate();
    m_tables->refreshBadges();
    showFirstTrouble();
}

/// The cell of the first problem is the current one: there the work begins.
void ReportPage::showFirstTrouble()
{
    for (int row = 0; row < m_problems->rowCount(); ++row) {
        if (const CellId cell = m_problems->cellOf(row); cell.isValid()) {
            setCurrentCell(cell);
            m_problemsPanel->begin();
            return;
        }
    }
    if (const auto &extent = m_session->document().report().source.extent)
        m_source->view()->goTo(extent->begin);
}

ReportPage::~ReportPage()
{
    // Views and models look at the session until they are gone.
    delete m_down;
    delete m_problems;
}

void ReportPage::buildViews()
{
    const ReportDocument &document = m_session->document();
    m_source->setDocumentOf(&document);
    m_equations->setDocumentOf(&document);
    m_problemsPanel->setReport(*m_session, *m_problems);
}

void ReportPage::buildLayout()
{
    m_proposals = new ProposalDesk(*m_session, m_tables->views(), m_below);
    connect(this, &ReportPage::currentCellChanged, m_proposals, &ProposalDesk::setCurrentCell);
    connect(m_proposals, &ProposalDesk::accepted, this, [this] {
        onEntered();
        focusTable();
    });
    connect(m_proposals, &ProposalDesk::dismissed, this, &ReportPage::focusTable);
    m_across->addWidget(m_source);
    m_across->addWidget(new FormPane(m_tables, m_equations, m_across));
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 3);
    m_across->setChildrenCollapsible(false);
    m_across->setSizes({480, 800});
    m_down->addWidget(m_across);
    // Beside the problems: under the grid they would push its last rows out of sight.
    m_below->addWidget(m_problemsPanel);
    m_below->addWidget(m_proposals->panel());
    m_below->setStretchFactor(0, 3);
    m_below->setStretchFactor(1, 2);
    m_below->setChildrenCollapsible(false);
    m_below->setSizes({720, 560});
    m_down->addWidget(m_below);
    m_down->setStretchFactor(0, 1);
    m_down->setStretchFactor(1, 0);
    m_down->setSizes({10000, 5 * fontMetrics().height()});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_down, 1);
}

void ReportPage::connectViews()
{
    connect(m_tables, &FormTabs::cellActivated, this, &ReportPage::setCurrentCell);
    connect(m_tables, &FormTabs::entered, this, &ReportPage::onEntered);
    connect(m_tables, &FormTabs::confirmRequested, this, &ReportPage::confirmAndGoOn);
    connect(m_source, &SourcePane::cellActivated, this, &ReportPage::setCurrentCell);
    connect(m_source, &SourcePane::readRequested, this, &ReportPage::readChosen);
    connect(m_equations, &EquationPanel::cellActivated, this, &ReportPage::setCurrentCell);
    connect(m_problemsPanel, &ProblemsPanel::cellPreviewed, this, &ReportPage::setCurrentCell);
    connect(m_problemsPanel, &ProblemsPanel::cellActivated, this, [this](CellId cell) {
        setCurrentCell(cell);
        focusTable();
    });
    connect(m_problemsPanel, &ProblemsPanel::spanActivated, this, &ReportPage::showSpan);
    connect(&m_session->document(), &ReportDocument::formChanged, this, &ReportPage::rebuildTables);
    connect(m_notices.get(), &ReportNotices::rereadRequested, this, &ReportPage::rereadRequested);
    connect(m_tables, &QTabWidget::currentChanged, this, &ReportPage::changed);
    connect(m_problems, &ProblemModel::problemsChanged, this, [this] {
        m_tables->refreshBadges();
        emit changed();
    });
    connect(&m_session->undoStack(), &QUndoStack::cleanChanged, this, &ReportPage::changed);
    connect(m_session.get(), &ReportSession::pathChanged, this, &ReportPage::changed);
}

FormView *ReportPage::formView(int table) const
{
    return m_tables->view(table);
}

int ReportPage::currentTable() const
{
    return m_tables->currentIndex();
}

void ReportPage::setCurrentCell(CellId cell)
{
    m_tables->setCurrentCell(cell); // a table that comes to the front tells its own cell first
    m_current = cell;
    m_source->setCurrentCell(cell);
    m_equations->setCurrentCell(cell);
    m_problemsPanel->setCurrentCell(cell);
    emit currentCellChanged(cell);
}

QString ReportPage::currentCellId() const
{
    return m_current.isValid() ? m_session->document().form().cell(m_current).id : QString();
}

void ReportPage::showCell(const QString &id)
{
    if (const CellId cell = m_session->document().form().find(id); cell.isValid())
        setCurrentCell(cell);
}

void ReportPage::showSpan(TextSpan span)
{
    m_current = {};
    m_tables->setCurrentCell({});
    m_equations->setCurrentCell({});
    m_source->showSpan(span);
    emit currentCellChanged({});
}

void ReportPage::stepProblem(int direction)
{
    m_problemsPanel->step(direction);
}

void ReportPage::focusTable() const
{
    if (FormView *view = formView(currentTable()))
        view->setFocus(Qt::ShortcutFocusReason);
}

void ReportPage::focusNextPane()
{
    const QList<QWidget *> panes = {m_source->view()->widget(), m_tables->currentView(),
                                    m_problemsPanel->view()};
    const auto inside = [](QWidget *pane) {
        QWidget *focus = QApplication::focusWidget();
        return pane == focus || pane->isAncestorOf(focus);
    };
    const auto now = std::ranges::find_if(panes, inside);
    const qsizetype next = now == panes.end() ? 1 : (now - panes.begin() + 1) % panes.size();
    panes[next]->setFocus(Qt::ShortcutFocusReason);
}

void ReportPage::confirmCurrent()
{
    if (m_current.isValid())
        m_session->confirm(m_current);
}

/// What was typed is done with: on to the next problem, or as in a spreadsheet.
void ReportPage::onEntered()
{
    if (m_afterEnter == AfterEnter::NextCell)
        m_tables->currentView()->goToNextCell();
    else
        m_problemsPanel->goOn();
}

void ReportPage::confirmAndGoOn()
{
    confirmCurrent();
    showCellToReview();
}

void ReportPage::showCellToReview()
{
    if (const CellId next = nextToReview(m_session->document().report(), m_current);
        next.isValid()) {
        setCurrentCell(next);
        focusTable();
    }
}

void ReportPage::revertCurrent()
{
    if (m_current.isValid())
        m_session->revert(m_current);
}

void ReportPage::acknowledgeCurrent()
{
    const QList<Finding> disputed = m_proposals->disputed();
    if (!m_problemsPanel->hasCurrent())
        m_problemsPanel->setCurrentCell(m_current);
    // A cell may be suspected that no problem points at.
    if (m_problemsPanel->hasCurrent())
        m_problemsPanel->acknowledgeCurrent();
    else
        m_problemsPanel->acknowledge(disputed);
}

void ReportPage::assignFault(Fault fault)
{
    m_problemsPanel->assignFault(fault);
}

void ReportPage::readChosen()
{
    const TextSpan chosen = m_source->view()->chosen();
    if (m_current.isValid() && !chosen.isEmpty())
        m_session->readFrom(m_current, chosen);
}

void ReportPage::find()
{
    m_source->findBar()->open();
}

void ReportPage::stepFound(int direction)
{
    m_source->findBar()->step(direction);
}

void ReportPage::showNextForm()
{
    m_source->showNextForm();
}

void ReportPage::applySettings(const Settings &settings)
{
    m_session->setUserName(settings.userName());
    m_afterEnter = settings.afterEnter();
}

void ReportPage::setCatalogue(std::shared_ptr<const FormCatalogue> catalogue)
{
    finishEditing();
    m_session->document().setCatalogue(std::move(catalogue));
}

/// Equations have other numbers and other places in the margins.
void ReportPage::rebuildTables()
{
    m_tables->rebuild();
    m_problemsPanel->bar()->setForm(m_session->document().form());
}

void ReportPage::keepSafe(RecoveryFolder &folder)
{
    m_autosave = std::make_unique<Autosave>(*m_session, folder);
    connect(m_autosave.get(), &Autosave::failed, this, [this](const Error &error) {
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(error));
    });
}

void ReportPage::giveUpChanges()
{
    if (m_autosave)
        m_autosave->discard();
}

void ReportPage::finishEditing()
{
    m_tables->finishEditing();
}

QString ReportPage::title() const
{
    const Report &report = m_session->document().report();
    QStringList parts;
    if (report.agency)
        parts += report.agency->value;
    if (report.year)
        parts += QString::number(report.year->value);
    const QString name = parts.isEmpty() ? fileName() : parts.join(u" · "_s);
    const SourceInfo &source = report.source;
    return source.parts == 1 ? name : u"%1 (%2/%3)"_s.arg(name).arg(source.part).arg(source.parts);
}

QString ReportPage::fileName() const
{
    return QFileInfo(m_session->document().source().info.path).fileName();
}

QList<StatusPiece> ReportPage::status() const
{
    return reportStatus(m_session->document(), *m_problems, currentTable(), palette());
}

void ReportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReportPage::retranslate()
{
    m_tables->retranslate();
    m_source->retranslate();
    m_equations->setAccessibleName(tr("Equations of the current cell"));
    m_problems->retranslate();
    m_problemsPanel->retranslate();
    m_notices->retranslate();
    emit changed();
}

QByteArray ReportPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_across->saveState() << m_down->saveState() << m_tables->zoom()
           << m_source->saveState();
    return state;
}

void ReportPage::restoreState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    QByteArray across;
    QByteArray down;
    QDataStream stream(state);
    stream >> across >> down;
    if (stream.status() == QDataStream::Ok) {
        m_across->restoreState(across);
        m_down->restoreState(down);
    }
    // What was kept by earlier versions ends here or there.
    double zoom = 1;
    stream >> zoom;
    if (stream.status() == QDataStream::Ok)
        m_tables->setZoom(zoom);
    QByteArray source;
    stream >> source;
    if (stream.status() == QDataStream::Ok)
        m_source->restoreState(source);
}

} // namespace gouji
