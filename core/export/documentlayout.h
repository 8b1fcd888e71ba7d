#pragma once

#include <QList>
#include <QString>

#include <variant>

namespace gouji {

/// What a paragraph is in the document; each format knows how such a paragraph looks.
enum class ParagraphRole {
    Title,      ///< centred, lines parted by `\n`
    Heading,    ///< of a section: 一、
    Subheading, ///< （一）
    Body,       ///< first line indented by two characters
    Salutation, ///< at the margin
    Signature,  ///< organ and date at the right
    Note,       ///< a small remark of ours beside a table
    Draft,      ///< that the document is no clean copy
};

struct DocumentParagraph
{
    ParagraphRole role = ParagraphRole::Body;
    QString text;

    bool operator==(const DocumentParagraph &) const = default;
};

/// What the ground of a table's cell tells.
enum class DocumentMark { None, Missing, Review, Corrected, Confirmed };

/// One cell, possibly merged over several slots of the grid.
struct DocumentCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QString text;          ///< lines parted by `\n`
    bool header = false;   ///< a label, no value
    bool left = false;     ///< at the left edge instead of centred
    bool vertical = false; ///< printed top to bottom
    DocumentMark mark = DocumentMark::None;

    bool operator==(const DocumentCell &) const = default;
};

struct DocumentTable
{
    QList<int> columnWidths; ///< relative; their number is that of the columns
    int rowCount = 0;
    int headerRows = 0;        ///< repeated on each page the table goes on over
    double fontSize = 12;      ///< points
    bool together = false;     ///< small enough not to be broken over pages
    QList<DocumentCell> cells; ///< by row, then column; no two cover the same slot

    bool operator==(const DocumentTable &) const = default;
};

using DocumentBlock = std::variant<DocumentParagraph, DocumentTable>;

/// A document as every format prints it: knows nothing of any format, of reports or of windows.
struct DocumentLayout
{
    QString title;  ///< for the file's properties and a window's title
    QString author; ///< likewise
    QString mark;   ///< stands at the head of each page; empty for a clean copy
    QList<DocumentBlock> blocks;

    bool operator==(const DocumentLayout &) const = default;
};

/// The number in `table.cells` of the cell that covers each slot, row by row; -1 where none does.
[[nodiscard]] QList<int> slotOwners(const DocumentTable &table);

/// A slot seen by formats that print something for every slot of a row.
struct DocumentSlot
{
    int column = 0;
    int columnSpan = 1;
    int cell = -1;      ///< in `table.cells`; -1 for an empty slot
    bool begins = true; ///< the cell begins in this row; false where it comes from above
};
[[nodiscard]] QList<DocumentSlot> slotsOfRow(const DocumentTable &table, const QList<int> &owners,
                                             int row);

/// `total` shared out over the columns by their widths; the parts add up to it.
[[nodiscard]] QList<int> columnWidthsOf(const DocumentTable &table, int total);

} // namespace gouji
