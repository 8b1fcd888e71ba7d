#include "core/read/pdf/pageflow.h"

#include "core/read/readingon.h"
#include "core/read/text/textlines.h"

#include <algorithm>

namespace gouji {

namespace {

/// Where the text of a page begins and ends, across.
struct TextBlock
{
    double left = 0;
    double right = 0;
};

/// Lines between which a paragraph goes on: the first reaches the right edge, the second begins at
/// the left one.
bool goesOn(const LaidItem &before, const LaidItem &next, const TextBlock &block)
{
    const QRectF &a = before.line.box;
    const QRectF &b = next.line.box;
    const double height = std::max(a.height(), b.height());
    const bool alike = std::min(a.height(), b.height()) > height * 0.75;
    const bool near = b.top() - a.bottom() < height * 1.5;
    return alike && near && a.right() > block.right - height * 1.6
           && b.left() < block.left + height * 0.6 && !isSectionHeading(textOf(next.line));
}

TextBlock blockOf(const std::vector<LaidItem> &items)
{
    TextBlock block{.left = 1e9, .right = 0};
    for (const LaidItem &item : items) {
        if (item.table || item.furniture)
            continue;
        block.left = std::min(block.left, item.line.box.left());
        block.right = std::max(block.right, item.line.box.right());
    }
    return block;
}

FlowCell cellOf(const LaidCell &laid)
{
    FlowCell cell;
    cell.column = laid.column;
    cell.rowSpan = laid.rowSpan;
    cell.columnSpan = laid.columnSpan;
    cell.page = laid.page;
    cell.box = laid.box;
    if (!laid.lines.empty())
        cell.content.push_back({.text = laid.text(),
                                .table = nullptr,
                                .mixedLook = std::ranges::any_of(laid.lines, hasMixedLook)});
    return cell;
}

FlowTable tableOf(const LaidTable &laid)
{
    FlowTable table;
    table.rows.resize(static_cast<std::size_t>(laid.rowCount));
    for (const LaidCell &cell : laid.cells)
        table.rows[static_cast<std::size_t>(cell.row)].cells.push_back(cellOf(cell));
    return table;
}

} // namespace

Flow flowOf(const std::vector<LaidItem> &items)
{
    const TextBlock block = blockOf(items);
    Flow flow;
    const LaidItem *before = nullptr;
    for (const LaidItem &item : items) {
        if (item.table) {
            flow.push_back(
                {.text = {}, .table = std::make_unique<FlowTable>(tableOf(*item.table))});
        } else if (before != nullptr && !before->table && !before->furniture && !item.furniture
                   && before->page == item.page && goesOn(*before, item, block)) {
            readOn(flow.back().text, textOf(item.line));
        } else {
            flow.push_back({.text = textOf(item.line), .table = nullptr});
        }
        before = &item;
    }
    return flow;
}

} // namespace gouji
