#include "tests/support/documentbuilder.h"

namespace gouji {

DocumentBuilder &DocumentBuilder::paragraph(const QString &text)
{
    m_text += text + u'\n';
    return *this;
}

DocumentBuilder &DocumentBuilder::table(const QStringList &rows, TableGeometry geometry)
{
    SourceTable table;
    table.geometry = geometry;
    table.span.begin = m_text.size();
    for (int r = 0; r < rows.size(); ++r) {
        const QStringList cells = rows[r].split(u'|');
        for (int c = 0; c < cells.size(); ++c) {
            const qsizetype begin = m_text.size();
            m_text += cells[c];
            table.cells.append({.span = {begin, m_text.size()}, .row = r, .column = c});
            m_text += c + 1 < cells.size() ? u'\t' : u'\n';
        }
    }
    table.span.end = m_text.size();
    m_tables.append(table);
    return *this;
}

SourceDocument DocumentBuilder::build(const QString &path) const
{
    SourceDocument document;
    document.info.path = path;
    document.info.textLength = m_text.size();
    document.text = SourceText(m_text);
    document.tables = m_tables;
    return document;
}

} // namespace gouji
