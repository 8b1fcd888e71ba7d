#include "ui/panels/pagezoom.h"

#include "ui/panels/icons.h"
#include "ui/panels/pageview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace gouji {

using namespace Qt::StringLiterals;

PageZoom::PageZoom(PageView *view, QWidget *parent)
    : QWidget(parent)
    , m_smaller(new QToolButton(this))
    , m_fit(new QToolButton(this))
    , m_larger(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QToolButton *button : {m_smaller, m_fit, m_larger}) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    connect(m_smaller, &QToolButton::clicked, view, [view] { view->stepZoom(-1); });
    connect(m_fit, &QToolButton::clicked, view, &PageView::fitWidth);
    connect(m_larger, &QToolButton::clicked, view, [view] { view->stepZoom(1); });
    retranslate();
}

void PageZoom::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

void PageZoom::refreshIcons()
{
    m_smaller->setIcon(lineIcon(u"smaller"_s, palette()));
    m_fit->setIcon(lineIcon(u"fit"_s, palette()));
    m_larger->setIcon(lineIcon(u"larger"_s, palette()));
}

void PageZoom::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text, const QString &key) {
        button->setToolTip(u"%1 (%2)"_s.arg(text, key));
        button->setAccessibleName(text);
    };
    name(m_smaller, tr("Smaller"), u"Ctrl+-"_s);
    name(m_fit, tr("Fit the width"), u"Ctrl+0"_s);
    name(m_larger, tr("Larger"), u"Ctrl++"_s);
    refreshIcons();
}

} // namespace gouji
