#pragma once

#include <QByteArrayView>

#include <gumbo.h>
#include <vector>

namespace gouji {

[[nodiscard]] constexpr bool isAsciiLetter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/// What HTML5 takes for a blank.
[[nodiscard]] constexpr bool isHtmlBlank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\f' || byte == '\r';
}

/// Names of markup are the same in any case.
[[nodiscard]] bool isSameName(QByteArrayView written, QByteArrayView name);
[[nodiscard]] bool beginsWithName(QByteArrayView text, QByteArrayView name);

struct HtmlAttribute
{
    QByteArrayView name;
    QByteArrayView value;   ///< without quotes, entities as they are written
    QByteArrayView written; ///< all of it
};

struct HtmlTag
{
    QByteArrayView name;
    std::vector<HtmlAttribute> attributes;
    GumboTag tag = GUMBO_TAG_UNKNOWN;
};

/// Tags by the rules of HTML5's tokenizer (WHATWG HTML, 13.2.5.8 and 13.2.5.32 to 13.2.5.39), start
/// tags and end tags alike.
class HtmlTagReader
{
public:
    explicit HtmlTagReader(QByteArrayView html)
        : m_html(html)
    {}

    /// The tag that begins at `at`, up to end(). False when it never ends.
    [[nodiscard]] bool read(qsizetype at, HtmlTag &tag);
    [[nodiscard]] qsizetype end() const { return m_at; }

private:
    [[nodiscard]] QByteArrayView until(auto isEnd);
    void skip(auto isSkipped);
    [[nodiscard]] bool readAttribute(HtmlAttribute &attribute);

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

} // namespace gouji
