#include "ui/panels/bubble.h"

#include "ui/panels/statecolours.h"

#include <QAccessible>
#include <QPainter>
#include <QTimer>

namespace gouji {

namespace {

constexpr int widest = 340;
constexpr int padding = 8;
constexpr int gap = 4;
/// Long enough to be read twice.
constexpr int shownFor = 6000;

} // namespace

Bubble::Bubble(QWidget *owner)
    : QLabel(owner)
    , m_owner(owner)
    , m_timer(new QTimer(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setContentsMargins(padding, padding / 2, padding, padding / 2);
    setTextFormat(Qt::PlainText);
    hide();
    m_timer->setSingleShot(true);
    m_timer->setInterval(shownFor);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
}

void Bubble::say(Kind kind, const QString &text, const QRect &where)
{
    m_kind = kind;
    // The owner may have come into another window since.
    if (parentWidget() != m_owner->window())
        setParent(m_owner->window());
    const StateColours colours = StateColours::of(m_owner->palette());
    QPalette own = m_owner->palette();
    own.setColor(QPalette::WindowText, colours.text);
    setPalette(own);
    setText(text);
    place(where);
    show();
    raise();
    m_timer->start();
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Bubble::place(const QRect &where)
{
    const QWidget *window = m_owner->window();
    setWordWrap(false);
    QSize size = sizeHint();
    if (size.width() > widest) {
        setWordWrap(true);
        size = QSize(widest, heightForWidth(widest));
    }
    const QRect there(m_owner->mapTo(window, where.topLeft()), where.size());
    int left = std::min(there.left(), window->width() - size.width() - gap);
    int top = there.bottom() + 1 + gap;
    if (top + size.height() > window->height())
        top = there.top() - gap - size.height();
    setGeometry(QRect(QPoint(std::max(left, gap), std::max(top, gap)), size));
}

void Bubble::paintEvent(QPaintEvent *event)
{
    const StateColours colours = StateColours::of(palette());
    const bool refusal = m_kind == Kind::Refusal;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(refusal ? colours.error : colours.current, 1.2));
    painter.setBrush(refusal ? colours.errorFill : colours.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 4, 4);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace gouji
