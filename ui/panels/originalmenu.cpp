#include "ui/panels/originalmenu.h"

#include "core/session/reportdocument.h"
#include "ui/messages/messages.h"
#include "ui/panels/sourcehighlights.h"

namespace gouji {

OriginalMenu::OriginalMenu(const SourceHighlights &highlights, TextSpan chosen, QWidget *parent)
    : QMenu(parent)
{
    QAction *copied = addAction(tr("Copy"), this, &OriginalMenu::copyRequested);
    copied->setEnabled(!chosen.isEmpty());
    addSeparator();
    const CellId cell = highlights.currentCell();
    QAction *read =
        addAction(cell.isValid() ? tr("Read these characters for %1")
                                       .arg(Messages::cellName(cell, highlights.document()->form()))
                                 : tr("Read these characters for the current cell"),
                  this, [this, chosen] { emit readRequested(chosen); });
    read->setEnabled(cell.isValid() && !chosen.isEmpty());
}

} // namespace gouji
