#pragma once

#include "core/check/checker.h"

#include <QList>

namespace gouji {

/// What every check may look at. Checks append to a list; what their findings carry is told in
/// core/report/finding.h.
struct CheckContext
{
    const FormCatalogue &catalogue;
    const Report &report;
    const QList<EquationState> &equations;
};

/// Sums and comparisons that fail, and one finding per rule and table for those that cannot be
/// assessed.
void appendArithmeticFindings(const CheckContext &context, QList<Finding> &findings);

/// What stands in the cells, each for itself, and blanks and `/` per table.
void appendCellFindings(const CheckContext &context, QList<Finding> &findings);

/// Rows and tables that are not there, and rows with a wrong number of values: a person may fill
/// them in, so they are asked for after each edit.
void appendRowFindings(const CheckContext &context, QList<Finding> &findings);

/// S-EDITION, S-MIX, S-SECTION, S-ROW-EXTRA: no edit of a cell changes them.
void appendStructureFindings(const FormCatalogue &catalogue, const Report &report,
                             QList<Finding> &findings);

/// D-YEAR, D-PERIOD, D-SIGN: no edit of a cell changes them.
void appendIdentityFindings(const Report &report, QList<Finding> &findings);

} // namespace gouji
