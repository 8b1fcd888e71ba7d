#include "ui/windows/stepnames.h"

#include "core/session/assignfaultcommand.h"
#include "core/session/changecellscommand.h"
#include "ui/messages/messages.h"

#include <QUndoStack>

namespace gouji {

namespace {

QString nameOf(const QUndoCommand *command, const FormEdition &form)
{
    if (command == nullptr)
        return {};
    if (dynamic_cast<const AssignFaultCommand *>(command) != nullptr)
        return Messages::faultStepName();
    const auto *change = dynamic_cast<const ChangeCellsCommand *>(command);
    return Messages::stepName(change == nullptr ? QList<JournalEntry>() : change->journal(), form);
}

} // namespace

QString undoName(const QUndoStack &stack, const FormEdition &form)
{
    return nameOf(stack.command(stack.index() - 1), form);
}

QString redoName(const QUndoStack &stack, const FormEdition &form)
{
    return nameOf(stack.command(stack.index()), form);
}

} // namespace gouji
