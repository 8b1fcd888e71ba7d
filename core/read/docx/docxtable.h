#pragma once

#include "core/read/docx/xmlsource.h"
#include "core/read/flow/flow.h"

#include <functional>
#include <map>

namespace gouji {

/// A table of a WordprocessingML document in its grid: spans, vertical merges, rows and cells that
/// tracked changes deleted.
class DocxTable
{
public:
    /// Reads the block that `xml` stands at and all that follow it in their cell.
    using ReadContent = std::function<Flow()>;

    /// `slotsLeft` goes down with every slot taken; below 0 reading ends.
    DocxTable(XmlSource &xml, int &slotsLeft, ReadContent readContent);

    /// Reads to the end of the current element, the `w:tbl`.
    [[nodiscard]] FlowTable read();
    [[nodiscard]] int deletedRows() const { return m_deletedRows; }
    [[nodiscard]] int hiddenRows() const { return m_hiddenRows; }

private:
    struct CellProperties
    {
        int span = 1;
        bool continues = false; ///< a vertical merge from above
        bool restarts = false;
        bool joinsLeft = false; ///< a horizontal merge
        bool deleted = false;
    };
    struct Merge
    {
        std::size_t row = 0;
        std::size_t cell = 0;
    };

    [[nodiscard]] bool isLeftOut() const { return m_rowDeleted || m_rowHidden; }
    void readRows();
    void readRow();
    void readCells(FlowRow &row);
    void readCell(FlowRow &row);
    void readRowProperties();
    [[nodiscard]] CellProperties readCellProperties();
    void place(FlowRow &row, FlowCell cell, const CellProperties &properties);
    [[nodiscard]] FlowCell *mergedInto(int column);

    XmlSource &m_xml;
    int &m_slotsLeft;
    ReadContent m_readContent;
    FlowTable m_table;
    std::map<int, Merge> m_merges; ///< open vertical merges by the column they begin in
    std::map<int, Merge> m_begun;  ///< in the row being read: no cell beside goes on with these
    int m_column = 0;              ///< the next cell's
    bool m_rowDeleted = false;
    bool m_rowHidden = false;
    int m_deletedRows = 0;
    int m_hiddenRows = 0;
};

} // namespace gouji
