#pragma once

#include <QByteArray>

namespace gouji::testing {

/// How `pdftotext` turns pages into text.
struct PageTextManner
{
    bool laidOut = false;  ///< as the words stand on the page (-layout); else in reading order
    double fixedPitch = 0; ///< the width of a character (-fixed), in points; 0: by the letters
};

/// The text of a PDF, in UTF-8, as `pdftotext` writes it: Poppler does the work for both.
[[nodiscard]] QByteArray textOfPages(const QByteArray &pdf, const PageTextManner &manner);

} // namespace gouji::testing
