#include "core/session/assignfaultcommand.h"

#include <utility>

namespace gouji {

AssignFaultCommand::AssignFaultCommand(ReportDocument &document, QList<FaultAssignment> faults)
    : m_document(document)
    , m_faults(std::move(faults))
{}

void AssignFaultCommand::redo()
{
    m_document.swapFaults(m_faults);
}

void AssignFaultCommand::undo()
{
    m_document.swapFaults(m_faults);
}

} // namespace gouji
