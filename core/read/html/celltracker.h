#pragma once

#include <gumbo.h>

namespace gouji {

/// Follows the tags to where a cell of a table begins for sure: elsewhere its tag is ignored, and
/// what it seems to hold stands among other text.
class CellTracker
{
public:
    void start(GumboTag tag);
    void end(GumboTag tag);
    /// Something that is not blank.
    void text();

    /// Nothing has been in the cell yet.
    [[nodiscard]] bool isAtCellBegin() const { return m_place == Place::CellBegin; }

private:
    enum class Place { Elsewhere, Table, Row, Cell, CellBegin };
    [[nodiscard]] bool isInTable() const { return m_place != Place::Elsewhere; }

    Place m_place = Place::Elsewhere;
    bool m_lost = false; ///< in or behind what ignores tables or holds them apart
};

} // namespace gouji
