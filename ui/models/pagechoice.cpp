#include "ui/models/pagechoice.h"

#include <algorithm>

namespace gouji {

bool PageChoice::begin(const PageGeometry &pages, const PagePlace &at)
{
    if (!pages.characterAt(at.page, at.box.topLeft()))
        return false;
    m_from = m_to = pages.gapAt(at.page, at.box.topLeft());
    return true;
}

void PageChoice::extend(const PageGeometry &pages, const PagePlace &to)
{
    m_to = pages.gapAt(to.page, to.box.topLeft());
}

void PageChoice::chooseWord(const PageGeometry &pages, QStringView text, const PagePlace &at)
{
    const auto character = pages.characterAt(at.page, at.box.topLeft());
    if (!character || *character >= text.size())
        return;
    m_from = m_to = *character;
    const auto isWord = [text](qsizetype offset) {
        return text[offset].isLetterOrNumber() || text[offset] == u'.' || text[offset] == u',';
    };
    while (m_from > 0 && isWord(m_from - 1))
        --m_from;
    while (m_to < text.size() && isWord(m_to))
        ++m_to;
}

TextSpan PageChoice::span() const
{
    return {std::min(m_from, m_to), std::max(m_from, m_to)};
}

} // namespace gouji
