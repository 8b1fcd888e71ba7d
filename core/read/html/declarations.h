#pragma once

#include <QByteArrayView>
#include <QString>

#include <gumbo.h>
#include <span>

namespace gouji {

/// The value of an attribute; empty when the element has none.
[[nodiscard]] QByteArrayView attributeOf(const GumboElement &element, const char *name);
[[nodiscard]] bool hasAttribute(const GumboElement &element, const char *name);

struct Declaration
{
    QByteArrayView property;
    QByteArrayView value; ///< null where there is none
};

/// The declaration of a list of them (`style="…"`) that begins at `at`, which is set behind it.
[[nodiscard]] Declaration nextDeclaration(QByteArrayView style, qsizetype &at);

/// The value of `property` in a list of declarations, in lower case and without blanks at the ends;
/// empty when it is not declared.
[[nodiscard]] QByteArray declared(QByteArrayView style, QByteArrayView property);

/// Whether one of `properties` is declared.
[[nodiscard]] bool declaresAny(QByteArrayView style, std::span<const QByteArrayView> properties);

} // namespace gouji
