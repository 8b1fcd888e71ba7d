#pragma once

#include "core/export/documentlayout.h"
#include "core/export/exporter.h"

#include <QByteArray>
#include <QList>

namespace gouji {

/// The findings that are the document's own fault, not the reading's: those a person let stand, and
/// errors and warnings that rest on nothing but cells that were read without doubt or confirmed.
[[nodiscard]] QList<Finding> documentFaults(const ExportInput &input);

/// A letter to the organ that names these findings, table by table, and asks for correction. Who
/// sends it and when is left open.
[[nodiscard]] DocumentLayout organLetter(const ExportInput &input);

/// A document as plain text, for mail: paragraphs parted by line ends, tables by tabs.
[[nodiscard]] QByteArray plainText(const DocumentLayout &layout);

} // namespace gouji
