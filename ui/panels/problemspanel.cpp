#include "ui/panels/problemspanel.h"

#include "ui/models/problemmodel.h"
#include "ui/panels/statecolours.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// The first column is a sign in the colour of its severity; proposals stand out.
class ProblemDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const StateColours colours = StateColours::of(option->palette);
        const auto kind =
            static_cast<ProblemModel::Kind>(index.data(ProblemModel::KindRole).toInt());
        if (index.column() == ProblemModel::SeverityColumn) {
            option->text = problemSign(kind);
            option->font.setBold(true);
            option->displayAlignment = Qt::AlignCenter;
            setColour(option, colours.ofProblem(kind));
        } else if (index.column() == ProblemModel::ProposalColumn) {
            setColour(option, colours.confirmed);
        } else if (index.column() == ProblemModel::RuleColumn) {
            setColour(option, colours.zero);
        }
    }

private:
    static void setColour(QStyleOptionViewItem *option, const QColor &colour)
    {
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
    }
};

QString counted(const QString &sign, const QString &text, const QColor &colour)
{
    return u"<span style=\"color:%1\"><b>%2</b> %3</span>"_s.arg(colour.name(), sign, text);
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_counts(new QLabel(this))
    , m_view(new QTreeView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_counts);
    layout->addWidget(m_view);
    m_counts->setContentsMargins(10, 3, 10, 3);
    m_counts->setTextFormat(Qt::RichText);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new ProblemDelegate(m_view));
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    applyColours();
    connect(m_view, &QTreeView::activated, this, &ProblemsPanel::activate);
    connect(m_view, &QTreeView::clicked, this, &ProblemsPanel::activate);
}

void ProblemsPanel::setProblemModel(ProblemModel *model)
{
    m_model = model;
    m_view->setModel(model);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemModel::SeverityColumn, QHeaderView::Fixed);
    header->resizeSection(ProblemModel::SeverityColumn, 28);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    header->setSectionResizeMode(ProblemModel::PlaceColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(ProblemModel::SentenceColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ProblemModel::ProposalColumn, QHeaderView::Interactive);
    header->resizeSection(ProblemModel::ProposalColumn, digit * 20);
    header->setSectionResizeMode(ProblemModel::RuleColumn, QHeaderView::Fixed);
    header->resizeSection(ProblemModel::RuleColumn, digit * 16);
    connect(model, &ProblemModel::problemsChanged, this, &ProblemsPanel::refreshCounts);
    sharePlace();
    retranslate();
}

void ProblemsPanel::sharePlace()
{
    // Names of cells in English need about a quarter of a common screen's width.
    m_view->header()->resizeSection(ProblemModel::PlaceColumn, width() * 27 / 100);
}

void ProblemsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_model != nullptr)
        sharePlace();
}

void ProblemsPanel::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    const QVariantList span = index.data(ProblemModel::SpanRole).toList();
    const CellId cell = m_model->cellOf(index.row());
    if (cell.isValid())
        emit cellActivated(cell);
    else if (span.size() == 2)
        emit spanActivated({span[0].toLongLong(), span[1].toLongLong()});
}

bool ProblemsPanel::step(int direction)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return false;
    const QModelIndex current = m_view->currentIndex();
    const int before = direction > 0 ? -1 : 0;
    const int row = ((current.isValid() ? current.row() : before) + direction + count) % count;
    const QModelIndex next = m_model->index(row, 0);
    m_view->setCurrentIndex(next);
    activate(next);
    return true;
}

void ProblemsPanel::setCurrentCell(CellId cell)
{
    if (m_quiet)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (cell.isValid() && m_model->cellOf(row) == cell) {
            m_view->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
    m_view->setCurrentIndex({});
}

void ProblemsPanel::refreshCounts()
{
    using Kind = ProblemModel::Kind;
    const StateColours colours = StateColours::of(palette());
    const auto piece = [&](Kind kind, const QString &text) {
        return counted(problemSign(kind), text, colours.ofProblem(kind));
    };
    QStringList pieces = {u"<b>"_s + tr("Problems") + u"</b>"_s};
    if (const int errors = m_model->count(Kind::Error); errors > 0)
        pieces += piece(Kind::Error, tr("%n error(s)", nullptr, errors));
    if (const int warnings = m_model->count(Kind::Warning); warnings > 0)
        pieces += piece(Kind::Warning, tr("%n warning(s)", nullptr, warnings));
    if (const int reviews = m_model->count(Kind::Review); reviews > 0)
        pieces += piece(Kind::Review, tr("%n to review", nullptr, reviews));
    if (const int notes = m_model->count(Kind::Info); notes > 0)
        pieces += piece(Kind::Info, tr("%n note(s)", nullptr, notes));
    if (m_model->rowCount() == 0)
        pieces += counted(u"✓"_s, tr("consistent, nothing to review"), colours.confirmed);
    m_counts->setText(pieces.join(u"&nbsp;&nbsp;&nbsp;&nbsp;"_s));
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
    if (m_model != nullptr)
        refreshCounts();
}

void ProblemsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Problems"));
    if (m_model != nullptr)
        refreshCounts();
}

} // namespace gouji
