#pragma once

#include <QString>

class QUndoStack;

namespace gouji {

class FormEdition;

/// What the next undo would take back, as a person would say it; empty without one.
[[nodiscard]] QString undoName(const QUndoStack &stack, const FormEdition &form);
/// What the next redo would do again.
[[nodiscard]] QString redoName(const QUndoStack &stack, const FormEdition &form);

} // namespace gouji
