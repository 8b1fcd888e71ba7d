#pragma once

#include "core/form/formcatalogue.h"
#include "tests/support/generator/dice.h"

#include <QString>
#include <QStringList>

namespace gouji::testing {

/// The office a report is of, and its year.
struct Office
{
    QString place;     ///< "澄浦市"; invented
    QString organ;     ///< "澄浦市水务局"
    QString shortName; ///< what its text calls it: "市水务局"
    int year = 0;
};

[[nodiscard]] Office drawOffice(int firstYear, int lastYear, Dice &dice);

/// A title of one or two lines; empty when the report has none.
struct Title
{
    QString text;
    bool namesOrgan = true;
};
[[nodiscard]] Title drawTitle(const Office &office, Dice &dice);

/// Headings of the six sections in one numbering style, wordings as offices choose them.
[[nodiscard]] QStringList drawHeadings(const QList<FormSection> &sections, Dice &dice);

/// "2022年", "2022 年", "２０２２年": as one hand writes it.
[[nodiscard]] QString yearText(int year, Dice &dice);

} // namespace gouji::testing
