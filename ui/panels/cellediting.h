#pragma once

#include "core/report/typing.h"
#include "ui/panels/bubble.h"
#include "ui/panels/celleditor.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

namespace gouji {

class FormView;

/// What goes on in a FormView while a value is typed: every key shows what it would do, and what
/// cannot stand is refused with its reason beside the cell.
class CellEditing : public QObject
{
    Q_OBJECT

public:
    explicit CellEditing(FormView *view);
    ~CellEditing() override;

    /// `editor` was opened in `index`, perhaps with a first key typed already.
    void begin(CellEditor *editor, const QModelIndex &index, bool overtyping);
    /// The editor is closing: what was only looked at is put back.
    void end();
    [[nodiscard]] CellEditor *editor() const { return m_editor; }
    [[nodiscard]] bool isIn(const QWidget *editor) const
    {
        return editor != nullptr && m_editor.data() == editor;
    }

    /// Nothing when what is typed may stand in the cell.
    [[nodiscard]] std::optional<Refusal> refusal() const;
    /// Says the reason beside the cell.
    void sayRefusal(const Refusal &refusal, const QModelIndex &index);
    /// Likewise for something that was done.
    void sayNote(const QString &text, const QModelIndex &index);
    void hideBubble();
    [[nodiscard]] QString bubbleText() const;

private:
    void onTyped();

    FormView *m_view;
    QPointer<Bubble> m_bubble; ///< a child of the window
    QPointer<CellEditor> m_editor;
    QPersistentModelIndex m_index;
};

} // namespace gouji
