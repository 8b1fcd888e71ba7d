#include "ui/panels/sourcepane.h"

#include "core/session/reportdocument.h"
#include "ui/panels/findbar.h"
#include "ui/panels/icons.h"
#include "ui/panels/laidoutview.h"
#include "ui/panels/pageview.h"
#include "ui/panels/pagezoom.h"
#include "ui/panels/sourceview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    return button;
}

} // namespace

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent)
    , m_outline(new QComboBox(this))
    , m_forms(new QButtonGroup(this))
    , m_findButton(makeButton(this))
    , m_find(new FindBar(this))
    , m_laidOut(new LaidOutView(this))
    , m_text(new SourceView(this))
    , m_pages(new PageView(this))
    , m_zoom(new PageZoom(m_pages, this))
    , m_stack(new QStackedWidget(this))
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 2);
    top->setSpacing(4);
    top->addWidget(m_outline, 1);
    addForm(OriginalForm::LaidOut, m_laidOut);
    addForm(OriginalForm::Text, m_text);
    addForm(OriginalForm::Pages, m_pages);
    top->addWidget(m_zoom);
    for (QAbstractButton *button : m_forms->buttons())
        top->addWidget(button);
    top->addWidget(m_findButton);
    m_outline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outline->setMinimumContentsLength(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_find);
    layout->addWidget(m_stack, 1);
    connect(m_forms, &QButtonGroup::idClicked, this,
            [this](int form) { setForm(static_cast<OriginalForm>(form)); });
    connect(m_laidOut, &LaidOutView::cellActivated, this, &SourcePane::cellActivated);
    connect(m_laidOut, &LaidOutView::readRequested, this, &SourcePane::readRequested);
    connect(m_text, &SourceView::cellActivated, this, &SourcePane::cellActivated);
    connect(m_text, &SourceView::readRequested, this, &SourcePane::readRequested);
    connect(m_pages, &PageView::cellActivated, this, &SourcePane::cellActivated);
    connect(m_pages, &PageView::readRequested, this, &SourcePane::readRequested);
    connect(m_findButton, &QToolButton::clicked, m_find, &FindBar::open);
    connect(m_outline, &QComboBox::activated, this,
            [this](int index) { view()->goTo(m_outline->itemData(index).toInt()); });
    for (QAbstractScrollArea *area :
         {static_cast<QAbstractScrollArea *>(m_laidOut), static_cast<QAbstractScrollArea *>(m_text),
          static_cast<QAbstractScrollArea *>(m_pages)})
        connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this,
                &SourcePane::followScrolling);
    bringToFront(m_form);
    retranslate();
}

void SourcePane::addForm(OriginalForm form, OriginalView *view)
{
    QToolButton *button = makeButton(this);
    button->setCheckable(true);
    m_forms->addButton(button, static_cast<int>(form));
    m_views.insert(form, view);
    m_stack->addWidget(view->widget());
}

void SourcePane::setDocumentOf(const ReportDocument *document)
{
    m_document = document;
    for (OriginalView *view : std::as_const(m_views))
        view->setDocumentOf(document);
    bringToFront(chosenForm());
    fillOutline();
}

bool SourcePane::hasForm(OriginalForm form) const
{
    const bool paged = m_document != nullptr && !m_document->source().pages.isEmpty();
    return form == OriginalForm::Pages ? paged : m_views.contains(form);
}

OriginalForm SourcePane::chosenForm() const
{
    return hasForm(OriginalForm::Pages) ? m_pagedForm : m_plainForm;
}

void SourcePane::setForm(OriginalForm form)
{
    if (!hasForm(form))
        return;
    (hasForm(OriginalForm::Pages) ? m_pagedForm : m_plainForm) = form;
    bringToFront(form);
}

void SourcePane::bringToFront(OriginalForm form)
{
    const bool focused = m_stack->currentWidget()->hasFocus();
    m_form = form;
    m_forms->button(static_cast<int>(OriginalForm::Pages))
        ->setVisible(hasForm(OriginalForm::Pages));
    m_zoom->setVisible(form == OriginalForm::Pages);
    m_forms->button(static_cast<int>(m_form))->setChecked(true);
    m_stack->setCurrentWidget(view()->widget());
    setFocusProxy(view()->widget());
    m_find->setView(view());
    if (focused)
        view()->widget()->setFocus(Qt::OtherFocusReason);
    if (m_current.isValid())
        view()->setCurrentCell(m_current);
    else if (m_span)
        view()->showSpan(*m_span);
    followScrolling();
}

void SourcePane::showNextForm()
{
    const auto next = m_views.upperBound(m_form);
    setForm(next != m_views.end() && hasForm(next.key()) ? next.key() : m_views.firstKey());
}

void SourcePane::setCurrentCell(CellId cell)
{
    m_current = cell;
    m_span.reset();
    view()->setCurrentCell(cell);
}

void SourcePane::showSpan(TextSpan span)
{
    m_current = {};
    m_span = span;
    view()->showSpan(span);
}

QByteArray SourcePane::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << static_cast<int>(m_plainForm) << static_cast<int>(m_pagedForm) << m_pages->fitsWidth()
           << m_pages->zoom();
    return state;
}

void SourcePane::restoreState(const QByteArray &state)
{
    int plain = 0;
    int paged = 0;
    bool fits = true;
    double zoom = 1;
    QDataStream stream(state);
    stream >> plain >> paged >> fits >> zoom;
    if (stream.status() != QDataStream::Ok)
        return;
    const auto known = [this](int form) {
        return m_views.contains(static_cast<OriginalForm>(form));
    };
    m_plainForm = known(plain) ? static_cast<OriginalForm>(plain) : m_plainForm;
    m_pagedForm = known(paged) ? static_cast<OriginalForm>(paged) : m_pagedForm;
    if (!fits)
        m_pages->setZoom(zoom);
    bringToFront(chosenForm());
}

void SourcePane::fillOutline()
{
    if (m_document == nullptr)
        return;
    const QSignalBlocker quiet(m_outline);
    m_outline->clear();
    m_outline->addItem(tr("Beginning of the text"), 0);
    for (const Section &section : m_document->report().sections)
        m_outline->addItem(section.heading, static_cast<int>(section.span.begin));
    followScrolling();
}

/// The section the top of the view is in.
void SourcePane::followScrolling()
{
    if (m_outline->count() == 0)
        return;
    const qsizetype top = view()->topOffset();
    int section = 0;
    for (int i = 1; i < m_outline->count(); ++i)
        section = m_outline->itemData(i).toInt() <= top ? i : section;
    m_outline->setCurrentIndex(section);
}

void SourcePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

void SourcePane::refreshIcons()
{
    m_findButton->setIcon(lineIcon(u"find"_s, palette()));
    const auto set = [this](OriginalForm form, const QString &icon) {
        m_forms->button(static_cast<int>(form))->setIcon(lineIcon(icon, palette()));
    };
    set(OriginalForm::LaidOut, u"layout-tables"_s);
    set(OriginalForm::Text, u"layout-text"_s);
    set(OriginalForm::Pages, u"layout-pages"_s);
}

void SourcePane::retranslate()
{
    for (OriginalView *view : std::as_const(m_views))
        view->widget()->setAccessibleName(tr("Original text"));
    m_outline->setAccessibleName(tr("Sections of the original"));
    m_outline->setToolTip(tr("Go to a section"));
    m_findButton->setToolTip(tr("Find in the original (Ctrl+F)"));
    m_findButton->setAccessibleName(tr("Find in the original"));
    const auto name = [this](OriginalForm form, const QString &words) {
        m_forms->button(static_cast<int>(form))->setToolTip(words);
        m_forms->button(static_cast<int>(form))->setAccessibleName(words);
    };
    name(OriginalForm::LaidOut, tr("Show the original with its tables laid out (F7)"));
    name(OriginalForm::Text, tr("Show the original text as it stands, with line numbers (F7)"));
    name(OriginalForm::Pages, tr("Show the pages of the original as they are printed (F7)"));
    m_zoom->retranslate();
    m_find->retranslate();
    refreshIcons();
    fillOutline();
}

} // namespace gouji
