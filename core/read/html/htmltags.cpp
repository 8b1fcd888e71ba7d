#include "core/read/html/htmltags.h"

namespace gouji {

bool isSameName(QByteArrayView written, QByteArrayView name)
{
    return written.size() == name.size() && written.compare(name, Qt::CaseInsensitive) == 0;
}

bool beginsWithName(QByteArrayView text, QByteArrayView name)
{
    return text.size() >= name.size() && isSameName(text.first(name.size()), name);
}

QByteArrayView HtmlTagReader::until(auto isEnd)
{
    const qsizetype begin = m_at;
    while (m_at < m_html.size() && !isEnd(m_html[m_at]))
        ++m_at;
    return m_html.sliced(begin, m_at - begin);
}

void HtmlTagReader::skip(auto isSkipped)
{
    while (m_at < m_html.size() && isSkipped(m_html[m_at]))
        ++m_at;
}

bool HtmlTagReader::read(qsizetype at, HtmlTag &tag)
{
    tag.attributes.clear();
    m_at = at + (m_html[at + 1] == '/' ? 2 : 1);
    tag.name = until([](char byte) { return isHtmlBlank(byte) || byte == '/' || byte == '>'; });
    tag.tag = gumbo_tagn_enum(tag.name.data(), static_cast<unsigned>(tag.name.size()));
    for (;;) {
        skip([](char byte) { return isHtmlBlank(byte) || byte == '/'; });
        if (m_at >= m_html.size())
            return false;
        if (m_html[m_at] == '>')
            break;
        if (!readAttribute(tag.attributes.emplace_back()))
            return false;
    }
    ++m_at;
    return true;
}

bool HtmlTagReader::readAttribute(HtmlAttribute &attribute)
{
    const qsizetype begin = m_at;
    const auto written = [&] { return m_html.sliced(begin, m_at - begin); };
    ++m_at; // even '=' begins a name
    static_cast<void>(until(
        [](char byte) { return isHtmlBlank(byte) || byte == '/' || byte == '>' || byte == '='; }));
    attribute.name = written();
    attribute.written = attribute.name;
    skip(isHtmlBlank);
    if (m_at >= m_html.size() || m_html[m_at] != '=')
        return m_at < m_html.size();
    ++m_at;
    skip(isHtmlBlank);
    if (m_at >= m_html.size())
        return false;
    if (const char quote = m_html[m_at]; quote == '"' || quote == '\'') {
        const qsizetype close = m_html.indexOf(quote, m_at + 1);
        if (close < 0)
            return false;
        attribute.value = m_html.sliced(m_at + 1, close - m_at - 1);
        m_at = close + 1;
    } else {
        attribute.value = until([](char byte) { return isHtmlBlank(byte) || byte == '>'; });
    }
    attribute.written = written();
    return true;
}

} // namespace gouji
