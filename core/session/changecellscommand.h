#pragma once

#include "core/report/journal.h"
#include "core/session/reportdocument.h"

#include <QList>
#include <QUndoCommand>

namespace gouji {

/// The one command for every change of cells: typing, confirming, reverting, pasting. Holds the
/// contents to put in, and after that those to put back: undo and redo are the same swap. Its
/// journal entries come and go with it. A command that would change nothing makes itself obsolete.
class ChangeCellsCommand : public QUndoCommand
{
public:
    /// `document` must outlive the command.
    ChangeCellsCommand(ReportDocument &document, QList<ReportDocument::CellContent> contents,
                       QList<JournalEntry> journal);

    /// What it writes down, the latest last.
    [[nodiscard]] const QList<JournalEntry> &journal() const { return m_journal; }

    void redo() override;
    void undo() override;

private:
    [[nodiscard]] bool changesNothing() const;

    ReportDocument &m_document;
    QList<ReportDocument::CellContent> m_contents;
    QList<JournalEntry> m_journal;
};

} // namespace gouji
