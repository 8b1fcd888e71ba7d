#include "core/extract/confidence.h"

#include "core/extract/confidencemodel.h"
#include "core/extract/equationsums.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

bool isOdd(const CellValue &value)
{
    constexpr ValueNotes odd = ValueNote::SpacedDigits | ValueNote::OddSeparators;
    return value.kind == ValueKind::Lookalike || value.kind == ValueKind::Text
           || (value.notes & odd) != 0;
}

/// No office counts as far: two numbers with no blank between them, as likely as not.
bool isTooLong(const CellReading &reading, const FormCell &cell)
{
    constexpr int most = 999'999'999;
    const auto &number = reading.value.number;
    return cell.kind != CellKind::Money && number
           && (*number > Decimal(most) || *number < Decimal(-most));
}

/// However sure the reading: characters that are no plain number, and rows of which nothing says
/// which of several printings is the report's own.
constexpr Doubts alwaysReviewed = Doubts(Doubt::OddValue) | Doubt::RepeatedRow | Doubt::Ambiguous;

} // namespace

void judge(CellReading &reading, const RowEvidence &evidence)
{
    reading.doubts = evidence.doubts;
    if (isOdd(reading.value))
        reading.doubts |= Doubt::OddValue;
    if (evidence.labelDistance > 0)
        reading.doubts |= Doubt::LabelDiffers;
    if (evidence.labelDistance > 1)
        reading.doubts |= Doubt::LabelFar;
    if (evidence.labelDistance > 0 && !evidence.neighboursFit)
        reading.doubts |= Doubt::LabelAlone;
}

CellReading readingOf(const Candidate &cell, const SourceDocument &document,
                      const RowEvidence &evidence)
{
    const QStringView printed = document.text.view(cell.span);
    // What most cells hold needs no memory of its own.
    QString raw = printed == u"0" ? u"0"_s : printed.toString();
    const CellState state =
        cell.value.kind == ValueKind::Blank ? CellState::Blank : CellState::Read;
    CellReading reading(state, cell.span, std::move(raw), cell.value);
    reading.page = cell.page;
    judge(reading, evidence);
    if (cell.mixedLook)
        reading.doubts |= Doubt::OddValue;
    return reading;
}

CellReading missingReading()
{
    return {};
}

QList<ReadingEvidence> readingEvidence(const Report &report)
{
    const auto equations = report.form->equations();
    QList<EquationSum> sums(equations.size(), EquationSum::Unknown);
    const bool doubtful = std::ranges::any_of(
        report.cells, [](const Cell &cell) { return bool(cell.reading.doubts); });
    for (qsizetype e = 0; doubtful && e < sums.size(); ++e)
        sums[e] = sumOf(equations[e], report);
    QList<ReadingEvidence> all;
    all.reserve(report.cells.size());
    for (int i = 0; i < report.cells.size(); ++i) {
        const CellReading &reading = report.cells[i].reading;
        const ReadingEvidence evidence{.doubts = reading.doubts,
                                       .state = reading.state,
                                       .number = reading.value.number.has_value()};
        all.append(evidence);
        if (!reading.doubts)
            continue;
        for (const int e : report.form->equationsOf({i})) {
            all.last().holding += sums[e] == EquationSum::Holds ? 1 : 0;
            all.last().failing += sums[e] == EquationSum::Fails ? 1 : 0;
        }
    }
    return all;
}

void rateReadings(Report &report)
{
    for (int i = 0; i < report.cells.size(); ++i) {
        CellReading &reading = report.cells[i].reading;
        if (isTooLong(reading, report.form->cell({i})))
            reading.doubts |= Doubt::OddValue;
    }
    const ConfidenceModel &model = ConfidenceModel::builtIn();
    const QList<ReadingEvidence> evidence = readingEvidence(report);
    for (qsizetype i = 0; i < report.cells.size(); ++i) {
        CellReading &reading = report.cells[i].reading;
        // Nearly all cells are like the one before.
        reading.confidence = i > 0 && evidence[i] == evidence[i - 1]
                                 ? report.cells[i - 1].reading.confidence
                                 : model.confidence(evidence[i]);
        const bool nowhere = reading.state == CellState::Missing && !reading.doubts;
        const bool asks =
            bool(reading.doubts & alwaysReviewed) || (reading.doubts & rowUnsure) == rowUnsure;
        reading.review = !nowhere && (asks || reading.confidence < model.reviewBelow);
    }
}

} // namespace gouji
