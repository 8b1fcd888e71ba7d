#pragma once

#include "core/form/formedition.h"
#include "tests/support/generator/dice.h"
#include "tests/support/generator/draft.h"
#include "tests/support/generator/wording.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace gouji::testing {

/// What the text may quote: figures of the report by cell id.
using FigureLookup = QHash<QString, QString>;

/// Paragraphs with numbers, dates, telephone numbers, list numbers and sub-headings that look like
/// headings and rows of the form, as section one of real reports has them.
[[nodiscard]] QStringList overviewProse(const Office &office, const FigureLookup &figures,
                                        Dice &dice);
/// Who wrote it, for what period, where to ask; empty for offices that leave it out.
[[nodiscard]] QStringList preface(const Office &office, bool namesOrgan, Dice &dice);
[[nodiscard]] QStringList problemsProse(const Office &office, Dice &dice);
[[nodiscard]] QStringList otherMatters(const Office &office, Dice &dice);
/// Organ and date at the end, or nothing.
[[nodiscard]] QStringList signature(const Office &office, bool mustName, Dice &dice);
/// One remark as it stands between tables.
[[nodiscard]] QString remark(const Office &office, Dice &dice);
/// A table of the office's own that is none of the form's: visits of the website, training.
[[nodiscard]] DraftTable lookAlikeTable(const Office &office, Dice &dice);

} // namespace gouji::testing
