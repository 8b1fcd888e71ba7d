#include "core/session/acknowledgecommand.h"

#include <utility>

namespace gouji {

AcknowledgeCommand::AcknowledgeCommand(ReportDocument &document,
                                       QList<Acknowledgement> acknowledgements)
    : m_document(document)
    , m_acknowledgements(std::move(acknowledgements))
{}

void AcknowledgeCommand::redo()
{
    m_document.swapAcknowledgements(m_acknowledgements);
}

void AcknowledgeCommand::undo()
{
    m_document.swapAcknowledgements(m_acknowledgements);
}

} // namespace gouji
