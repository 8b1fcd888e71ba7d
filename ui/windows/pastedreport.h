#pragma once

#include "core/base/error.h"

#include <QString>

class QMimeData;

namespace gouji {

/// Keeps a report that was copied from a page, a document or a chat as a file of its own, named by
/// its first line, and says where: it can be opened, corrected and saved as any other. What is kept
/// already is not kept twice. Errors: FileEmpty (nothing to read in it), FileNotWritable.
[[nodiscard]] Result<QString> keepPastedReport(const QMimeData &data);

} // namespace gouji
