#include "core/report/cellreader.h"

#include "core/report/reportfilenames.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maximumPage = 1'000'000;

CellState stateOf(const JsonCursor &json)
{
    const auto state = valueOf(json.string(), cellStateNames);
    if (!state)
        json.fail(u"one of read, blank, missing, corrected, confirmed"_s);
    return *state;
}

std::optional<Decimal> numberOf(const JsonCursor &object)
{
    const JsonCursor json = object.at("value");
    if (json.isNull())
        return std::nullopt;
    const auto number = Decimal::fromString(json.string());
    if (!number)
        json.fail(u"a plain decimal number as a string, or null"_s);
    return number;
}

/// What the characters mean, or what the file says of them where it says otherwise.
CellValue valueOf(const JsonCursor &object, const QString &characters)
{
    CellValue value = parseCellValue(characters);
    const std::optional<Decimal> number = numberOf(object);
    const QString unit = object.string("unit", {});
    if (value.number == number && (!number || value.unit == unit))
        return value;
    if (number)
        return {.kind = ValueKind::Number,
                .number = number,
                .unit = unit,
                .notes = {},
                .suggestion = {}};
    return {.kind = ValueKind::Text, .number = {}, .unit = {}, .notes = {}, .suggestion = {}};
}

Doubts doubtsOf(const QStringList &names)
{
    Doubts doubts;
    for (const QString &name : names) {
        // Doubts of a later version than this are none of ours.
        if (const auto doubt = valueOf(name, doubtNames))
            doubts |= *doubt;
    }
    return doubts;
}

QList<AlternativeReading> alternativesOf(const JsonCursor &json, qint64 textLength)
{
    QList<AlternativeReading> alternatives;
    json.forEachItem([&](const JsonCursor &item) {
        AlternativeReading other;
        other.state = stateOf(item.at("state"));
        if (other.state != CellState::Missing) {
            other.raw = item.at("raw").string();
            other.span = readOptionalSpan(item, textLength);
            other.value = valueOf(item, other.raw);
        }
        alternatives.append(other);
    });
    return alternatives;
}

CellState stateOfRaw(const JsonCursor &raw)
{
    if (raw.isNull())
        return CellState::Missing;
    return raw.string().isEmpty() ? CellState::Blank : CellState::Read;
}

/// The reading of a cell in `state`; a marked cell keeps part of it in an object of its own.
CellReading readReading(const JsonCursor &json, CellState state, qint64 textLength)
{
    CellReading reading;
    const bool marked = state == CellState::Corrected || state == CellState::Confirmed;
    const JsonCursor own = marked && json.has("reading") ? json.at("reading") : json;
    const JsonCursor raw = json.at("raw");
    if (own.pointer() != json.pointer())
        reading.state = stateOf(own.at("state"));
    else if (marked)
        reading.state = stateOfRaw(raw);
    else
        reading.state = state;
    reading.confidence = std::clamp(own.at("confidence").number(), 0.0, 1.0);
    reading.review = own.at("review").boolean();
    reading.doubts = doubtsOf(json.strings("doubts", {}));
    if (const auto alternatives = member(json, "alternatives"))
        reading.alternatives = alternativesOf(*alternatives, textLength);
    if (reading.state == CellState::Missing)
        return reading;
    reading.raw = raw.string();
    reading.span = readOptionalSpan(json, textLength);
    reading.value = valueOf(state == CellState::Corrected ? own : json, reading.raw);
    if (const auto page = member(json, "page"))
        reading.page = static_cast<int>(integerWithin(*page, 1, maximumPage));
    return reading;
}

} // namespace

Cell readCell(const JsonCursor &json, qint64 textLength)
{
    const CellState state = stateOf(json.at("state"));
    const bool marked = state == CellState::Corrected || state == CellState::Confirmed;
    Cell result = Cell(readReading(json, state, textLength));
    if (!marked)
        return result;
    result.mark = state == CellState::Corrected ? Mark::Corrected : Mark::Confirmed;
    if (result.mark == Mark::Confirmed)
        return result;
    // Other programs need not know of `text`: the value and its unit are what counts.
    if (json.has("text"))
        result.text = json.at("text").string();
    else
        result.text = json.string("value", {}) + json.string("unit", {});
    result.value = valueOf(json, result.text);
    if (const auto at = member(json, "readAt"))
        result.readAt = readSpan(*at, textLength);
    return result;
}

TextSpan readSpan(const JsonCursor &json, qint64 textLength)
{
    if (json.arraySize() != 2)
        json.fail(u"two offsets"_s);
    const qint64 begin = integerWithin(json.at(qsizetype(0)), 0, textLength);
    return {begin, integerWithin(json.at(qsizetype(1)), begin, textLength)};
}

std::optional<TextSpan> readOptionalSpan(const JsonCursor &object, qint64 textLength)
{
    const auto json = member(object, "span");
    return json ? std::optional(readSpan(*json, textLength)) : std::nullopt;
}

qint64 integerWithin(const JsonCursor &json, qint64 minimum, qint64 maximum)
{
    const qint64 number = json.integer();
    if (number < minimum || number > maximum)
        json.fail(u"a whole number from %1 to %2"_s.arg(minimum).arg(maximum));
    return number;
}

std::optional<JsonCursor> member(const JsonCursor &json, const char *key)
{
    return json.has(key) ? std::optional(json.at(key)) : std::nullopt;
}

} // namespace gouji
