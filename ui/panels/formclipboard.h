#pragma once

class QKeyEvent;

namespace gouji {

class CellEditing;
class FormView;

/// Blocks of cells of a FormView between it and the clipboard, as spreadsheets have them there.
class FormClipboard
{
public:
    /// Both must outlive this.
    FormClipboard(FormView &view, CellEditing &editing)
        : m_view(view)
        , m_editing(editing)
    {}

    /// Copies the cells chosen.
    void copy() const;
    /// Types the clipboard's fields from the first cell chosen on, in one step, or says why not.
    void paste();
    /// Makes the cells chosen blank.
    void clear();
    /// True when the key was one of these.
    bool handle(const QKeyEvent &event);

private:
    FormView &m_view;
    CellEditing &m_editing;
};

} // namespace gouji
