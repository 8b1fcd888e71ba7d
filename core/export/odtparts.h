#pragma once

#include "core/export/documentlayout.h"
#include "core/export/documentstyle.h"
#include "core/export/xmlpart.h"

#include <QByteArray>
#include <QString>

namespace gouji {

// The parts of an ODT package beside its text.

inline constexpr QLatin1StringView odtMediaType("application/vnd.oasis.opendocument.text");

/// Of a role in styles and paragraphs: "Title".
[[nodiscard]] QString odtStyleName(ParagraphRole role);
/// Begins the root element of a part with the names of all vocabularies.
void beginOdtRoot(XmlPart &xml, QLatin1StringView element);
/// The declarations of the fonts and of what stands in for them.
void writeOdtFonts(XmlPart &xml);
[[nodiscard]] QString points(double value);
[[nodiscard]] QString millimetres(double value);

[[nodiscard]] QByteArray odtManifest();
[[nodiscard]] QByteArray odtMeta(const DocumentLayout &layout);
/// Styles of paragraphs, the page with its number and mark.
[[nodiscard]] QByteArray odtStyles(const QString &mark);

} // namespace gouji
