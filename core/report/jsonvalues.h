#pragma once

#include "core/base/decimal.h"
#include "core/base/jsonwriter.h"
#include "core/base/textspan.h"
#include "core/report/reportfilenames.h"

#include <QDate>
#include <QString>

#include <optional>

namespace gouji {

/// Values as the report file writes them. For the writers of this folder alone.

/// Written as null when there is nothing in it.
[[nodiscard]] inline std::optional<QString> orNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// The name of `value`, as a literal: no text is made of it first.
template<typename T, std::size_t Count>
[[nodiscard]] QLatin1StringView literalOf(T value, const std::array<NamedValue<T>, Count> &names)
{
    for (const NamedValue<T> &named : names) {
        if (named.value == value)
            return named.name;
    }
    return QLatin1StringView("");
}

inline void writeJson(JsonWriter &writer, TextSpan span)
{
    writer.array([&] {
        writer.integer(span.begin);
        writer.integer(span.end);
    });
}

inline void writeJson(JsonWriter &writer, QDate date)
{
    writer.string(date.toString(Qt::ISODate));
}

inline void writeJson(JsonWriter &writer, const Decimal &number)
{
    writer.string(number.toString());
}

} // namespace gouji
