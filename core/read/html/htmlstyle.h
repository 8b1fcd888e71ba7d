#pragma once

#include "core/read/html/htmllook.h"

#include <QByteArrayView>
#include <QList>

#include <gumbo.h>
#include <vector>

namespace gouji {

/// What the style sheets in a page and its elements say about how the elements look. Of selectors,
/// elements, classes, ids and what stands in or right below them are understood: enough to leave
/// out what a reader does not see. In doubt an element is shown.
class HtmlStyle
{
public:
    /// Takes in the text of a `<style>` element.
    void addSheet(QByteArrayView sheet);
    /// What the sheets and the element itself say about it.
    [[nodiscard]] HtmlLook lookOf(const GumboElement &element) const;
    /// Neither the element nor anything in it is to be seen.
    [[nodiscard]] bool hides(const GumboElement &element) const;

private:
    /// An element as a selector asks for it.
    struct Kind
    {
        QByteArray tag; ///< empty: any
        QByteArray id;  ///< empty: any
        QList<QByteArray> classes;
        bool child = false; ///< stands right below the one before, and not anywhere in it

        [[nodiscard]] bool isAny() const
        {
            return tag.isEmpty() && id.isEmpty() && classes.isEmpty();
        }
    };
    struct Rule
    {
        std::vector<Kind> kinds; ///< the last one is the element's own
        HtmlLook look;
        qsizetype weight = 0;
        bool beside = false; ///< asks for elements beside it, too: not looked for
    };
    void addRules(QByteArrayView css, int depth);
    void addRule(QByteArrayView selectors, const HtmlLook &look);
    [[nodiscard]] static Rule ruleOf(QByteArrayView selector);
    static void addName(Rule &rule, char mark, const QByteArray &name);
    static bool addCombinator(Rule &rule, char mark, bool behindAny);
    [[nodiscard]] static bool isOf(const Kind &kind, const GumboElement &element);
    [[nodiscard]] static bool matches(const Rule &rule, const GumboElement &element);

    std::vector<Rule> m_rules; ///< the heavier ones behind the lighter ones
};

} // namespace gouji
