#include "ui/windows/pageactions.h"

#include "core/session/changecellscommand.h"
#include "ui/panels/originalview.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/sourcepane.h"
#include "ui/windows/actions.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/reporttabs.h"
#include "ui/windows/stepnames.h"

#include <QAction>
#include <QTreeView>
#include <QUndoGroup>

#include <algorithm>

namespace gouji {

namespace {

/// What is chosen in the original, else the line its cursor stands in.
TextSpan chosenLines(const ReportPage &page)
{
    const OriginalView &view = *page.sourcePane()->view();
    if (const TextSpan chosen = view.chosen(); !chosen.isEmpty())
        return chosen;
    const SourceText &text = page.session().document().source().text;
    return text.lineSpan(text.lineOf(std::clamp<qsizetype>(view.cursorOffset(), 0, text.size())));
}

} // namespace

PageActions::PageActions(Actions &actions, ReportTabs &tabs, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_tabs(tabs)
{
    connectGoing();
    connectUndo();
    connect(&tabs, &ReportTabs::currentPageChanged, this, &PageActions::refresh);
    connect(&tabs, &ReportTabs::pagesChanged, this, &PageActions::refresh);
    refresh();
}

void PageActions::connectGoing()
{
    const auto onPage = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (ReportPage *page = m_tabs.currentPage())
                act(*page);
        });
    };
    onPage(m_actions.nextProblem, [](ReportPage &p) { p.stepProblem(1); });
    onPage(m_actions.previousProblem, [](ReportPage &p) { p.stepProblem(-1); });
    onPage(m_actions.nextPane, [](ReportPage &p) { p.focusNextPane(); });
    onPage(m_actions.nextForm, [](ReportPage &p) { p.showNextForm(); });
    onPage(m_actions.confirmCell, [](ReportPage &p) { p.confirmCurrent(); });
    onPage(m_actions.revertCell, [](ReportPage &p) { p.revertCurrent(); });
    onPage(m_actions.revertAll, [](ReportPage &p) { p.session().revertAll(); });
    onPage(m_actions.readChosen, [](ReportPage &p) { p.readChosen(); });
    onPage(m_actions.nextReview, [](ReportPage &p) { p.showCellToReview(); });
    const auto onCell = [onPage](QAction *action, auto act) {
        onPage(action, [act](ReportPage &p) {
            p.finishEditing();
            if (p.currentCell().isValid())
                act(p, p.currentCell());
        });
    };
    onCell(m_actions.nextAlternative,
           [](ReportPage &p, CellId cell) { p.session().takeNextAlternative(cell); });
    onCell(m_actions.shiftLeft, [](ReportPage &p, CellId cell) { p.session().shiftRow(cell, -1); });
    onCell(m_actions.shiftRight, [](ReportPage &p, CellId cell) { p.session().shiftRow(cell, 1); });
    onCell(m_actions.readRow,
           [](ReportPage &p, CellId cell) { p.session().readRowFrom(cell, chosenLines(p)); });
    onPage(m_actions.acknowledge, [](ReportPage &p) { p.acknowledgeCurrent(); });
    onPage(m_actions.faultDocument, [](ReportPage &p) { p.assignFault(Fault::Document); });
    onPage(m_actions.faultExtraction, [](ReportPage &p) { p.assignFault(Fault::Extraction); });
    onPage(m_actions.faultEvidence, [](ReportPage &p) { p.assignFault(Fault::Undecided); });
    onPage(m_actions.find, [](ReportPage &p) { p.find(); });
    onPage(m_actions.findNext, [](ReportPage &p) { p.stepFound(1); });
    onPage(m_actions.findPrevious, [](ReportPage &p) { p.stepFound(-1); });
    onPage(m_actions.undo, [this](ReportPage &p) { step(p, -1); });
    onPage(m_actions.redo, [this](ReportPage &p) { step(p, 1); });
}

void PageActions::connectUndo()
{
    const QUndoGroup &group = m_tabs.undoGroup();
    connect(&group, &QUndoGroup::canUndoChanged, m_actions.undo, &QAction::setEnabled);
    connect(&group, &QUndoGroup::canRedoChanged, m_actions.redo, &QAction::setEnabled);
    connect(&group, &QUndoGroup::indexChanged, this, &PageActions::refresh);
    connect(&group, &QUndoGroup::activeStackChanged, this, &PageActions::refresh);
}

void PageActions::step(ReportPage &page, int direction)
{
    QUndoStack &stack = page.session().undoStack();
    const auto *change = dynamic_cast<const ChangeCellsCommand *>(
        stack.command(direction < 0 ? stack.index() - 1 : stack.index()));
    const QString cell = change == nullptr || change->journal().isEmpty()
                             ? QString()
                             : change->journal().constFirst().cell;
    if (direction < 0)
        stack.undo();
    else
        stack.redo();
    page.showCell(cell);
}

/// The list of problems has a menu of its own.
void PageActions::offerInList(const ReportPage &page) const
{
    QTreeView *list = page.problemsPanel()->view();
    if (!list->actions().isEmpty())
        return;
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    list->addActions({m_actions.acknowledge, m_actions.faultDocument, m_actions.faultExtraction,
                      m_actions.faultEvidence});
}

void PageActions::refresh()
{
    ReportPage *page = m_tabs.currentPage();
    m_actions.setReportOpen(page != nullptr);
    m_actions.setCellChosen(page != nullptr && page->currentCell().isValid());
    if (page == nullptr) {
        m_actions.setStepNames({}, {});
        return;
    }
    offerInList(*page);
    if (const CellId cell = page->currentCell(); cell.isValid())
        m_actions.setAlternative(
            !page->session().document().report().cell(cell).reading.alternatives.isEmpty());
    const QUndoStack &stack = page->session().undoStack();
    const FormEdition &form = page->session().document().form();
    m_actions.setStepNames(undoName(stack, form), redoName(stack, form));
}

} // namespace gouji
