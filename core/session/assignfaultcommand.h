#pragma once

#include "core/session/reportdocument.h"

#include <QList>
#include <QUndoCommand>

namespace gouji {

/// Changes what a person decided of whose a finding is; undo and redo are the same swap.
class AssignFaultCommand : public QUndoCommand
{
public:
    /// `document` must outlive the command; `faults` is the list it is to have.
    AssignFaultCommand(ReportDocument &document, QList<FaultAssignment> faults);

    void redo() override;
    void undo() override;

private:
    ReportDocument &m_document;
    QList<FaultAssignment> m_faults;
};

} // namespace gouji
