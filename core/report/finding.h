#pragma once

#include "core/base/decimal.h"
#include "core/base/textspan.h"
#include "core/form/cellid.h"
#include "core/form/ruleinfo.h"
#include "core/report/fault.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gouji {

/// The three outcomes of holding a rule against a report; a finding is never a Pass.
enum class Outcome {
    Pass,
    Fail,
    NotAssessable, ///< an operand is missing or no number, or a total is blank
};

/// A rule a report breaks, or cannot be held against. Carries facts; sentences are made of it
/// above.
///
/// What `expected`, `actual` and `arguments` hold, by rule. Numbers are plain decimals, dates ISO,
/// editions, tables and cells their ids; a word in quotes stands there as it is.
///
/// - arithmetic, Fail: the left side; the right side; [left, right, left - right]. Without a right
///   side: "0"; the left side; [left, "0", left]
/// - arithmetic, NotAssessable: -; -; [equations not assessable, equations of the rule in the
/// table]
/// - V-BLANK, V-NA: -; -; [number of cells]
/// - V-BLANK-TOTAL: the sum, empty when two sums disagree; -; -
/// - V-INT, V-NEG, V-DEC, V-TEXT: -; the text; -
/// - V-UNIT: the number alone, empty when the form has another unit; the text; [unit printed, unit
///   of the form or empty]
/// - V-OCR, V-SPACE, V-ZERO: the number, or what it looks like; the text; -
/// - S-EDITION: edition of the year; edition(s) found, joined by "/"; [year, table ids ...]
/// - S-MIX, tables: -; -; ["tables", then table id and edition in turn]
/// - S-MIX, a label: label of the form; label printed; ["label", edition the label belongs to]
/// - S-SECTION, S-SECTION-EMPTY: -; -; [number, heading in Chinese, in English]
/// - S-ORDER: -; the heading; as S-SECTION
/// - S-NUMBER: heading of the form; heading printed, of the first such section; ["shift" or
/// "style",
///   number of sections]
/// - S-TITLE: heading of the form; heading printed; as S-SECTION
/// - L-TYPO: label of the form; label printed; -
/// - L-PUNCT, L-JUNK: -; the first of them; [how many]
/// - S-ROW: -; -; ["table" or "rows", number of rows, "break" when a page break may have taken
/// them]
/// - S-COLUMN: number of values; number of values; -
/// - S-ROW-EXTRA: -; label printed; ["unknown" or "repeated"]
/// - D-YEAR, years disagree: year of the report; the other year; ["title", "prose", "period" or
///   "file_name"]
/// - D-YEAR, title: year of the report; title or empty; ["title_without_year" or "no_title"]
/// - D-YEAR, no year anywhere: -; -; ["none"]
/// - D-PERIOD: "2020-01-01/2020-12-31"; the period, likewise; -
/// - D-SIGN: a date that would hold, or empty; the date; ["early" or "late"]
/// - D-PROSE-YEAR: year of the report; the other year; -
/// - D-ORGAN: organ of the title; of the signature; -
/// - D-CONTACT: -; what is printed; ["telephone", "postcode" or "address"]
/// - what a section does not speak of (N-FEE, Q-SECTION1, Q-SECTION5): -; -; ["content", then the
///   aspects in Chinese and English in turn]
/// - a number or a word of the text (N-RECEIVED … N-DONE): the first reading's number; the number
///   said; ["claim", kind, unit, what the readings come to in Chinese, in English, what explains
///   the number in Chinese, in English, or empty]
/// - N-PARTS: sum of the parts; the whole; [the parts, joined by " + "]
/// - N-FEE, the amount: -; the amount; ["amount"]
/// - P-SHIFT: -; -; ["columns" or "row"]
/// - P-MERGE: -; the text; [the total]
/// - P-SHARE, P-OPEN: -; the text; [per cent]
/// - Q-DUPLICATE: -; what is repeated; -
/// - Q-GAP: the number due; the number printed; -
struct Finding
{
    QString rule;
    Severity severity = Severity::Error;
    Outcome outcome = Outcome::Fail;
    QList<CellId> cells;
    std::optional<TextSpan> span; ///< characters it speaks of
    QString expected;             ///< what would hold; empty when nothing can be said
    QString actual;               ///< what stands there
    /// What the sentence needs beyond these; each check states them.
    QStringList arguments;
    int equation = -1; ///< FormEdition::equations() for the arithmetic rules
    Fault fault = Fault::Undecided;

    bool operator==(const Finding &) const = default;
};

} // namespace gouji
