#include "ui/panels/cellediting.h"

#include "ui/messages/messages.h"
#include "ui/models/formtablemodel.h"
#include "ui/panels/formview.h"

namespace gouji {

CellEditing::CellEditing(FormView *view)
    : QObject(view)
    , m_view(view)
    , m_bubble(new Bubble(view))
{}

void CellEditing::begin(CellEditor *editor, const QModelIndex &index, bool overtyping)
{
    m_editor = editor;
    m_index = index;
    editor->setOvertyping(overtyping);
    connect(editor, &QLineEdit::textEdited, this, &CellEditing::onTyped);
    if (editor->text() != editor->original())
        onTyped();
}

CellEditing::~CellEditing()
{
    delete m_bubble.data();
}

std::optional<Refusal> CellEditing::refusal() const
{
    if (m_editor == nullptr || !m_index.isValid() || m_editor->text() == m_editor->original())
        return std::nullopt;
    const auto accepted = m_view->formModel()->accepted(m_index, m_editor->text());
    return accepted ? std::nullopt : std::optional(accepted.error());
}

void CellEditing::onTyped()
{
    FormTableModel *model = m_view->formModel();
    if (m_editor->text() == m_editor->original())
        model->endPreview();
    else
        model->preview(m_index, m_editor->text());
    const std::optional<Refusal> reason = refusal();
    m_editor->setRefused(reason.has_value());
    if (reason)
        sayRefusal(*reason, m_index);
    else
        hideBubble();
}

void CellEditing::end()
{
    m_editor.clear();
    m_index = QModelIndex();
    if (FormTableModel *model = m_view->formModel())
        model->endPreview();
}

void CellEditing::sayRefusal(const Refusal &refusal, const QModelIndex &index)
{
    const QRect place = m_view->visualRect(index);
    m_bubble->say(Bubble::Kind::Refusal, Messages::sentence(refusal),
                  place.translated(m_view->viewport()->pos()));
}

void CellEditing::sayNote(const QString &text, const QModelIndex &index)
{
    const QRect place = m_view->visualRect(index);
    m_bubble->say(Bubble::Kind::Note, text, place.translated(m_view->viewport()->pos()));
}

void CellEditing::hideBubble()
{
    m_bubble->hide();
}

QString CellEditing::bubbleText() const
{
    return m_bubble->isVisible() ? m_bubble->text() : QString();
}

} // namespace gouji
