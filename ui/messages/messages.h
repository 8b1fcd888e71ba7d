#pragma once

#include "core/base/error.h"
#include "core/base/notice.h"
#include "core/export/exporter.h"
#include "core/report/finding.h"
#include "core/report/report.h"
#include "core/report/typing.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace gouji {

/// The only maker of sentences. Needs no widgets: the command line speaks through it too.
/// Everything comes in currentLanguage().
class Messages
{
    Q_DECLARE_TR_FUNCTIONS(gouji::Messages)

public:
    /// What went wrong and what to do about it.
    [[nodiscard]] static QString sentence(const Error &error);
    [[nodiscard]] static QString sentence(const Notice &notice);
    /// Why something typed was not taken, and what to do.
    [[nodiscard]] static QString sentence(const Refusal &refusal);
    /// What is wrong, in one line; the cells it speaks of are named by cellName().
    [[nodiscard]] static QString sentence(const Finding &finding, const Report &report);
    /// Likewise for findings that have one cause.
    [[nodiscard]] static QString sentence(const QList<Finding> &findings, const Report &report);

    /// "表三 · 予以公开 · 自然人": table, row and column as a person calls them.
    [[nodiscard]] static QString cellName(CellId cell, const FormEdition &form);
    /// "予以公开", with what stands above it where the name alone is not unique; may be empty.
    [[nodiscard]] static QString rowName(CellId cell, const FormEdition &form);
    [[nodiscard]] static QString columnName(CellId cell, const FormEdition &form);
    /// What a finding speaks of: its cell, or the row, column or table its cells share.
    [[nodiscard]] static QString placeName(const Finding &finding, const Report &report);

    /// All there is to know of a cell, a line each: state, characters, certainty, doubts, history.
    [[nodiscard]] static QString cellTip(CellId cell, const Report &report);
    /// Name, value and state in one line, for a screen reader.
    [[nodiscard]] static QString cellDescription(CellId cell, const Report &report);
    /// A step that can be undone, by what it writes into the journal: "表三 · 予以公开 · 自然人:
    /// 71 → 17". Without entries it is about findings that were let stand.
    [[nodiscard]] static QString stepName(const QList<JournalEntry> &journal,
                                          const FormEdition &form);
    /// The step that says whose findings are.
    [[nodiscard]] static QString faultStepName();
    /// What stands before the residuals of a rule at the foot of a table.
    [[nodiscard]] static QString residualLabel(const QString &rule);

    [[nodiscard]] static QString stateName(CellState state);
    [[nodiscard]] static QString severityName(Severity severity);
    [[nodiscard]] static QString outcomeName(Outcome outcome);
    /// "the document", "the reading", "undecided".
    [[nodiscard]] static QString faultName(Fault fault);
    [[nodiscard]] static QString relationSign(Relation relation, bool holds);
    /// Why a reading is not certain, one sentence each.
    [[nodiscard]] static QStringList doubts(Doubts doubts);
    /// Why a cell is to be looked at, in one line; empty when it is not.
    [[nodiscard]] static QString reviewReason(const Cell &cell);
    /// "Excel workbook" for "xlsx".
    [[nodiscard]] static QString formatName(const QString &exportFormat);

    /// A text that is data, in the language of the interface, and in the other one.
    [[nodiscard]] static QString text(const FormText &text);
    [[nodiscard]] static QString otherText(const FormText &text);

    /// The fixed words of an exported file, and the reason of a journal entry.
    [[nodiscard]] static QString heading(ExportHeading heading);
    [[nodiscard]] static QString journalReason(const QString &reason);
    /// Everything above, as exporters want it handed in.
    [[nodiscard]] static ExportTexts exportTexts();

private:
    [[nodiscard]] static QString equationSentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString unassessableSentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString cellSentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString structureSentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString sectionSentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString identitySentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString labelSentence(const Finding &finding, const Report &report);
    [[nodiscard]] static QString proseSentence(const Finding &finding, const Report &report);
};

} // namespace gouji
