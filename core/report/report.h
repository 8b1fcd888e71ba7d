#pragma once

#include "core/base/textspan.h"
#include "core/form/formedition.h"
#include "core/report/cell.h"
#include "core/report/fault.h"
#include "core/report/journal.h"
#include "core/source/sourcedocument.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace gouji {

/// A fact read from the text, with its characters where they are one piece.
template<typename T>
struct Located
{
    T value{};
    std::optional<TextSpan> span;

    bool operator==(const Located &) const = default;
};

struct Period
{
    QDate from;
    QDate to;

    bool operator==(const Period &) const = default;
};

struct Section
{
    int number = 0;   ///< from 1, of the official order
    QString heading;  ///< as printed, trimmed
    TextSpan span;    ///< of the heading
    TextSpan content; ///< from behind the heading to the next one

    bool operator==(const Section &) const = default;
};

/// Something the extractor saw that no cell can say. Checks turn them into findings.
enum class ObservationCode {
    UnknownRow,          ///< a row with values whose label is none of the form's
    RepeatedRow,         ///< a row of the form printed once more
    ValueCount,          ///< a row with too many or too few values: expected, actual in arguments
    LabelDiffers,        ///< a label near the form's: printed, the form's
    LabelOfOtherEdition, ///< a label only another edition has: printed, that edition
    TableNotFound,       ///< nothing of the table is in the source
};

struct Observation
{
    ObservationCode code = ObservationCode::UnknownRow;
    int table = 0; ///< in the edition
    int row = -1;  ///< in the table; -1 when it is no row of the form
    std::optional<TextSpan> span;
    QStringList arguments;

    bool operator==(const Observation &) const = default;
};

/// Where the years of a report stand; each may be absent.
struct YearEvidence
{
    std::optional<Located<int>> title;
    std::optional<Located<int>> prose; ///< the year the text reports about
    std::optional<int> fileName;

    bool operator==(const YearEvidence &) const = default;
};

/// One report: what was read, and what a person made of it. A value; ReportDocument owns the one
/// that changes.
struct Report
{
    SourceInfo source;
    std::shared_ptr<const FormEdition> form; ///< never null; cells are numbered by it
    /// Edition of each table as read, in the form's order; empty text where the table was not
    /// found.
    QStringList tableEditions;

    std::optional<Located<QString>> title;
    std::optional<Located<QString>> agency;
    std::optional<Located<int>> year;
    YearEvidence years;
    std::optional<Located<Period>> period;
    std::optional<Located<QDate>> signature;

    QList<Section> sections;
    QList<Cell> cells; ///< form->cellCount() of them
    QList<Observation> observations;
    QList<JournalEntry> journal;
    QList<Acknowledgement> acknowledgements;
    QList<FaultAssignment> faults; ///< what a person decided; the rest is judged by the evidence

    [[nodiscard]] const Cell &cell(CellId id) const { return cells[id.index]; }
    [[nodiscard]] Cell &cell(CellId id) { return cells[id.index]; }

    /// "2019", "2021", "mixed"; empty when no table was found.
    [[nodiscard]] QString editionId() const;
};

} // namespace gouji
