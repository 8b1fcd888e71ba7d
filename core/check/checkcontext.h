#pragma once

#include "core/check/checker.h"
#include "core/check/prose.h"

#include <QList>

#include <optional>

namespace gouji {

/// What every check may look at. Checks append to a list; what their findings carry is told in
/// core/report/finding.h.
struct CheckContext
{
    const FormCatalogue &catalogue;
    const Report &report;
    const QList<EquationState> &equations;
    std::optional<TextSpan> activity; ///< where the prose counts something done
};

/// Sums and comparisons that fail, and one finding per rule and table for those that cannot be
/// assessed.
void appendArithmeticFindings(const CheckContext &context, QList<Finding> &findings);

/// What stands in the cells, each for itself, and blanks and `/` per table.
void appendCellFindings(const CheckContext &context, QList<Finding> &findings);

/// Rows and tables that are not there, and rows with a wrong number of values: a person may fill
/// them in, so they are asked for after each edit.
void appendRowFindings(const CheckContext &context, QList<Finding> &findings);

/// P-ALLZERO, P-SHIFT, P-MERGE, P-SHARE, P-OPEN.
void appendPlausibilityFindings(const CheckContext &context, QList<Finding> &findings);

/// What checks of the text may look at besides. No edit of a cell changes any of it, nor what these
/// checks find. Without a text (`text` is empty) they find only what the report itself tells.
struct TextContext
{
    const FormCatalogue &catalogue;
    const Report &report;
    const SourceText &text;
    const Prose &prose;
};

/// S-EDITION, S-MIX, S-ROW-EXTRA.
void appendStructureFindings(const TextContext &context, QList<Finding> &findings);

/// S-SECTION, S-SECTION-EMPTY, S-ORDER, S-NUMBER, S-TITLE.
void appendSectionFindings(const TextContext &context, QList<Finding> &findings);

/// L-TYPO, L-PUNCT, L-JUNK.
void appendLabelFindings(const TextContext &context, QList<Finding> &findings);

/// D-YEAR, D-PERIOD, D-SIGN.
void appendIdentityFindings(const TextContext &context, QList<Finding> &findings);

/// D-PROSE-YEAR.
void appendProseYearFindings(const TextContext &context, QList<Finding> &findings);

/// D-ORGAN, D-CONTACT.
void appendContactFindings(const TextContext &context, QList<Finding> &findings);

/// What a section has to speak of (Q-SECTION1, Q-SECTION5, N-FEE as the forms say), Q-DUPLICATE,
/// Q-GAP.
void appendQualityFindings(const TextContext &context, QList<Finding> &findings);

/// N-PARTS.
void appendPartFindings(const TextContext &context, QList<Finding> &findings);

/// N-FEE, the amount.
void appendFeeFindings(const TextContext &context, QList<Finding> &findings);

/// The severity the catalogue gives a rule.
[[nodiscard]] Severity severityOf(const FormCatalogue &catalogue, const QString &rule);

/// The characters a table can be found by: the heading of its section, else where its year stands.
[[nodiscard]] std::optional<TextSpan> headingOf(const FormTable &table, const Report &report);

/// The cells of the row an observation speaks of; none where it is no row of the form.
[[nodiscard]] QList<CellId> cellsOfRow(const Observation &observation, const Report &report);

} // namespace gouji
