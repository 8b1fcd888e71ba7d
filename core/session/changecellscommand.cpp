#include "core/session/changecellscommand.h"

#include <algorithm>
#include <utility>

namespace gouji {

ChangeCellsCommand::ChangeCellsCommand(ReportDocument &document,
                                       QList<ReportDocument::CellContent> contents,
                                       QList<JournalEntry> journal)
    : m_document(document)
    , m_contents(std::move(contents))
    , m_journal(std::move(journal))
{}

void ChangeCellsCommand::redo()
{
    if (changesNothing()) {
        setObsolete(true);
        return;
    }
    m_document.swapCells(m_contents);
    for (const JournalEntry &entry : std::as_const(m_journal))
        m_document.appendJournal(entry);
}

void ChangeCellsCommand::undo()
{
    m_document.swapCells(m_contents);
    for (qsizetype i = 0; i < m_journal.size(); ++i)
        m_document.removeLastJournalEntry();
}

bool ChangeCellsCommand::changesNothing() const
{
    return std::ranges::all_of(m_contents, [this](const ReportDocument::CellContent &change) {
        return m_document.report().cell(change.cell) == change.content;
    });
}

} // namespace gouji
