#include "ui/panels/originalmenu.h"

#include "core/session/reportdocument.h"
#include "ui/messages/messages.h"

namespace gouji {

OriginalMenu::OriginalMenu(const ReportDocument &document, CellId current, TextSpan chosen,
                           QWidget *parent)
    : QMenu(parent)
{
    QAction *copied = addAction(tr("Copy"), this, &OriginalMenu::copyRequested);
    copied->setEnabled(!chosen.isEmpty());
    addSeparator();
    QAction *read = addAction(
        current.isValid()
            ? tr("Read these characters for %1").arg(Messages::cellName(current, document.form()))
            : tr("Read these characters for the current cell"),
        this, [this, chosen] { emit readRequested(chosen); });
    read->setEnabled(current.isValid() && !chosen.isEmpty());
}

} // namespace gouji
