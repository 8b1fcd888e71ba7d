#include "core/read/html/htmlstyle.h"

#include "core/read/html/htmltags.h"

#include <algorithm>

namespace gouji {

namespace {

/// Whether `word`, in lower case, stands in `text` in any case.
bool mentions(QByteArrayView text, QByteArrayView word)
{
    const auto isSame = [](char left, char right) { return (left | 0x20) == right; };
    return !std::ranges::search(text, word, isSame).empty();
}

/// What a declaration list says about an element being seen.
enum class Showing { Unsaid, Shown, Hidden };

Showing showingOf(QByteArrayView style)
{
    // Word writes a style for every span, hardly ever one of these.
    if (!mayHide(style))
        return Showing::Unsaid;
    const QByteArray display = declared(style, "display");
    const QByteArray visibility = declared(style, "visibility");
    if (display.startsWith("none") || visibility.startsWith("hidden")
        || visibility.startsWith("collapse") || declared(style, "mso-hide").startsWith("all"))
        return Showing::Hidden;
    return display.isEmpty() && visibility.isEmpty() ? Showing::Unsaid : Showing::Shown;
}

bool hasClass(QByteArrayView classes, QByteArrayView wanted)
{
    for (qsizetype at = classes.indexOf(wanted); at >= 0; at = classes.indexOf(wanted, at + 1)) {
        const auto isEdge = [&](qsizetype i) {
            return i < 0 || i >= classes.size() || static_cast<unsigned char>(classes[i]) <= ' ';
        };
        if (isEdge(at - 1) && isEdge(at + wanted.size()))
            return true;
    }
    return false;
}

bool isNameByte(char byte)
{
    const auto unit = static_cast<unsigned char>(byte);
    return unit >= 0x80 || byte == '-' || byte == '_' || (unit >= '0' && unit <= '9')
           || ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z');
}

QByteArray withoutComments(QByteArrayView css)
{
    QByteArray out;
    for (qsizetype at = 0; at < css.size();) {
        const qsizetype open = css.indexOf("/*", at);
        out.append(css.sliced(at, (open < 0 ? css.size() : open) - at));
        if (open < 0)
            break;
        const qsizetype close = css.indexOf("*/", open + 2);
        at = close < 0 ? css.size() : close + 2;
    }
    // Word puts its sheets into the comments of HTML.
    return out.replace("<!--", " ").replace("-->", " ");
}

/// Behind the block that opens at `open`, which may hold blocks itself.
qsizetype behindBlock(QByteArrayView css, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < css.size(); ++at) {
        depth += css[at] == '{' ? 1 : 0;
        depth -= css[at] == '}' ? 1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return css.size();
}

struct Declaration
{
    QByteArrayView property;
    QByteArrayView value; ///< null where there is none
};

/// The declaration that begins at `at`, which is set behind it.
Declaration nextDeclaration(QByteArrayView style, qsizetype &at)
{
    const qsizetype end = style.indexOf(';', at);
    const QByteArrayView whole = style.sliced(at, (end < 0 ? style.size() : end) - at);
    at += whole.size() + 1;
    const qsizetype colon = whole.indexOf(':');
    if (colon < 0)
        return {whole.trimmed(), {}};
    return {whole.first(colon).trimmed(), whole.sliced(colon + 1).trimmed()};
}

} // namespace

bool mayHide(QByteArrayView css)
{
    return mentions(css, "display") || mentions(css, "visibility") || mentions(css, "hide");
}

QByteArrayView attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute == nullptr ? QByteArrayView() : QByteArrayView(attribute->value);
}

bool hasAttribute(const GumboElement &element, const char *name)
{
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

QByteArray declared(QByteArrayView style, QByteArrayView property)
{
    for (qsizetype at = 0; at < style.size();) {
        const Declaration declaration = nextDeclaration(style, at);
        if (isSameName(declaration.property, property) && !declaration.value.isNull())
            return declaration.value.toByteArray().toLower();
    }
    return {};
}

bool declaresAny(QByteArrayView style, std::span<const QByteArrayView> properties)
{
    for (qsizetype at = 0; at < style.size();) {
        const Declaration declaration = nextDeclaration(style, at);
        if (std::ranges::any_of(properties, [&](QByteArrayView property) {
                return isSameName(declaration.property, property);
            }))
            return true;
    }
    return false;
}

void HtmlStyle::addSheet(QByteArrayView sheet)
{
    const QByteArray css = withoutComments(sheet);
    const QByteArrayView view(css);
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype open = view.indexOf('{', at);
        if (open < 0)
            return;
        QByteArrayView selectors = view.sliced(at, open - at).trimmed();
        // Statements without a block (@import …;) stand before the selectors.
        if (const qsizetype statement = selectors.lastIndexOf(';'); statement >= 0)
            selectors = selectors.sliced(statement + 1).trimmed();
        const qsizetype behind = behindBlock(view, open);
        const QByteArrayView block =
            view.sliced(open + 1, std::max<qsizetype>(behind - open - 2, 0));
        // What holds for some media only does not hold for whoever reads the report.
        if (!selectors.startsWith('@')) {
            if (const Showing showing = showingOf(block); showing != Showing::Unsaid)
                addRule(selectors, showing == Showing::Hidden);
        }
        at = behind;
    }
}

void HtmlStyle::addRule(QByteArrayView selectors, bool hidden)
{
    constexpr std::size_t mostRules = 1000;
    for (qsizetype at = 0; at <= selectors.size() && m_rules.size() < mostRules;) {
        qsizetype end = selectors.indexOf(',', at);
        end = end < 0 ? selectors.size() : end;
        Rule rule = ruleOf(selectors.sliced(at, end - at).trimmed());
        at = end + 1;
        rule.hidden = hidden;
        const bool empty = rule.tag.isEmpty() && rule.id.isEmpty() && rule.classes.isEmpty();
        if (empty || (rule.partial && hidden))
            continue;
        m_hidesAny = m_hidesAny || hidden;
        m_rules.push_back(std::move(rule));
    }
}

HtmlStyle::Rule HtmlStyle::ruleOf(QByteArrayView selector)
{
    Rule rule;
    qsizetype at = 0;
    while (at < selector.size()) {
        const char mark = selector[at];
        const bool named = mark == '.' || mark == '#';
        const qsizetype begin = named ? at + 1 : at;
        qsizetype end = begin;
        while (end < selector.size() && isNameByte(selector[end]))
            ++end;
        const QByteArray name = selector.sliced(begin, end - begin).toByteArray();
        if (name.isEmpty()) {
            // A combinator, a pseudo-class, an attribute: what follows is another element's.
            const bool combinator = mark == ' ' || mark == '>' || mark == '+' || mark == '~';
            if (!combinator)
                return {};
            rule = {};
            rule.partial = true;
            ++at;
            continue;
        }
        if (mark == '.')
            rule.classes.append(name);
        else
            (mark == '#' ? rule.id : rule.tag) = mark == '#' ? name : name.toLower();
        at = end;
    }
    return rule;
}

bool HtmlStyle::matches(const Rule &rule, const GumboElement &element)
{
    if (!rule.tag.isEmpty() && rule.tag != gumbo_normalized_tagname(element.tag))
        return false;
    if (!rule.id.isEmpty() && rule.id != attributeOf(element, "id"))
        return false;
    if (rule.classes.isEmpty())
        return true;
    constexpr qsizetype longestList = 4096; // looked through for every rule
    QByteArrayView classes = attributeOf(element, "class");
    classes = classes.first(std::min(classes.size(), longestList));
    return std::ranges::all_of(rule.classes,
                               [&](const QByteArray &name) { return hasClass(classes, name); });
}

bool HtmlStyle::hides(const GumboElement &element) const
{
    if (hasAttribute(element, "hidden"))
        return true;
    const Showing inlined = showingOf(attributeOf(element, "style"));
    if (inlined != Showing::Unsaid || !m_hidesAny)
        return inlined == Showing::Hidden;
    // The later of two rules of equal weight counts, and a heavier one before that.
    bool hidden = false;
    qsizetype heaviest = 0;
    for (const Rule &rule : m_rules) {
        const qsizetype weight =
            (rule.tag.isEmpty() ? 0 : 1) + rule.classes.size() * 16 + (rule.id.isEmpty() ? 0 : 256);
        if ((weight >= heaviest || rule.partial) && matches(rule, element)) {
            hidden = rule.hidden;
            heaviest = std::max(weight, heaviest);
        }
    }
    return hidden;
}

} // namespace gouji
