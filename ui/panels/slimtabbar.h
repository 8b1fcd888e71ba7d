#pragma once

#include <QTabBar>

namespace gouji {

/// Tabs no higher than their words need: two rows of tabs stand above a table that has to be in
/// sight as a whole.
class SlimTabBar : public QTabBar
{
    Q_OBJECT

public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override;
};

} // namespace gouji
