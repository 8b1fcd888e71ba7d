#include "ui/panels/messagebar.h"

#include "ui/panels/statecolours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace gouji {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
    , m_close(new QToolButton(this))
{
    m_layout->setContentsMargins(12, 5, 6, 5);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_sign, 0, Qt::AlignTop);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    setAutoFillBackground(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    retranslate();
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<Choice> &choices)
{
    m_kind = kind;
    m_text->setText(text);
    m_sign->setText(kind == Kind::Error ? u"✕"_s : kind == Kind::Warning ? u"!"_s : u"✓"_s);
    applyColours();
    setChoices(choices);
    show();
}

void MessageBar::showMessages(Kind kind, const QStringList &texts, const QList<Choice> &choices)
{
    showMessage(kind, texts.join(u'\n'), choices);
}

void MessageBar::setChoices(const QList<Choice> &choices)
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the one just pressed
    }
    m_buttons.clear();
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setAutoDefault(false);
        m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            clear();
            act();
        });
        m_buttons.append(button);
    }
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::clear()
{
    hide();
    m_text->clear();
}

void MessageBar::applyColours()
{
    const StateColours colours = StateColours::of(palette());
    const QColor ground = m_kind == Kind::Error     ? colours.errorFill
                          : m_kind == Kind::Warning ? colours.warningFill
                                                    : colours.correctedFill;
    const QColor sign = m_kind == Kind::Error     ? colours.error
                        : m_kind == Kind::Warning ? colours.warning
                                                  : colours.confirmed;
    QPalette own = palette();
    own.setColor(QPalette::Window, ground);
    QPalette signPalette = own;
    signPalette.setColor(QPalette::WindowText, sign);
    if (own != palette())
        setPalette(own);
    m_sign->setPalette(signPalette);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

} // namespace gouji
