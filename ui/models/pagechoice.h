#pragma once

#include "core/base/textspan.h"
#include "core/source/pagegeometry.h"

#include <QStringView>

namespace gouji {

/// Characters chosen on pages with the mouse, as text is elsewhere: from one gap between characters
/// to another, in the order of the linear text.
class PageChoice
{
public:
    /// Begins to choose at the gap nearest to a place whose box is a point. False, and nothing
    /// happens, where no character stands.
    bool begin(const PageGeometry &pages, const PagePlace &at);
    /// To the gap nearest to `to`.
    void extend(const PageGeometry &pages, const PagePlace &to);
    /// The word or number at a place; `text` is the linear text.
    void chooseWord(const PageGeometry &pages, QStringView text, const PagePlace &at);
    void clear() { m_from = m_to = 0; }

    /// Empty without any.
    [[nodiscard]] TextSpan span() const;

private:
    qsizetype m_from = 0;
    qsizetype m_to = 0;
};

} // namespace gouji
