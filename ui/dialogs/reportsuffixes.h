#pragma once

#include <QStringList>

namespace gouji {

/// How the names of files end that may hold a report. Files are told by what is in them: this is
/// only for choosing among many.
[[nodiscard]] inline QStringList reportSuffixes()
{
    return QStringLiteral(
               "txt md csv tsv html htm xhtml mht mhtml docx doc wps rtf odt xlsx xls et "
               "ods pdf")
        .split(QChar(u' '));
}

} // namespace gouji
