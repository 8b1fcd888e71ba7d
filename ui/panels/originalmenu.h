#pragma once

#include "core/base/textspan.h"

#include <QMenu>

namespace gouji {

class SourceHighlights;

/// What can be done with the characters chosen in the original.
class OriginalMenu : public QMenu
{
    Q_OBJECT

public:
    OriginalMenu(const SourceHighlights &highlights, TextSpan chosen, QWidget *parent);

signals:
    void copyRequested();
    /// The person wants the characters read for the current cell.
    void readRequested(gouji::TextSpan span);
};

} // namespace gouji
