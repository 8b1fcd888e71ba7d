#include "core/read/html/celltracker.h"

#include <algorithm>

namespace gouji {

void CellTracker::start(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_TABLE:
        m_place = m_lost ? Place::Elsewhere : Place::Table;
        break;
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
        m_place = isInTable() ? Place::Table : Place::Elsewhere;
        break;
    case GUMBO_TAG_TR:
        m_place = isInTable() ? Place::Row : Place::Elsewhere;
        break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        m_place = m_place >= Place::Row ? Place::CellBegin : Place::Elsewhere;
        break;
    case GUMBO_TAG_P:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_UNKNOWN:
        m_place = m_place >= Place::Cell ? Place::Cell : Place::Elsewhere;
        break;
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEMPLATE:
        m_lost = true;
        [[fallthrough]];
    default:
        m_place = Place::Elsewhere;
    }
}

void CellTracker::end(GumboTag tag)
{
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
        m_place = m_place >= Place::Cell ? Place::Row : Place::Elsewhere;
    else if (tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD)
        m_place = isInTable() ? Place::Table : Place::Elsewhere;
    else if (tag == GUMBO_TAG_TABLE)
        m_place = Place::Elsewhere;
    else
        text();
}

void CellTracker::text()
{
    m_place = std::min(m_place, Place::Cell);
}

} // namespace gouji
