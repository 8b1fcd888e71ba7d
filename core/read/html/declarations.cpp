#include "core/read/html/declarations.h"

#include "core/read/html/htmltags.h"

#include <algorithm>

namespace gouji {

QByteArrayView attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute == nullptr ? QByteArrayView() : QByteArrayView(attribute->value);
}

bool hasAttribute(const GumboElement &element, const char *name)
{
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

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

} // namespace gouji
