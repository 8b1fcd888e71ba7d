#pragma once

#include "core/base/decimal.h"
#include "core/base/jsoncursor.h"
#include "core/base/textspan.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace gouji {

/// Values as the report file writes them. For the writers of this folder alone.

inline Json json(const QString &text)
{
    return text.toStdString();
}

inline Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : json(text);
}

inline Json json(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(json(text));
    return list;
}

inline Json json(std::optional<TextSpan> span)
{
    if (!span)
        return {};
    Json pair = Json::array();
    auto &items = pair.get_ref<Json::array_t &>();
    items.reserve(2);
    items.emplace_back(span->begin);
    items.emplace_back(span->end);
    return pair;
}

inline Json json(QDate date)
{
    return json(date.toString(Qt::ISODate));
}

inline Json json(const std::optional<Decimal> &number)
{
    return number ? json(number->toString()) : Json();
}

} // namespace gouji
