#include "ui/panels/notebar.h"

#include "ui/panels/elidedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace gouji {

NoteBar::NoteBar(QWidget *parent)
    : QWidget(parent)
    , m_subject(new ElidedLabel(Qt::ElideMiddle, this))
    , m_line(new QLineEdit(this))
    , m_take(new QToolButton(this))
    , m_cancel(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_subject, 1);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_take);
    layout->addWidget(m_cancel);
    m_line->installEventFilter(this);
    connect(m_take, &QToolButton::clicked, this, &NoteBar::answer);
    connect(m_cancel, &QToolButton::clicked, this, &NoteBar::dismiss);
    hide();
}

void NoteBar::ask(const QString &subject)
{
    m_before = QApplication::focusWidget();
    m_subject->setFullText(subject);
    m_line->clear();
    show();
    m_line->setFocus(Qt::OtherFocusReason);
}

void NoteBar::dismiss()
{
    hide();
    if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
}

void NoteBar::answer()
{
    const QString note = m_line->text().trimmed();
    dismiss();
    emit answered(note);
}

bool NoteBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        answer();
        return true;
    }
    if (key == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NoteBar::retranslate()
{
    m_line->setPlaceholderText(tr("Note (may be left empty)"));
    m_line->setAccessibleName(tr("Note"));
    m_take->setText(tr("Let it stand"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace gouji
