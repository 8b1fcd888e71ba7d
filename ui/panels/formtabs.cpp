#include "ui/panels/formtabs.h"

#include "core/session/reportsession.h"
#include "ui/messages/messages.h"
#include "ui/models/formtablemodel.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/problembadge.h"
#include "ui/panels/slimtabbar.h"

#include <QTabBar>

#include <algorithm>

namespace gouji {

FormTabs::FormTabs(ReportSession &session, const ProblemModel &problems, QWidget *parent)
    : QTabWidget(parent)
    , m_session(session)
    , m_problems(problems)
{
    setTabBar(new SlimTabBar(this));
    setDocumentMode(true);
    const auto tables = static_cast<int>(session.document().form().tables().size());
    for (int table = 0; table < tables; ++table) {
        auto *model = new FormTableModel(session, table, this);
        auto *view = new FormView(this);
        view->setFormModel(model);
        m_models.append(model);
        m_views.append(view);
        addTab(view, QString());
        tabBar()->setTabButton(table, QTabBar::RightSide, new ProblemBadge(this));
        connect(view, &FormView::cellActivated, this, &FormTabs::cellActivated);
        connect(view, &FormView::entered, this, &FormTabs::entered);
        connect(view, &FormView::confirmRequested, this, &FormTabs::confirmRequested);
        connect(view, &FormView::zoomChanged, this, &FormTabs::setZoom);
    }
}

FormTabs::~FormTabs()
{
    // Views look at their models until they are gone.
    qDeleteAll(m_views);
}

void FormTabs::setCurrentCell(CellId cell)
{
    // A view that comes to the front tells its own cell first.
    if (cell.isValid())
        setCurrentIndex(m_session.document().form().cell(cell).table);
    m_current = cell;
    for (FormView *view : std::as_const(m_views))
        view->setCurrentCell(cell);
}

int FormTabs::heightInFull() const
{
    int highest = 0;
    for (const FormView *view : m_views)
        highest = std::max(highest, view->heightInFull());
    return tabBar()->sizeHint().height() + highest;
}

double FormTabs::zoom() const
{
    return m_views.constFirst()->zoom();
}

void FormTabs::setZoom(double zoom)
{
    for (FormView *view : std::as_const(m_views))
        view->setZoom(zoom);
}

void FormTabs::finishEditing()
{
    for (FormView *view : std::as_const(m_views))
        view->finishEditing();
}

void FormTabs::rebuild()
{
    for (qsizetype table = 0; table < m_models.size(); ++table) {
        const FormTableModel *before = m_models[table];
        m_models[table] = new FormTableModel(m_session, static_cast<int>(table), this);
        m_views[table]->setFormModel(m_models[table]);
        delete before;
    }
    for (FormView *view : std::as_const(m_views))
        view->setCurrentCell(m_current);
}

void FormTabs::refreshBadges()
{
    using Kind = ProblemModel::Kind;
    for (int table = 0; table < count(); ++table) {
        auto *badge = qobject_cast<ProblemBadge *>(tabBar()->tabButton(table, QTabBar::RightSide));
        const QSize was = badge->size();
        badge->setCounts(m_problems.count(Kind::Error, table),
                         m_problems.count(Kind::Warning, table)
                             + m_problems.count(Kind::Review, table));
        // A tab bar asks for the size of what stands in a tab only when its text is set.
        if (badge->size() != was)
            setTabText(table, tabText(table));
    }
}

void FormTabs::retranslate()
{
    const QList<FormTable> &tables = m_session.document().form().tables();
    for (int table = 0; table < count(); ++table) {
        setTabText(table, Messages::text(tables[table].name));
        setTabToolTip(table, Messages::text(tables[table].title));
        m_views[table]->setAccessibleName(Messages::text(tables[table].name));
        m_models[table]->retranslate();
    }
}

} // namespace gouji
