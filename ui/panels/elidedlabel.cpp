#include "ui/panels/elidedlabel.h"

#include <QEvent>

namespace gouji {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    if (text == m_text)
        return; // at every key
    m_text = text;
    setAccessibleName(text);
    elide();
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    // What is drawn may reach a pixel over its advance.
    const QString shown = fontMetrics().elidedText(m_text, m_mode, contentsRect().width() - 1);
    setToolTip(shown == m_text ? QString() : m_text);
    setText(shown);
}

} // namespace gouji
