#include "ui/panels/slimtabbar.h"

#include <algorithm>

namespace gouji {

QSize SlimTabBar::tabSizeHint(int index) const
{
    constexpr int padding = 5; // above and below
    const QSize size = QTabBar::tabSizeHint(index);
    return {size.width(), std::min(size.height(), fontMetrics().height() + 2 * padding)};
}

} // namespace gouji
