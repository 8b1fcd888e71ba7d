#include "ui/panels/celleditor.h"

#include "ui/panels/formdelegate.h"
#include "ui/panels/statecolours.h"

#include <QKeyEvent>

namespace gouji {

CellEditor::CellEditor(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextMargins(0, 0, FormDelegate::padding, 0);
}

void CellEditor::fill(const QString &text)
{
    if (m_filled)
        return;
    m_filled = true;
    m_original = text;
    setText(text);
}

void CellEditor::setRefused(bool refused)
{
    const StateColours colours = StateColours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::Text, refused ? colours.error : colours.text);
    own.setColor(QPalette::Base, refused ? colours.errorFill : colours.base);
    setPalette(own);
}

std::optional<CellEditor::Way> CellEditor::wayOf(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Backtab)
        return Way::Left;
    if (modifiers != Qt::NoModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Way::Onward;
    case Qt::Key_Tab:
        return Way::Right;
    case Qt::Key_Up:
        return Way::Up;
    case Qt::Key_Down:
        return Way::Down;
    default:
        break;
    }
    if (!m_overtyping)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Left:
        return Way::Left;
    case Qt::Key_Right:
        return Way::Right;
    case Qt::Key_Home:
        return Way::RowBegin;
    case Qt::Key_End:
        return Way::RowEnd;
    default:
        return std::nullopt;
    }
}

} // namespace gouji
