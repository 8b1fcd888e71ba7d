#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace gouji {

/// How likely each way is in which a number goes wrong. Probabilities.
struct SlipOdds
{
    double wrong = 0; ///< that a cell is
    // Given that, how:
    double dropped = 0;
    double doubled = 0;
    double exchanged = 0;
    double confused = 0;
    double replaced = 0;
    double blank = 0;
    double offByFew = 0;
    double totalOffByFew = 0; ///< in a sum
    double copied = 0;
    double unlike = 0;
    // Slips of several cells that are one mistake:
    double swapped = 0;    ///< of one pair of neighbours
    double merged = 0;     ///< of one pair of neighbours
    double split = 0;      ///< of one number in two, anywhere
    double shifted = 0;    ///< of one line, anywhere on it
    double copiedLine = 0; ///< of sums, from one other row

    bool operator==(const SlipOdds &) const = default;
};

/// The two tables of odds, and what goes with them.
struct RepairOdds
{
    SlipOdds misread;
    SlipOdds misprinted;
    QList<std::pair<int, int>> lookalikes; ///< digits taken for each other
    double reread = 0; ///< that characters which can be read another way should be
    /// How rare large numbers are: n is printed as often as 1 / (1 + n)^smallness. So a 0 is rather
    /// a 0 than a lost number.
    double smallness = 0;
    double looked = 0;    ///< how much rarer a cell is wrong that a person has looked at
    double textShare = 0; ///< of mistakes that are misread rather than misprinted: typed text
    double pageShare = 0; ///< likewise, pages

    /// The odds built into the program.
    [[nodiscard]] static const RepairOdds &builtIn();
    /// Errors: JsonSyntax, JsonStructure.
    [[nodiscard]] static Result<RepairOdds> load(const QByteArray &bytes, const QString &name);

    /// As load() reads them, one line a table.
    [[nodiscard]] QByteArray toJson() const;

    /// Both tables as one, `share` of the mistakes being misread.
    [[nodiscard]] SlipOdds blended(double share) const;

    bool operator==(const RepairOdds &) const = default;
};

} // namespace gouji
