#pragma once

#include "core/export/documentlayout.h"

#include <QString>
#include <QStringList>

namespace gouji {

/// How official documents are set: GB/T 9704 (A4, 156 mm × 225 mm of text, 22 lines a page,
/// page numbers outside). Points and millimetres.
struct PageStyle
{
    static constexpr double width = 210;
    static constexpr double height = 297;
    static constexpr double top = 37;
    static constexpr double bottom = 35;
    static constexpr double left = 28;
    static constexpr double right = 26;
    static constexpr double textWidth = width - left - right;
    static constexpr double footerBelowText = 7;
    static constexpr double lineHeight = 28.95; ///< points; 22 lines fill the page
    static constexpr double cellMargin = 0.5;   ///< left and right in a table's cell
};

enum class TextAlign { Left, Centre, Right, Justified };

/// How a paragraph looks.
struct ParagraphStyle
{
    QString fontFamily;    ///< what the standard asks for
    QStringList freeFonts; ///< what stands in where it is not installed
    double fontSize = 16;  ///< points: 三号
    TextAlign align = TextAlign::Justified;
    int firstLineIndent = 0;                   ///< characters
    int rightIndent = 0;                       ///< characters
    double lineHeight = PageStyle::lineHeight; ///< points
    double spaceBefore = 0;
    double spaceAfter = 0;
    bool bold = false;
    QString colour; ///< RRGGBB; empty for black
};

[[nodiscard]] const ParagraphStyle &styleOf(ParagraphRole role);
/// Of what stands in tables; size and height come from the table.
[[nodiscard]] const ParagraphStyle &tableTextStyle();
/// Of page numbers.
[[nodiscard]] const ParagraphStyle &pageNumberStyle();

/// RRGGBB of the ground a mark gives a cell; empty for none.
[[nodiscard]] QString groundOf(DocumentMark mark);

/// Every role, for formats that declare their styles first.
[[nodiscard]] const QList<ParagraphRole> &allParagraphRoles();

/// `text` without characters XML has no room for.
[[nodiscard]] QString xmlText(const QString &text);

} // namespace gouji
