#pragma once

#include "core/session/reportdocument.h"

#include <QList>
#include <QUndoCommand>

namespace gouji {

/// Changes the list of findings a person let stand; undo and redo are the same swap.
class AcknowledgeCommand : public QUndoCommand
{
public:
    /// `document` must outlive the command; `acknowledgements` is the list it is to have.
    AcknowledgeCommand(ReportDocument &document, QList<Acknowledgement> acknowledgements);

    void redo() override;
    void undo() override;

private:
    ReportDocument &m_document;
    QList<Acknowledgement> m_acknowledgements;
};

} // namespace gouji
