#pragma once

#include "core/export/typesetter.h"

#include <QList>

namespace gouji {

/// Sets one table on the pages of a Typesetter: only rows higher than a page are broken, the header
/// rows stand again on each page, and a label merged over rows goes on over the page's end.
class TableSetter
{
public:
    TableSetter(Typesetter &pages, const DocumentTable &table);
    void set();
    /// What of the table must stand on the page it begins on.
    [[nodiscard]] double leadHeight() const;

private:
    void measure();
    void measureCell(int cell);
    void breakTallRows();
    [[nodiscard]] double lineHeight() const;
    [[nodiscard]] double pageRoom() const;
    [[nodiscard]] int repeatedRows() const;
    [[nodiscard]] double heightOf(int from, int to) const;
    [[nodiscard]] QRectF place(const DocumentCell &cell, int from, int to, double y) const;
    void setRows(int from, int to);
    void setCell(int cell, int from, int to, double y);

    Typesetter &m_pages;
    DocumentTable m_table;
    QList<double> m_columns; ///< left edges, and the right edge of the last
    QList<double> m_heights;
    QList<std::shared_ptr<QTextLayout>> m_texts; ///< of each cell
    QList<double> m_textHeights;
    QList<int> m_linesSet; ///< lines of each cell that stand on pages already
};

} // namespace gouji
