#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QMenu>

namespace gouji {

class ReportDocument;

/// What can be done with the characters chosen in the original.
class OriginalMenu : public QMenu
{
    Q_OBJECT

public:
    /// `current`: the cell the characters may be read for.
    OriginalMenu(const ReportDocument &document, CellId current, TextSpan chosen, QWidget *parent);

signals:
    void copyRequested();
    /// The person wants the characters read for the current cell.
    void readRequested(gouji::TextSpan span);
};

} // namespace gouji
