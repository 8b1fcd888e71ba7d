#include "core/report/cellwriter.h"

#include "core/report/jsonvalues.h"
#include "core/report/reportfilenames.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// Four decimals tell more than any confidence knows, and print the same everywhere.
Json confidenceJson(double confidence)
{
    if (!std::isfinite(confidence))
        return 0.0;
    return std::round(std::clamp(confidence, 0.0, 1.0) * 10000.0) / 10000.0;
}

constexpr std::size_t mostMembers = 13;

/// Names are ASCII: no conversion from UTF-16 and back.
template<typename T, std::size_t Count>
Json nameJson(T value, const std::array<NamedValue<T>, Count> &names)
{
    for (const NamedValue<T> &named : names) {
        if (named.value == value)
            return Json(Json::string_t(named.name.data(), std::size_t(named.name.size())));
    }
    return Json(Json::string_t());
}

Json doubtsJson(Doubts doubts)
{
    Json list = Json::array();
    for (const auto &named : doubtNames) {
        if (doubts.testFlag(named.value))
            list.push_back(json(QString(named.name)));
    }
    return list;
}

Json alternativesJson(const QList<AlternativeReading> &alternatives)
{
    Json list = Json::array();
    for (const AlternativeReading &other : alternatives) {
        const bool missing = other.state == CellState::Missing;
        list.push_back({{"state", json(nameOf(other.state, cellStateNames))},
                        {"raw", missing ? Json() : json(other.raw)},
                        {"value", json(other.value.number)},
                        {"unit", textOrNull(other.value.unit)},
                        {"span", missing ? Json() : json(other.span)}});
    }
    return list;
}

Json readingJson(const CellReading &reading)
{
    return {{"state", json(nameOf(reading.state, cellStateNames))},
            {"value", json(reading.value.number)},
            {"unit", textOrNull(reading.value.unit)},
            {"confidence", confidenceJson(reading.confidence)},
            {"review", reading.review}};
}

} // namespace

Json cellJson(const Cell &cell)
{
    const CellReading &reading = cell.reading;
    const bool missing = reading.state == CellState::Missing;
    const bool marked = cell.mark != Mark::None;
    // Two hundred of them a report: initializer lists would copy every value twice.
    Json object = Json::object();
    auto &members = object.get_ref<Json::object_t &>();
    members.reserve(mostMembers);
    members.emplace_back("state", nameJson(cell.state(), cellStateNames));
    members.emplace_back("raw", missing ? Json() : json(reading.raw));
    members.emplace_back("value", json(cell.value.number));
    members.emplace_back("unit", textOrNull(cell.value.unit));
    members.emplace_back("span", missing ? Json() : json(reading.span));
    members.emplace_back("page", reading.page > 0 ? Json(reading.page) : Json());
    members.emplace_back("confidence", marked ? Json(1.0) : confidenceJson(reading.confidence));
    members.emplace_back("review", cell.review());
    if (reading.doubts)
        members.emplace_back("doubts", doubtsJson(reading.doubts));
    if (!reading.alternatives.isEmpty())
        members.emplace_back("alternatives", alternativesJson(reading.alternatives));
    if (cell.mark == Mark::Corrected)
        members.emplace_back("text", json(cell.text));
    if (cell.readAt)
        members.emplace_back("readAt", json(cell.readAt));
    if (marked)
        members.emplace_back("reading", readingJson(reading));
    return object;
}

} // namespace gouji
