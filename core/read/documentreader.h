#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"
#include "core/source/sourcedocument.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

namespace gouji {

/// One format. A new one is a file with such a class and a line in documentReaders().
class DocumentReader
{
public:
    DocumentReader() = default;
    DocumentReader(const DocumentReader &) = delete;
    DocumentReader &operator=(const DocumentReader &) = delete;
    virtual ~DocumentReader() = default;

    /// True for the media types of mediaTypeOf() that it reads.
    [[nodiscard]] virtual bool accepts(QStringView mediaType) const = 0;

    /// Text, tables, notices; of the info only what the reader alone knows (encoding).
    /// `path` names the file in errors and is not opened. Called from several threads at once.
    /// Keeps to `options.limits`, whose errors every reader may give, and to `options.progress`.
    [[nodiscard]] virtual Result<SourceDocument> read(const QByteArray &bytes, const QString &path,
                                                      const ReadOptions &options) const = 0;
};

/// Every reader of the program.
[[nodiscard]] const QList<const DocumentReader *> &documentReaders();

} // namespace gouji
