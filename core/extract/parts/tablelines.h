#pragma once

#include "core/source/sourcedocument.h"

#include <QList>

namespace gouji {

/// Whether lines stand in a table of a document, which must outlive it. Among the cells of a table
/// of which only the order is known, there is anything that stands between them on the page.
class TableLines
{
public:
    explicit TableLines(const SourceDocument &document)
        : m_document(document)
    {}

    /// Lines are to be asked for in the order of the text.
    [[nodiscard]] bool hold(TextSpan line);

private:
    void enter(const SourceTable &table);

    const SourceDocument &m_document;
    qsizetype m_next = 0; ///< the first table that ends behind the last line asked for
    const SourceTable *m_table = nullptr;
    QList<TextSpan> m_cells; ///< of m_table, where it is in order
};

} // namespace gouji
