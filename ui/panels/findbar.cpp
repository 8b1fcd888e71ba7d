#include "ui/panels/findbar.h"

#include "ui/models/textsearch.h"
#include "ui/panels/icons.h"
#include "ui/panels/originalview.h"
#include "ui/panels/statecolours.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
    hide();
}

void FindBar::setView(OriginalView *view)
{
    if (m_view != nullptr)
        m_view->showFound({}, -1);
    m_view = view;
    m_view->showFound(m_found, m_present);
}

void FindBar::open()
{
    if (!m_view->chosen().isEmpty())
        m_line->setText(m_view->chosenText());
    show();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
    search();
}

void FindBar::dismiss()
{
    hide();
    m_view->showFound({}, -1);
    m_view->widget()->setFocus(Qt::OtherFocusReason);
}

/// From what is in sight on: the first hit is the one the eyes are nearest to.
void FindBar::search()
{
    m_found = m_view->search().find(m_line->text());
    m_present = -1;
    if (!m_found.isEmpty()) {
        const qsizetype here = m_view->cursorOffset();
        const auto next = std::ranges::find_if(
            m_found, [here](const TextSpan &span) { return span.begin >= here; });
        m_present = next == m_found.end() ? 0 : static_cast<int>(next - m_found.begin());
    }
    refresh();
}

void FindBar::step(int direction)
{
    if (isHidden())
        return open();
    const auto count = static_cast<int>(m_found.size());
    if (count == 0)
        return;
    m_present = (m_present + direction + count) % count;
    refresh();
}

QString FindBar::countText() const
{
    if (m_line->text().trimmed().isEmpty())
        return {};
    return m_found.isEmpty() ? tr("none") : tr("%1 of %2").arg(m_present + 1).arg(m_found.size());
}

void FindBar::refresh()
{
    const StateColours colours = StateColours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, m_found.isEmpty() ? colours.error : colours.zero);
    m_count->setPalette(own);
    m_count->setText(countText());
    m_previous->setEnabled(m_found.size() > 1);
    m_next->setEnabled(m_found.size() > 1);
    m_view->showFound(m_found, m_present);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        retranslate();
}

void FindBar::retranslate()
{
    m_line->setPlaceholderText(tr("Find in the original"));
    m_line->setAccessibleName(tr("Find in the original"));
    const auto name = [this](QToolButton *button, const QString &icon, const QString &text) {
        button->setIcon(lineIcon(icon, palette()));
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, u"up"_s, tr("Previous hit (Shift+F3)"));
    name(m_next, u"down"_s, tr("Next hit (F3)"));
    name(m_close, u"close"_s, tr("Close (Esc)"));
    m_count->setText(countText());
}

} // namespace gouji
