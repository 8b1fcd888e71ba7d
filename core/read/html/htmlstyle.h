#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <gumbo.h>
#include <span>
#include <vector>

namespace gouji {

/// The value of an attribute; empty when the element has none.
[[nodiscard]] QByteArrayView attributeOf(const GumboElement &element, const char *name);
[[nodiscard]] bool hasAttribute(const GumboElement &element, const char *name);

/// The value of `property` in a list of declarations (`style="…"`), in lower case and without
/// blanks at the ends; empty when it is not declared.
[[nodiscard]] QByteArray declared(QByteArrayView style, QByteArrayView property);

/// Whether one of `properties` is declared.
[[nodiscard]] bool declaresAny(QByteArrayView style, std::span<const QByteArrayView> properties);

/// Whether a sheet or a list of declarations may say anything about showing elements.
[[nodiscard]] bool mayHide(QByteArrayView css);

/// What the style sheets in a page say about showing elements. Only rules for elements, classes and
/// ids are understood, no combinators: enough to leave out what a reader does not see. In doubt an
/// element is shown.
class HtmlStyle
{
public:
    /// Takes in the text of a `<style>` element.
    void addSheet(QByteArrayView sheet);
    /// Neither the element nor anything in it is to be seen.
    [[nodiscard]] bool hides(const GumboElement &element) const;

private:
    struct Rule
    {
        QByteArray tag; ///< empty: any
        QByteArray id;  ///< empty: any
        QList<QByteArray> classes;
        bool hidden = false;
        bool partial = false; ///< the last part of a selector with combinators
    };
    void addRule(QByteArrayView selectors, bool hidden);
    [[nodiscard]] static Rule ruleOf(QByteArrayView selector);
    [[nodiscard]] static bool matches(const Rule &rule, const GumboElement &element);

    std::vector<Rule> m_rules;
    bool m_hidesAny = false;
};

} // namespace gouji
