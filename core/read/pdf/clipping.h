#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace gouji {

/// What was copied somewhere, in the flavours a clipboard has it in.
struct Clipping
{
    QString html;
    QString text;
};

/// A clipping as a file that readDocument() reads.
struct ClippedFile
{
    QByteArray bytes;
    QString suffix; ///< "html" or "txt"
    QString name;   ///< what its first line says, fit for a file's name; may be empty
};

/// The flavour with the better tables: the page, unless only the text has any.
/// Errors: FileEmpty when there is nothing to read in either.
[[nodiscard]] Result<ClippedFile> fileOf(const Clipping &clipping);

} // namespace gouji
