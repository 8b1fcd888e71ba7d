#include "core/read/docx/docxtable.h"

#include "core/read/docx/docxstyles.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// Wider than any table a person could print.
constexpr int widestSpan = 1000;

bool holdsText(const FlowCell &cell)
{
    return std::ranges::any_of(cell.content, [](const FlowBlock &block) {
        return block.table || !block.text.trimmed().isEmpty();
    });
}

void doubt(Flow &content)
{
    for (FlowBlock &block : content)
        block.mixedLook = true;
}

} // namespace

DocxTable::DocxTable(XmlSource &xml, int &slotsLeft, ReadContent readContent)
    : m_xml(xml)
    , m_slotsLeft(slotsLeft)
    , m_readContent(std::move(readContent))
{}

FlowTable DocxTable::read()
{
    readRows();
    return std::move(m_table);
}

void DocxTable::readRows()
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        const bool room = m_slotsLeft >= 0;
        if (room && name == u"tr")
            readRow();
        else if (room
                 && (name == u"sdt" || name == u"sdtContent" || name == u"customXml"
                     || name == u"ins" || name == u"moveTo"))
            readRows();
        else
            m_xml.skip();
    }
}

void DocxTable::readRow()
{
    m_column = 0;
    m_rowDeleted = false;
    m_rowHidden = false;
    m_begun.clear();
    FlowRow row;
    readCells(row);
    if (isLeftOut()) {
        ++(m_rowDeleted ? m_deletedRows : m_hiddenRows);
        return;
    }
    m_merges.merge(m_begun);
    m_table.rows.push_back(std::move(row));
}

void DocxTable::readCells(FlowRow &row)
{
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name == u"tc")
            readCell(row);
        else if (name == u"trPr")
            readRowProperties();
        else if (name == u"sdt" || name == u"sdtContent" || name == u"customXml")
            readCells(row);
        else
            m_xml.skip();
    }
}

void DocxTable::readRowProperties()
{
    while (m_xml.nextChild()) {
        if (m_xml.name() == u"gridBefore")
            m_column = std::clamp(m_xml.attribute(u"val").toInt(), 0, widestSpan);
        else if (m_xml.name() == u"del" || m_xml.name() == u"moveFrom")
            m_rowDeleted = true;
        else if (m_xml.name() == u"hidden")
            m_rowHidden = isSwitchedOn(m_xml);
        m_xml.skip();
    }
}

void DocxTable::readCell(FlowRow &row)
{
    CellProperties properties;
    FlowCell cell;
    while (m_xml.nextChild()) {
        if (m_xml.name() == u"tcPr") {
            properties = readCellProperties();
            continue;
        }
        cell.content = m_readContent();
        break; // the cell has ended with it
    }
    if (!properties.deleted)
        place(row, std::move(cell), properties);
}

DocxTable::CellProperties DocxTable::readCellProperties()
{
    CellProperties properties;
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        const QString value = m_xml.attribute(u"val");
        if (name == u"gridSpan") {
            properties.span = std::clamp(value.toInt(), 1, widestSpan);
        } else if (name == u"vMerge") {
            properties.restarts = value == u"restart";
            properties.continues = !properties.restarts;
        } else if (name == u"hMerge") {
            properties.joinsLeft = value != u"restart";
        } else if (name == u"cellDel") {
            properties.deleted = true;
        }
        m_xml.skip();
    }
    return properties;
}

/// The cell above that a vertical merge at `column` continues. Rows may draw their columns
/// differently, so the nearest merge to the left will do.
FlowCell *DocxTable::mergedInto(int column)
{
    auto found = m_merges.upper_bound(column);
    if (found == m_merges.begin())
        return nullptr;
    const Merge merge = std::prev(found)->second;
    FlowCell &cell = m_table.rows[merge.row].cells[merge.cell];
    const bool above = merge.row + static_cast<std::size_t>(cell.rowSpan) == m_table.rows.size();
    return above && column < cell.column + cell.columnSpan ? &cell : nullptr;
}

void DocxTable::place(FlowRow &row, FlowCell cell, const CellProperties &properties)
{
    const int column = std::exchange(m_column, m_column + properties.span);
    m_slotsLeft -= properties.span;
    if (properties.joinsLeft && !row.cells.empty()) {
        row.cells.back().columnSpan += properties.span;
        return;
    }
    if (properties.continues && !isLeftOut()) {
        FlowCell *above = mergedInto(column);
        // A merge from nowhere is a cell like any other.
        if (above != nullptr && !holdsText(cell)) {
            ++above->rowSpan;
            return;
        }
        // Programs show nothing of what is left in a merged cell.
        if (above != nullptr) {
            doubt(above->content);
            doubt(cell.content);
        }
    }
    cell.column = column;
    cell.columnSpan = properties.span;
    row.cells.push_back(std::move(cell));
    if (isLeftOut())
        return;
    m_merges.erase(column);
    if (properties.restarts)
        m_begun[column] = {m_table.rows.size(), row.cells.size() - 1};
}

} // namespace gouji
