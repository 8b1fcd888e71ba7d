#pragma once

#include "core/source/sourcetable.h"
#include "tests/support/generator/dice.h"
#include "tests/support/generator/draft.h"
#include "tests/support/generator/markedtext.h"
#include "tests/support/generator/options.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace gouji::testing {

/// What all emitters of one report need to know.
struct Emission
{
    Flavour flavour = Flavour::TabCells;
    QList<Damage> damages;
    quint64 seed = 1;
    int part = 0; ///< number of the report in its file, for the marks
    QString runningTitle;
    Dice dice;
    int page = 1;

    [[nodiscard]] bool damaged(Damage damage) const { return damages.contains(damage); }
};

/// The whole draft as text in one of the text flavours.
[[nodiscard]] MarkedText emitText(const Draft &draft, Emission &emission);

/// What is printed for a cell of the form.
struct PrintedCell
{
    int part = 0;
    int cell = -1; ///< CellId::index in that report
    QString raw;
    std::optional<TextSpan> span; ///< in the linear text, where that is known
};

/// What an emitter of a format with real cells makes: markup, and the cells it prints.
struct EmittedMarkup
{
    QString text;
    QList<PrintedCell> cells = {};
};

/// The draft as what stands in the body of a page or document; and the file around the bodies of
/// the reports that stand in it.
[[nodiscard]] EmittedMarkup emitHtml(const Draft &draft, Emission &emission);
[[nodiscard]] QByteArray htmlFile(const QString &bodies, const GeneratorOptions &options);
[[nodiscard]] EmittedMarkup emitDocx(const Draft &draft, Emission &emission);
[[nodiscard]] QByteArray docxFile(const QString &bodies, const GeneratorOptions &options);
/// Bodies are pages; each ends in a form feed.
[[nodiscard]] EmittedMarkup emitPdf(const Draft &draft, Emission &emission);
[[nodiscard]] QByteArray pdfFile(const QString &bodies);

/// One table; lines end in `\n`.
void emitTabCells(MarkedText &out, const DraftTable &table, Emission &emission);
void emitPipeCells(MarkedText &out, const DraftTable &table, Emission &emission);
void emitAligned(MarkedText &out, const DraftTable &table, Emission &emission);
void emitInOrder(MarkedText &out, const DraftTable &table, Emission &emission);
/// Tab rows, pipe rows, CSV and Markdown.
void emitRows(MarkedText &out, const DraftTable &table, Emission &emission);

// What emitters are made of.

/// The cells of each row as `geometry` has them; nullptr for an empty cell.
[[nodiscard]] QList<QList<const DraftCell *>> cellsOf(const DraftTable &table,
                                                      TableGeometry geometry);
/// Writes the cell's text and marks its values.
void write(MarkedText &out, const DraftCell &cell, int part);
/// What a page break leaves between two rows, if this is the place for it: a page number, perhaps a
/// running title. Lines end in `\n`.
void pageFurniture(MarkedText &out, Emission &emission);

} // namespace gouji::testing
