#pragma once

#include "core/form/formcatalogue.h"
#include "core/report/report.h"

#include <QString>

#include <memory>

namespace gouji::testing {

/// The editions and rules built into the program, loaded once.
[[nodiscard]] const std::shared_ptr<const FormCatalogue> &builtInCatalogue();

/// A report of an invented organ in `edition`, every cell read as "0": nothing is wrong with it in
/// any rule. Its year is the first one the edition is prescribed for. Cells have no spans; see
/// withText().
[[nodiscard]] Report makeReport(const QString &edition);

/// The id of a cell of `report`; the test ends when there is none.
[[nodiscard]] CellId cellId(const Report &report, const QString &id);

/// Makes the cell one that was read from `printed`: blank when nothing is.
void setPrinted(Report &report, CellId cell, const QString &printed);
void setPrinted(Report &report, const QString &cell, const QString &printed);
/// Makes the cell one that is not in the source.
void setMissing(Report &report, CellId cell);
void setMissing(Report &report, const QString &cell);

/// Prints rows into table `table`, row by row from the first: rows separated by `|`, values by
/// commas. `7…7` is a row whose first and last value alone are not 0, `0` a row of zeros.
void setRows(Report &report, const QString &table, const QString &rows);

/// A real city's figures of two years, edition 2021; both balance.
[[nodiscard]] Report cityReport(int year);

/// Writes a text of the report's cells, one a line, puts spans and the text's length into the
/// report, and returns the text.
QString withText(Report &report);

} // namespace gouji::testing
