#include "core/report/cellwriter.h"

#include "core/report/jsonvalues.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Four decimals tell more than any confidence knows, and print the same everywhere.
double printed(double confidence)
{
    if (!std::isfinite(confidence))
        return 0.0;
    return std::round(std::clamp(confidence, 0.0, 1.0) * 10000.0) / 10000.0;
}

void writeDoubts(JsonWriter &writer, Doubts doubts)
{
    writer.array([&] {
        for (const auto &named : doubtNames) {
            if (doubts.testFlag(named.value))
                writer.string(named.name);
        }
    });
}

/// Alternatives of a reading as readings themselves have them.
void writeAlternatives(JsonWriter &writer, const QList<AlternativeReading> &alternatives)
{
    writer.array([&] {
        for (const AlternativeReading &other : alternatives) {
            const bool missing = other.state == CellState::Missing;
            writer.object([&] {
                writer.member("state"_L1, literalOf(other.state, cellStateNames));
                writer.member("raw"_L1, missing ? std::nullopt : std::optional(other.raw));
                writer.member("value"_L1, other.value.number);
                writer.member("unit"_L1, orNull(other.value.unit));
                writer.member("span"_L1, missing ? std::nullopt : other.span);
            });
        }
    });
}

void writeReading(JsonWriter &writer, const CellReading &reading)
{
    writer.object([&] {
        writer.member("state"_L1, literalOf(reading.state, cellStateNames));
        writer.member("value"_L1, reading.value.number);
        writer.member("unit"_L1, orNull(reading.value.unit));
        writer.member("confidence"_L1, printed(reading.confidence));
        writer.member("review"_L1, reading.review);
    });
}

} // namespace

void writeJson(JsonWriter &writer, const Cell &cell)
{
    const CellReading &reading = cell.reading;
    const bool missing = reading.state == CellState::Missing;
    const bool marked = cell.mark != Mark::None;
    writer.object([&] {
        writer.member("state"_L1, literalOf(cell.state(), cellStateNames));
        writer.member("raw"_L1, missing ? std::nullopt : std::optional(reading.raw));
        writer.member("value"_L1, cell.value.number);
        writer.member("unit"_L1, orNull(cell.value.unit));
        writer.member("span"_L1, missing ? std::nullopt : reading.span);
        writer.member("page"_L1, reading.page > 0 ? std::optional(reading.page) : std::nullopt);
        writer.member("confidence"_L1, marked ? 1.0 : printed(reading.confidence));
        writer.member("review"_L1, cell.review());
        if (reading.doubts)
            writer.member("doubts"_L1, [&] { writeDoubts(writer, reading.doubts); });
        if (!reading.alternatives.isEmpty())
            writer.member("alternatives"_L1,
                          [&] { writeAlternatives(writer, reading.alternatives); });
        if (cell.mark == Mark::Corrected)
            writer.member("text"_L1, cell.text);
        if (cell.readAt)
            writer.member("readAt"_L1, cell.readAt);
        if (marked)
            writer.member("reading"_L1, [&] { writeReading(writer, reading); });
    });
}

} // namespace gouji
