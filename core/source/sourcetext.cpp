#include "core/source/sourcetext.h"

#include <algorithm>

namespace gouji {

SourceText::SourceText(QString text)
    : m_text(std::move(text))
{
    for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1))
        m_lineBegins.append(at + 1);
}

TextSpan SourceText::lineSpan(qsizetype line) const
{
    const bool last = line + 1 == m_lineBegins.size();
    return {m_lineBegins[line], last ? m_text.size() : m_lineBegins[line + 1] - 1};
}

qsizetype SourceText::lineOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_lineBegins.cbegin(), m_lineBegins.cend(), position);
    return after - m_lineBegins.cbegin() - 1;
}

} // namespace gouji
