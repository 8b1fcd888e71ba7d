#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace gouji::testing {

/// How the report arrives: what decoded the office's tables, or the format itself.
enum class Flavour {
    TabCells,     ///< word processor to text: one cell a line, after a tab
    PipeCells,    ///< web page to text: a pipe ends each cell
    TabRows,      ///< PDF to text: one row a line, fields between tabs, page breaks
    Aligned,      ///< PDF to text as it is laid out: columns below each other, between blanks
    ReadingOrder, ///< PDF to text, or copied from a viewer, in the order a page is read
    SheetTabs,    ///< copied from a spreadsheet or browser
    SheetPipes,   ///< the same with pipes
    Commas,       ///< CSV
    Markdown,
    Html,         ///< web page; its cells are real ones
    Docx,         ///< word processor's document; so are these
    Pdf,          ///< printed from such a document: cells within lines
    LaidOutPages, ///< such pages turned to text as they are laid out, by what everybody uses
    PageFlow,     ///< and in reading order
};

enum class FigureSize { Zero, Small, Office, City, Huge };

/// What offices, converters and scanners do to a report. Each says what becomes of the truth.
enum class Damage {
    // Values: what is printed in a cell
    Blanks,       ///< some zeros are left blank: blank
    AllBlank,     ///< every zero is left blank: blank
    Dashes,       ///< zeros as `/` `—` `无` …: read, no number
    Units,        ///< `5件`, `3.68万元`: the number and its unit
    Separators,   ///< `1,234`: the number
    SpacedDigits, ///< `1 2`: the number 12
    FullWidth,    ///< `１２`: the number
    Lookalikes,   ///< `O` `l` `〇`: read, no number
    // Cells and their neighbours
    DroppedBlanks, ///< blank cells leave no trace, values slide left: those cells are missing
    Merged,        ///< `12` `0` printed `120`: see TrueCell::also
    RunTogether,   ///< a whole row without separators: see TrueCell::also
    // Rows and columns
    TornRows,         ///< a line end within a row
    PageFurniture,    ///< page numbers and running titles between rows
    LostRows,         ///< a page is gone: its cells are missing
    LostColumn,       ///< a column is gone: its cells are missing
    ExtraColumn,      ///< 小计, 备注 or 序号 of the office's own
    HeaderAgain,      ///< the header repeated after a page break
    HeaderBroken,     ///< words of the header broken over paragraphs or rows
    GroupAgain,       ///< the group cell printed again further down
    RowsExchanged,    ///< two rows in each other's place, with their labels
    ColumnsExchanged, ///< two columns in each other's place, with their heads
    // Labels
    LabelsBroken,
    LabelsMisspelt,
    LabelsTraditional,
    LabelsRenumbered,
    // The document
    BlocksReordered,   ///< blocks of table two in another order
    TableFourSplit,    ///< table four in two blocks
    LastYearAppended,  ///< last year's tables stand behind this year's
    LastYearQuoted,    ///< last year's tables stand in section one
    TwoReports,        ///< another organ's report follows in the same file
    OneLine,           ///< line ends and tabs became blanks
    HeadingsLost,      ///< some section headings are gone
    ProseAroundTables, ///< notes, captions and look-alike tables between and around the tables
};

enum class TextEncoding { Utf8, Utf8Bom, Gb18030, Utf16Le, Utf16Be };

/// What to generate. What is not said is drawn by the seed.
struct GeneratorOptions
{
    quint64 seed = 1;
    Flavour flavour = Flavour::TabCells;
    QList<Damage> damages = {};
    std::optional<QString> edition = {}; ///< "mixed" for tables of different editions
    std::optional<FigureSize> size = {};
    std::optional<bool> balanced =
        {}; ///< false: one to three figures break the sums, as offices do
    std::optional<TextEncoding> encoding = {};
};

[[nodiscard]] const QList<Flavour> &allFlavours();
[[nodiscard]] const QList<Damage> &allDamages();
/// Short names for tables and command lines: "A tab cells", "lost rows".
[[nodiscard]] QString nameOf(Flavour flavour);
[[nodiscard]] QString nameOf(Damage damage);
/// False where a damage cannot happen: rows of one line cannot be torn in a format with real cells.
[[nodiscard]] bool applies(Damage damage, Flavour flavour);
/// The file's name ends in it; with the dot.
[[nodiscard]] QString suffixOf(Flavour flavour);
/// Spans of the truth are known: the format is text and the linear text is the file's.
[[nodiscard]] bool isText(Flavour flavour);
/// Made from printed pages.
[[nodiscard]] bool isPrinted(Flavour flavour);
/// Where nothing but the order tells what is what: blanks leave no trace.
[[nodiscard]] bool isInReadingOrder(Flavour flavour);

} // namespace gouji::testing
