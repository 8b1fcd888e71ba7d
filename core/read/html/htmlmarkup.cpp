#include "core/read/html/htmlmarkup.h"

#include "core/read/html/celltracker.h"
#include "core/read/html/declarations.h"
#include "core/read/html/htmllook.h"
#include "core/read/html/htmltags.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gouji {

namespace {

/// Whether a list of declarations has a property somebody asks for, or may have.
bool isStyleAsked(QByteArrayView style)
{
    static constexpr std::array<QByteArrayView, 5> asked = {"display", "white-space", "list-style",
                                                            "list-style-type", "mso-cell-special"};
    // Characters written as entities are only known once the page is parsed.
    return style.contains('&') || declaresAny(style, asked) || lookOf(style).matters();
}

/// Elements that part what stands before and in them, wherever they begin.
bool partsWords(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        return true;
    default:
        return false;
    }
}

/// Elements that do so in a table, and are nothing elsewhere.
bool partsCells(GumboTag tag)
{
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

bool isDigit(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '.' || byte == ',';
}

/// A digit, the last byte of a full-width one, or a character by its number.
bool mayEndWithDigit(QByteArrayView text)
{
    constexpr qsizetype longest = 10;
    const auto unit = static_cast<unsigned char>(text.back());
    return isDigit(text.back()) || (unit >= 0x90 && unit <= 0x99)
           || (unit == ';' && text.last(std::min(text.size(), longest)).contains("&#"));
}

bool mayBeginWithDigit(QByteArrayView text)
{
    return isDigit(text.front()) || static_cast<unsigned char>(text.front()) == 0xEF
           || text.startsWith("&#");
}

/// Elements whose content is text to the tokenizer, whatever stands in it.
bool holdsText(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
        return true;
    default:
        return false;
    }
}

/// Elements in or behind which the tags alone do not tell what is markup.
bool isOpaque(GumboTag tag)
{
    return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH || tag == GUMBO_TAG_FRAMESET
           || tag == GUMBO_TAG_PLAINTEXT || tag == GUMBO_TAG_ISINDEX;
}

class LeanWriter
{
public:
    /// `keepsLooks`: styles and classes are kept, where it may count how characters look.
    LeanWriter(QByteArrayView html, bool keepsLooks)
        : m_html(html)
        , m_reader(html)
        , m_keepsLooks(keepsLooks)
        , m_keepsBlanks(keepsLooks)
    {
        m_out.reserve(static_cast<std::size_t>(html.size()) / 2);
    }

    /// Nothing when styles or classes were dropped and turn out to count.
    std::optional<std::string> write()
    {
        for (;;) {
            const qsizetype next = m_html.indexOf('<', m_at);
            writeText(next < 0 ? m_html.size() : next);
            if (m_looksCount)
                return {};
            if (next < 0)
                return std::move(m_out);
            if (!writeMarkup())
                break;
            if (m_looksCount)
                return {};
        }
        if (!m_keepsLooks)
            return {}; // what is copied as it is may hold sheets
        copyUntil(m_html.size());
        return std::move(m_out);
    }

private:
    /// A start tag that goes should its end tag follow with only text between. A paragraph does
    /// where it is all of a cell.
    struct Wrapper
    {
        QByteArrayView name;
        std::size_t at; ///< in the output
    };

    void write(QByteArrayView bytes)
    {
        m_out.append(bytes.data(), static_cast<std::size_t>(bytes.size()));
    }

    void copyUntil(qsizetype end)
    {
        write(m_html.sliced(m_at, end - m_at));
        m_at = end;
    }

    /// Text up to the next tag. Blanks beside the begin or end of a paragraph are none of it.
    void writeText(qsizetype end)
    {
        if (m_at < end) {
            const QByteArrayView text = m_html.sliced(m_at, end - m_at);
            noteText(mayBeginWithDigit(text));
            m_behindDigit = mayEndWithDigit(text);
            m_tagBehind = false;
        }
        const bool blank = std::all_of(m_html.begin() + m_at, m_html.begin() + end, isHtmlBlank);
        if (!blank) {
            m_cells.text();
            m_besideParagraph = false;
        }
        if (blank && !m_keepsBlanks && (m_besideParagraph || isParagraphAt(end)))
            m_at = end;
        else
            copyUntil(end);
    }

    [[nodiscard]] bool isParagraphAt(qsizetype at) const
    {
        const QByteArrayView rest = m_html.sliced(at);
        return beginsWithName(rest, "</p>") || beginsWithName(rest, "<p>")
               || beginsWithName(rest, "<p ");
    }

    [[nodiscard]] bool isCellEndAt(qsizetype at) const
    {
        while (isBlankAt(at))
            ++at;
        return beginsWithName(m_html.sliced(at), "</td>");
    }

    /// At a '<'. False where the rest of the page is to stay as it is.
    bool writeMarkup()
    {
        const char next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : '\0';
        if (isAsciiLetter(next))
            return writeStartTag();
        if (next == '/' && m_at + 2 < m_html.size() && isAsciiLetter(m_html[m_at + 2]))
            return writeEndTag();
        if (next == '!')
            return writeDeclaration();
        m_wrappers.clear();
        m_besideParagraph = false;
        if (next != '/' && next != '?') {
            copyUntil(m_at + 1); // it is text
            return true;
        }
        return copyThroughBracket();
    }

    /// What no tag is goes to the next '>'.
    bool copyThroughBracket()
    {
        const qsizetype end = m_html.indexOf('>', m_at);
        if (end < 0)
            return false;
        copyUntil(end + 1);
        return true;
    }

    bool writeDeclaration()
    {
        const QByteArrayView rest = m_html.sliced(m_at);
        if (rest.startsWith("<![CDATA["))
            return false;
        if (!rest.startsWith("<!--")) {
            m_wrappers.clear();
            return copyThroughBracket();
        }
        const qsizetype end = rest.indexOf("-->", 4);
        // Comments that end in another way.
        const bool abrupt = rest.startsWith("<!-->") || rest.startsWith("<!--->");
        if (end < 0 || abrupt || rest.first(end).contains("--!>"))
            return false;
        if (!m_keepsBreaks && isComplete(m_out.size()) && !isBlankAt(m_at + end + 3)) {
            m_at += end + 3;
            return true;
        }
        m_wrappers.clear();
        copyUntil(m_at + end + 3);
        return true;
    }

    bool writeStartTag()
    {
        if (!m_reader.read(m_at, m_tag))
            return false;
        if (isOpaque(m_tag.tag))
            return false;
        noteTag(true, !m_tag.attributes.empty() || m_tag.tag == GUMBO_TAG_SMALL
                          || m_tag.tag == GUMBO_TAG_BIG);
        const bool fills = m_tag.tag == GUMBO_TAG_P && m_cells.isAtCellBegin();
        const bool wraps = fills || m_tag.tag == GUMBO_TAG_SPAN || isSameName(m_tag.name, "o:p");
        m_cells.start(m_tag.tag);
        if (!wraps || fills)
            m_wrappers.clear();
        const std::size_t begin = m_out.size();
        const bool bare = writeAttributes();
        m_at = m_reader.end();
        if (wraps && bare && !m_keepsLooks && !m_keepsBreaks)
            m_wrappers.push_back({m_tag.name, begin});
        else if (wraps)
            m_wrappers.clear();
        // A line end right behind these is no text.
        m_keepsBreaks = m_keepsBreaks || m_tag.tag == GUMBO_TAG_PRE
                        || m_tag.tag == GUMBO_TAG_LISTING || m_tag.tag == GUMBO_TAG_TEXTAREA;
        // Left open, these go on with the next text, be it blank, and hide what follows in it.
        m_keepsBlanks = m_keepsBlanks || m_keepsBreaks || m_tag.tag == GUMBO_TAG_S
                        || m_tag.tag == GUMBO_TAG_STRIKE;
        m_besideParagraph = m_tag.tag == GUMBO_TAG_P;
        m_inSelect = m_inSelect || m_tag.tag == GUMBO_TAG_SELECT;
        return !holdsText(m_tag.tag) || writeRawText();
    }

    /// A tag stands behind the last text; one that may change how the next one looks, or none.
    void noteTag(bool begins, bool looks)
    {
        if (m_tag.tag == GUMBO_TAG_TABLE)
            m_tables = begins ? m_tables + 1 : std::max(m_tables - 1, 0);
        const bool parts = begins && !m_inSelect
                           && (partsWords(m_tag.tag) || (m_tables > 0 && partsCells(m_tag.tag)));
        m_behindDigit = m_behindDigit && !parts;
        m_tagBehind = m_tagBehind || looks;
        if (m_tag.tag != GUMBO_TAG_INPUT)
            return;
        noteText(true); // what is typed into it
        m_behindDigit = true;
    }

    /// Digits in different elements: do they look alike?
    void noteText(bool digit)
    {
        m_looksCount = m_looksCount || (digit && m_behindDigit && m_tagBehind && !m_keepsLooks);
    }

    /// The start tag with what is asked for. True when that is nothing.
    bool writeAttributes()
    {
        bool bare = true;
        bool styled = false;
        m_out += '<';
        write(m_tag.name);
        for (const HtmlAttribute &attribute : m_tag.attributes) {
            // Of two of one name the first counts.
            const bool style = isSameName(attribute.name, "style");
            const bool again = style && std::exchange(styled, true);
            // What stands in it may be larger again.
            m_looksCount =
                m_looksCount
                || (style && !m_keepsLooks && lookOf(attribute.value).sizeless.value_or(false));
            if (again || !isAsked(attribute))
                continue;
            bare = false;
            // What is not shown does not part its neighbours, and lines may be kept.
            m_keepsBlanks = m_keepsBlanks || style || isSameName(attribute.name, "hidden");
            m_out += ' ';
            write(attribute.written);
        }
        m_out += '>';
        return bare;
    }

    [[nodiscard]] bool isAsked(const HtmlAttribute &attribute) const
    {
        static constexpr std::array<QByteArrayView, 7> always = {
            "colspan", "rowspan", "hidden", "type", "start", "value", "reversed"};
        if (isSameName(attribute.name, "style"))
            return m_keepsLooks || isStyleAsked(attribute.value);
        if (isSameName(attribute.name, "class") || isSameName(attribute.name, "id")
            || isSameName(attribute.name, "href"))
            return m_keepsLooks;
        if (isSameName(attribute.name, "color") || isSameName(attribute.name, "size"))
            return m_keepsLooks || m_tag.tag == GUMBO_TAG_FONT;
        return std::ranges::any_of(
            always, [&](QByteArrayView name) { return isSameName(attribute.name, name); });
    }

    bool writeEndTag()
    {
        if (!m_reader.read(m_at, m_tag))
            return false;
        m_cells.end(m_tag.tag);
        noteTag(false, true);
        const bool paragraph = m_tag.tag == GUMBO_TAG_P;
        const bool wraps = !m_wrappers.empty() && isSameName(m_tag.name, m_wrappers.back().name)
                           && (!paragraph || isCellEndAt(m_reader.end()));
        if (!wraps || !dropWrapper()) {
            m_wrappers.clear();
            m_out += "</";
            write(m_tag.name);
            m_out += '>';
            m_besideParagraph = false;
        }
        m_besideParagraph = m_besideParagraph || paragraph;
        m_at = m_reader.end();
        return true;
    }

    /// Takes out the start tag of the innermost wrapper; its end tag is not written then.
    bool dropWrapper()
    {
        constexpr std::size_t longest = 1024; // moved each time
        const auto [name, at] = m_wrappers.back();
        const std::size_t length = static_cast<std::size_t>(name.size()) + 2;
        if (m_out.size() - at > longest || !isComplete(at) || !isComplete(m_out.size())
            || (isBlankAt(m_reader.end()) && m_tag.tag != GUMBO_TAG_P))
            return false;
        m_wrappers.pop_back();
        m_out.erase(at, length);
        return true;
    }

    [[nodiscard]] bool isBlankAt(qsizetype at) const
    {
        return at < m_html.size() && isHtmlBlank(m_html[at]);
    }

    /// Whether what is written up to `end` means the same, whatever text follows instead of a tag:
    /// no entity, no tag, no line end that it might go on, and no blanks alone behind a tag, which
    /// stay in a table where text does not. (The same is true of blanks that follow.)
    [[nodiscard]] bool isComplete(std::size_t end) const
    {
        constexpr qsizetype longestEntity = 40;
        const QByteArrayView out(m_out.data(), static_cast<qsizetype>(end));
        if (out.endsWith('<'))
            return false;
        qsizetype at = out.size();
        while (at > 0 && isHtmlBlank(out[at - 1]))
            --at;
        if (at < out.size())
            return at > 0 && out[at - 1] != '>' && !out.endsWith('\r');
        const auto isEntityByte = [](char byte) {
            return isAsciiLetter(byte) || (byte >= '0' && byte <= '9') || byte == '#';
        };
        while (at > 0 && out.size() - at < longestEntity && isEntityByte(out[at - 1]))
            --at;
        return out.size() - at < longestEntity && (at == 0 || out[at - 1] != '&');
    }

    /// The content of an element that holds text, up to its end tag.
    bool writeRawText()
    {
        const qsizetype end = endOfRawText();
        if (end < 0 || m_inSelect) // a list of choices ignores such elements, not what is in them
            return false;
        const QByteArrayView text = m_html.sliced(m_at, end - m_at);
        const bool script = m_tag.tag == GUMBO_TAG_SCRIPT;
        if (script && text.contains("<!--"))
            return false; // may hold further scripts
        const bool matters = m_tag.tag == GUMBO_TAG_STYLE && mayMatter(text);
        m_looksCount = m_looksCount || (matters && !m_keepsLooks);
        if (script || (m_tag.tag == GUMBO_TAG_STYLE && !matters))
            m_at = end;
        else
            copyUntil(end);
        return true;
    }

    [[nodiscard]] qsizetype endOfRawText() const
    {
        const QByteArrayView name = m_tag.name;
        for (qsizetype at = m_html.indexOf("</", m_at); at >= 0;
             at = m_html.indexOf("</", at + 2)) {
            const qsizetype behind = at + 2 + name.size();
            if (behind >= m_html.size())
                return -1;
            const char next = m_html[behind];
            if ((isHtmlBlank(next) || next == '/' || next == '>')
                && beginsWithName(m_html.sliced(at + 2), name))
                return at;
        }
        return -1;
    }

    QByteArrayView m_html;
    HtmlTagReader m_reader;
    HtmlTag m_tag; ///< the last one read
    qsizetype m_at = 0;
    std::string m_out;
    CellTracker m_cells;
    std::vector<Wrapper> m_wrappers; ///< with only text and each other between them
    bool m_keepsLooks;
    bool m_keepsBlanks;
    bool m_keepsBreaks = false;
    bool m_besideParagraph = false;
    bool m_inSelect = false;
    bool m_looksCount = false;
    int m_tables = 0;           ///< open ones
    bool m_behindDigit = false; ///< the last text, and nothing has parted it from the next since
    bool m_tagBehind = false;   ///< and one of them may change how the next text looks
};

} // namespace

QByteArray leanMarkup(QByteArrayView utf8)
{
    auto lean = LeanWriter(utf8, false).write();
    if (!lean)
        lean = LeanWriter(utf8, true).write();
    return lean ? QByteArray::fromStdString(*lean) : utf8.toByteArray();
}

} // namespace gouji
