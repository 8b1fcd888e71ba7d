#include "core/extract/confidence.h"

namespace gouji {

namespace {

/// Below this a person should look.
constexpr double reviewBelow = 0.95;

constexpr double certain = 0.999;
constexpr double missingRow = 0.97;

/// How much each doubt leaves of the confidence.
struct Weight
{
    Doubt doubt;
    double factor;
};
constexpr Weight weights[] = {
    {Doubt::ValueCount, 0.5}, {Doubt::TornRow, 0.9},     {Doubt::OddValue, 0.6},
    {Doubt::Placement, 0.7},  {Doubt::RepeatedRow, 0.7}, {Doubt::NoLabel, 0.8},
};

bool isOdd(const CellValue &value)
{
    constexpr ValueNotes odd = ValueNote::SpacedDigits | ValueNote::OddSeparators;
    return value.kind == ValueKind::Lookalike || value.kind == ValueKind::Text
           || (value.notes & odd) != 0;
}

} // namespace

void judge(CellReading &reading, const RowEvidence &evidence)
{
    reading.doubts = evidence.doubts;
    if (isOdd(reading.value))
        reading.doubts |= Doubt::OddValue;
    double confidence = certain;
    for (const Weight &weight : weights) {
        if (reading.doubts.testFlag(weight.doubt))
            confidence *= weight.factor;
    }
    // A misspelt label between its right neighbours is hardly another row.
    if (evidence.labelDistance > 0)
        confidence *= evidence.neighboursFit ? 0.99 : 0.9;
    reading.confidence = confidence;
    reading.review = confidence < reviewBelow;
}

void addDoubts(CellReading &reading, Doubts doubts)
{
    for (const Weight &weight : weights) {
        if (doubts.testFlag(weight.doubt) && !reading.doubts.testFlag(weight.doubt))
            reading.confidence *= weight.factor;
    }
    reading.doubts |= doubts;
    reading.review = reading.confidence < reviewBelow;
}

CellReading missingReading()
{
    CellReading reading;
    reading.confidence = missingRow;
    reading.review = false;
    return reading;
}

} // namespace gouji
