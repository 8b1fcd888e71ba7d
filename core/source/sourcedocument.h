#pragma once

#include "core/base/notice.h"
#include "core/base/textspan.h"
#include "core/source/pagegeometry.h"
#include "core/source/sourcetable.h"
#include "core/source/sourcetext.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace gouji {

/// Where a document came from. `path` is kept exactly as it was given.
struct SourceInfo
{
    QString path;
    QByteArray sha256; ///< lower-case hexadecimal digits of the file's bytes
    qint64 bytes = 0;
    QString mediaType;
    QString encoding; ///< IANA name; empty for formats that are not text
    qsizetype textLength = 0;

    /// Of a report: which one of the document's it is, from 1, and how many there are.
    int part = 1;
    int parts = 1;
    std::optional<TextSpan> extent; ///< its characters, where it is one of several

    bool operator==(const SourceInfo &) const = default;
};

/// What the pages of a document are drawn from.
struct PagedFile
{
    QByteArray bytes;
    QString password; ///< it was opened with; empty without one

    bool operator==(const PagedFile &) const = default;
};

/// What every reader makes of a file: one linear text, and tables whose cells are spans of it.
struct SourceDocument
{
    SourceInfo info;
    SourceText text;
    QList<SourceTable> tables; ///< in document order, disjoint
    QList<Notice> notices;
    PageGeometry pages = {};  ///< nothing for formats without pages
    PagedFile pagedFile = {}; ///< likewise
};

} // namespace gouji
