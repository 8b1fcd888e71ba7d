#include "core/source/sourcetext.h"

#include <algorithm>

namespace gouji {

SourceText::SourceText(QString text)
    : m_text(std::move(text))
{
    constexpr qsizetype usualLine = 8; // a cell of a table
    m_lineBegins.reserve(1 + m_text.size() / usualLine);
    const QStringView view = m_text;
    for (qsizetype at = 0; at < view.size(); ++at) {
        if (view[at] == u'\n')
            m_lineBegins.append(at + 1);
    }
}

qsizetype SourceText::lineOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_lineBegins.cbegin(), m_lineBegins.cend(), position);
    return after - m_lineBegins.cbegin() - 1;
}

} // namespace gouji
