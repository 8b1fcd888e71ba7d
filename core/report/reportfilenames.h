#pragma once

#include "core/report/finding.h"
#include "core/report/repair.h"
#include "core/report/report.h"

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <span>

namespace gouji {

inline constexpr QLatin1StringView reportSchemaFamily("gouji.report/");
inline constexpr QLatin1StringView reportSchemaName("gouji.report/1");

/// A value and its name in the report file.
template<typename T>
struct NamedValue
{
    T value;
    QLatin1StringView name;
};

inline constexpr std::array cellStateNames = {
    NamedValue{CellState::Read, QLatin1StringView("read")},
    NamedValue{CellState::Blank, QLatin1StringView("blank")},
    NamedValue{CellState::Missing, QLatin1StringView("missing")},
    NamedValue{CellState::Corrected, QLatin1StringView("corrected")},
    NamedValue{CellState::Confirmed, QLatin1StringView("confirmed")},
};

inline constexpr std::array doubtNames = {
    NamedValue{Doubt::LabelDiffers, QLatin1StringView("label_differs")},
    NamedValue{Doubt::ValueCount, QLatin1StringView("value_count")},
    NamedValue{Doubt::TornRow, QLatin1StringView("torn_row")},
    NamedValue{Doubt::OddValue, QLatin1StringView("odd_value")},
    NamedValue{Doubt::Placement, QLatin1StringView("placement")},
    NamedValue{Doubt::RepeatedRow, QLatin1StringView("repeated_row")},
    NamedValue{Doubt::NoLabel, QLatin1StringView("no_label")},
    NamedValue{Doubt::Ambiguous, QLatin1StringView("ambiguous")},
    NamedValue{Doubt::LabelFar, QLatin1StringView("label_far")},
    NamedValue{Doubt::LabelAlone, QLatin1StringView("label_alone")},
};

inline constexpr std::array observationNames = {
    NamedValue{ObservationCode::UnknownRow, QLatin1StringView("unknown_row")},
    NamedValue{ObservationCode::RepeatedRow, QLatin1StringView("repeated_row")},
    NamedValue{ObservationCode::ValueCount, QLatin1StringView("value_count")},
    NamedValue{ObservationCode::LabelDiffers, QLatin1StringView("label_differs")},
    NamedValue{ObservationCode::LabelOfOtherEdition, QLatin1StringView("label_of_other_edition")},
    NamedValue{ObservationCode::TableNotFound, QLatin1StringView("table_not_found")},
};

inline constexpr std::array severityNames = {
    NamedValue{Severity::Error, QLatin1StringView("error")},
    NamedValue{Severity::Warning, QLatin1StringView("warning")},
    NamedValue{Severity::Info, QLatin1StringView("info")},
};

inline constexpr std::array faultNames = {
    NamedValue{Fault::Undecided, QLatin1StringView("undecided")},
    NamedValue{Fault::Document, QLatin1StringView("document")},
    NamedValue{Fault::Extraction, QLatin1StringView("extraction")},
};

inline constexpr std::array outcomeNames = {
    NamedValue{Outcome::Pass, QLatin1StringView("pass")},
    NamedValue{Outcome::Fail, QLatin1StringView("fail")},
    NamedValue{Outcome::NotAssessable, QLatin1StringView("not_assessable")},
};

inline constexpr std::array operationNames = {
    NamedValue{RepairOperation::DigitDropped, QLatin1StringView("digit_dropped")},
    NamedValue{RepairOperation::DigitDoubled, QLatin1StringView("digit_doubled")},
    NamedValue{RepairOperation::DigitsExchanged, QLatin1StringView("digits_exchanged")},
    NamedValue{RepairOperation::DigitConfused, QLatin1StringView("digit_confused")},
    NamedValue{RepairOperation::DigitReplaced, QLatin1StringView("digit_replaced")},
    NamedValue{RepairOperation::LeftBlank, QLatin1StringView("left_blank")},
    NamedValue{RepairOperation::OffByFew, QLatin1StringView("off_by_few")},
    NamedValue{RepairOperation::CopiedFromBelow, QLatin1StringView("copied_from_below")},
    NamedValue{RepairOperation::Unlike, QLatin1StringView("unlike")},
    NamedValue{RepairOperation::UnitMistaken, QLatin1StringView("unit_mistaken")},
    NamedValue{RepairOperation::PointMoved, QLatin1StringView("point_moved")},
    NamedValue{RepairOperation::Reread, QLatin1StringView("reread")},
    NamedValue{RepairOperation::SwappedSideways, QLatin1StringView("swapped_sideways")},
    NamedValue{RepairOperation::SwappedBelow, QLatin1StringView("swapped_below")},
    NamedValue{RepairOperation::Merged, QLatin1StringView("merged")},
    NamedValue{RepairOperation::MergedAndShifted, QLatin1StringView("merged_and_shifted")},
    NamedValue{RepairOperation::Split, QLatin1StringView("split")},
    NamedValue{RepairOperation::ShiftedRight, QLatin1StringView("shifted_right")},
    NamedValue{RepairOperation::ShiftedLeft, QLatin1StringView("shifted_left")},
    NamedValue{RepairOperation::TotalsCopied, QLatin1StringView("totals_copied")},
};

inline constexpr std::array repairFaultNames = {
    NamedValue{RepairFault::Undecided, QLatin1StringView("undecided")},
    NamedValue{RepairFault::Extraction, QLatin1StringView("extraction")},
    NamedValue{RepairFault::Document, QLatin1StringView("document")},
};

template<typename T, std::size_t Count>
[[nodiscard]] QString nameOf(T value, const std::array<NamedValue<T>, Count> &names)
{
    for (const NamedValue<T> &named : names) {
        if (named.value == value)
            return QString(named.name);
    }
    return {};
}

template<typename T, std::size_t Count>
[[nodiscard]] std::optional<T> valueOf(const QString &name,
                                       const std::array<NamedValue<T>, Count> &names)
{
    for (const NamedValue<T> &named : names) {
        if (named.name == name)
            return named.value;
    }
    return std::nullopt;
}

} // namespace gouji
