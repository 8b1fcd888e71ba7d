#pragma once

#include "core/export/documentlayout.h"

#include <QByteArray>
#include <QString>

namespace gouji {

// The parts of a DOCX package beside its text, each as a whole XML document.

/// Of a role in styles and paragraphs: "Title".
[[nodiscard]] QString docxStyleId(ParagraphRole role);

[[nodiscard]] QByteArray docxContentTypes(bool header);
[[nodiscard]] QByteArray docxPackageRelations();
[[nodiscard]] QByteArray docxDocumentRelations(bool header);
[[nodiscard]] QByteArray docxProperties(const DocumentLayout &layout);
[[nodiscard]] QByteArray docxSettings();
[[nodiscard]] QByteArray docxFontTable();
[[nodiscard]] QByteArray docxStyles();
/// The page number as official documents print it: at the outer edge.
[[nodiscard]] QByteArray docxFooter(bool evenPages);
[[nodiscard]] QByteArray docxHeader(const QString &mark);

} // namespace gouji
