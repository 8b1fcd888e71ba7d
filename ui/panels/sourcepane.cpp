#include "ui/panels/sourcepane.h"

#include "core/session/reportdocument.h"
#include "ui/panels/findbar.h"
#include "ui/panels/icons.h"
#include "ui/panels/sourceview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace gouji {

using namespace Qt::StringLiterals;

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent)
    , m_outline(new QComboBox(this))
    , m_findButton(new QToolButton(this))
    , m_find(nullptr)
    , m_view(new SourceView(this))
{
    m_find = new FindBar(m_view, this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 2);
    top->setSpacing(4);
    top->addWidget(m_outline, 1);
    top->addWidget(m_findButton);
    m_outline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outline->setMinimumContentsLength(8);
    m_findButton->setAutoRaise(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_findButton, &QToolButton::clicked, m_find, &FindBar::open);
    connect(m_outline, &QComboBox::activated, this,
            [this](int index) { m_view->goTo(m_outline->itemData(index).toInt()); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SourcePane::followScrolling);
    retranslate();
}

void SourcePane::setDocumentOf(const ReportDocument *document)
{
    m_document = document;
    m_view->setDocumentOf(document);
    fillOutline();
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
    const int top = m_view->cursorForPosition(QPoint(0, m_view->fontMetrics().height())).position();
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
}

void SourcePane::retranslate()
{
    m_view->setAccessibleName(tr("Original text"));
    m_outline->setAccessibleName(tr("Sections of the original"));
    m_outline->setToolTip(tr("Go to a section"));
    m_findButton->setToolTip(tr("Find in the original (Ctrl+F)"));
    m_findButton->setAccessibleName(tr("Find in the original"));
    m_find->retranslate();
    refreshIcons();
    fillOutline();
}

} // namespace gouji
