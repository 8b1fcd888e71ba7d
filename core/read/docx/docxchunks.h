#pragma once

#include "core/base/error.h"
#include "core/read/flow/flow.h"
#include "core/read/readoptions.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <map>

namespace gouji {

/// What a document takes in from parts in other formats (`altChunk`), by their relationships.
using DocxChunks = std::map<QString, Flow>;

/// Reads those that are pages, alone or in an archive: programs that turn pages into documents
/// write nothing else. Others stay empty.
[[nodiscard]] Result<DocxChunks> readChunks(const QHash<QString, QByteArray> &parts,
                                            const QString &path, const ReadOptions &options);

} // namespace gouji
