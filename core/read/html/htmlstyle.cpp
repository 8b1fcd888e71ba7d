#include "core/read/html/htmlstyle.h"

#include "core/read/html/declarations.h"
#include "core/read/html/htmltable.h"
#include "core/read/html/htmltags.h"

#include <algorithm>

namespace gouji {

namespace {

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

/// Whether what holds for `media` holds on a usual screen.
bool isOnScreen(QByteArrayView media)
{
    constexpr int screenWidth = 1920; // in pixels
    const QByteArray all = media.toByteArray().toLower();
    for (const QByteArray &query : all.split(',')) {
        bool holds = true;
        for (const QByteArray &part : query.simplified().split(' ')) {
            const QByteArray word = part.trimmed();
            holds = holds
                    && (word == "screen" || word == "all" || word == "and" || word == "only"
                        || word.startsWith('(') || word.endsWith(')'));
        }
        for (qsizetype at = query.indexOf('('); at >= 0; at = query.indexOf('(', at + 1)) {
            const QByteArray feature = query.mid(at + 1, query.indexOf(')', at) - at - 1);
            const qsizetype colon = feature.indexOf(':');
            const QByteArray name = feature.left(colon).trimmed();
            const QByteArray value = feature.mid(colon + 1).trimmed();
            const bool pixels = value.endsWith("px");
            const double width = pixels ? value.chopped(2).toDouble() : 0;
            holds = holds && pixels
                    && ((name == "min-width" && width <= screenWidth)
                        || (name == "max-width" && width >= screenWidth));
        }
        if (holds)
            return true;
    }
    return false;
}

} // namespace

void HtmlStyle::addSheet(QByteArrayView sheet)
{
    const QByteArray css = withoutComments(sheet);
    addRules(css, 0);
    // The later of two rules of equal weight counts, and a heavier one before that.
    std::ranges::stable_sort(m_rules, {}, &Rule::weight);
}

void HtmlStyle::addRules(QByteArrayView css, int depth)
{
    constexpr int deepest = 4;
    for (qsizetype at = 0; at < css.size() && depth < deepest;) {
        const qsizetype open = css.indexOf('{', at);
        if (open < 0)
            return;
        QByteArrayView selectors = css.sliced(at, open - at).trimmed();
        // Statements without a block (@import …;) stand before the selectors.
        if (const qsizetype statement = selectors.lastIndexOf(';'); statement >= 0)
            selectors = selectors.sliced(statement + 1).trimmed();
        const qsizetype behind = behindBlock(css, open);
        const QByteArrayView block =
            css.sliced(open + 1, std::max<qsizetype>(behind - open - 2, 0));
        if (beginsWithName(selectors, "@media")) {
            if (isOnScreen(selectors.sliced(6)))
                addRules(block, depth + 1);
        } else if (!selectors.startsWith('@')) {
            if (const HtmlLook look = gouji::lookOf(block); look.counts())
                addRule(selectors, look);
        }
        at = behind;
    }
}

void HtmlStyle::addRule(QByteArrayView selectors, const HtmlLook &look)
{
    constexpr std::size_t mostRules = 1000;
    for (qsizetype at = 0; at <= selectors.size() && m_rules.size() < mostRules;) {
        qsizetype end = selectors.indexOf(',', at);
        end = end < 0 ? selectors.size() : end;
        Rule rule = ruleOf(selectors.sliced(at, end - at).trimmed());
        at = end + 1;
        if (rule.kinds.empty() || (rule.beside && look.matters()))
            continue;
        rule.look = look;
        m_rules.push_back(std::move(rule));
    }
}

/// Without kinds where it asks for more than is understood: a pseudo-class, an attribute.
HtmlStyle::Rule HtmlStyle::ruleOf(QByteArrayView selector)
{
    Rule rule;
    rule.kinds.emplace_back();
    for (qsizetype at = 0; at < selector.size();) {
        const char mark = selector[at];
        const qsizetype begin = mark == '.' || mark == '#' ? at + 1 : at;
        qsizetype end = begin;
        while (end < selector.size() && isNameByte(selector[end]))
            ++end;
        if (end > begin) {
            addName(rule, mark, selector.sliced(begin, end - begin).toByteArray());
            at = end;
            continue;
        }
        ++at;
        const bool any = at > 1 && selector[at - 2] == '*';
        if (mark != '*' && !addCombinator(rule, mark, any))
            return {};
    }
    if (rule.kinds.size() == 1 && rule.kinds.front().isAny())
        return {};
    return rule;
}

/// Of a class, an id or an element, by the mark it begins with.
void HtmlStyle::addName(Rule &rule, char mark, const QByteArray &name)
{
    Kind &kind = rule.kinds.back();
    int weight = 1;
    if (mark == '.') {
        kind.classes.append(name);
        weight = 16;
    } else if (mark == '#') {
        kind.id = name;
        weight = 256;
    } else {
        kind.tag = name.toLower();
    }
    rule.weight += rule.beside ? 0 : weight;
}

/// Behind a kind, or behind `*`. False where the mark is none that is understood.
bool HtmlStyle::addCombinator(Rule &rule, char mark, bool behindAny)
{
    constexpr int heaviest = 1'000'000; // what it shows is shown
    const bool beside = mark == '+' || mark == '~';
    if (!beside && mark != '>' && !isHtmlBlank(mark))
        return false;
    rule.beside = rule.beside || beside;
    rule.weight = rule.beside ? heaviest : rule.weight;
    // Blanks stand around the other marks, too.
    if (!rule.kinds.back().isAny() || behindAny)
        rule.kinds.emplace_back();
    rule.kinds.back().child = rule.kinds.back().child || mark == '>';
    return true;
}

bool HtmlStyle::isOf(const Kind &kind, const GumboElement &element)
{
    if (!kind.tag.isEmpty() && kind.tag != gumbo_normalized_tagname(element.tag))
        return false;
    if (!kind.id.isEmpty() && kind.id != attributeOf(element, "id"))
        return false;
    if (kind.classes.isEmpty())
        return true;
    constexpr qsizetype longestList = 4096; // looked through for every rule
    QByteArrayView classes = attributeOf(element, "class");
    classes = classes.first(std::min(classes.size(), longestList));
    return std::ranges::all_of(kind.classes,
                               [&](const QByteArray &name) { return hasClass(classes, name); });
}

bool HtmlStyle::matches(const Rule &rule, const GumboElement &element)
{
    if (!isOf(rule.kinds.back(), element))
        return false;
    if (rule.beside)
        return true;
    const GumboElement *above = parentOf(element);
    for (std::size_t i = rule.kinds.size() - 1; i > 0; --i) {
        const Kind &wanted = rule.kinds[i - 1];
        while (above != nullptr && !rule.kinds[i].child && !isOf(wanted, *above))
            above = parentOf(*above);
        if (above == nullptr || !isOf(wanted, *above))
            return false;
        above = parentOf(*above);
    }
    return true;
}

HtmlLook HtmlStyle::lookOf(const GumboElement &element) const
{
    HtmlLook look;
    for (const Rule &rule : m_rules) {
        if (matches(rule, element))
            look.add(rule.look);
    }
    if (element.tag == GUMBO_TAG_FONT) {
        if (const QByteArrayView colour = attributeOf(element, "color"); !colour.isEmpty())
            look.add(gouji::lookOf(QByteArray("color:" + colour.toByteArray())));
    }
    look.add(gouji::lookOf(attributeOf(element, "style")));
    if (hasAttribute(element, "hidden"))
        look.showing = Showing::Hidden;
    return look;
}

bool HtmlStyle::hides(const GumboElement &element) const
{
    return lookOf(element).showing == Showing::Hidden;
}

} // namespace gouji
