#include "ui/panels/formsizes.h"

#include "ui/models/formtablemodel.h"
#include "ui/panels/formdelegate.h"

#include <algorithm>
#include <numeric>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// A table with more rows than this is set as tightly as its font allows.
constexpr int manyRows = 20;
/// Wider than this a table is harder to read, not easier.
constexpr int widestInCharacters = 90;
constexpr int narrowestLabel = 16;

} // namespace

FormSizes::FormSizes(const FormTableModel &model, const QFontMetrics &metrics)
    : m_model(model)
    , m_metrics(metrics)
{}

QList<int> FormSizes::columnWidths(int available, double zoom) const
{
    const TableLayout &layout = m_model.layout();
    const QList<int> &shares = layout.columnWidths;
    const int all = std::max(1, std::accumulate(shares.begin(), shares.end(), 0));
    const int margin =
        m_model.grid().hasResidualColumn() ? m_metrics.horizontalAdvance(u"+00000 "_s) : 0;
    const int widest = widestInCharacters * m_metrics.horizontalAdvance(u"国"_s);
    // Numbers of four digits and a mark must fit.
    const int narrowest = m_metrics.horizontalAdvance(u"00000"_s) + FormDelegate::padding * 2;
    const int room = static_cast<int>((available - margin - 1) * std::max(zoom, 1.0));
    const int width = std::min(room, widest);
    QList<int> widths;
    int used = 0;
    for (int column = 0; column < shares.size(); ++column) {
        const int begin = width * used / all;
        used += shares[column];
        const int ideal = width * used / all - begin;
        widths.append(std::max(ideal, column >= layout.labelColumns ? narrowest : narrowestLabel));
    }
    if (margin > 0)
        widths.append(margin);
    return widths;
}

QList<int> FormSizes::rowHeights(const QList<int> &columnWidths) const
{
    const TableLayout &layout = m_model.layout();
    const int line = m_metrics.height() + (layout.rowCount > manyRows ? 0 : 8);
    QList<int> heights(m_model.rowCount(), line);
    for (const FormSlot &slot : m_model.grid().slotList()) {
        const bool label = slot.kind == SlotKind::ColumnHeader || slot.kind == SlotKind::Caption;
        if (!label || slot.rowSpan > 1)
            continue;
        const auto first = columnWidths.begin() + slot.column;
        const int width = std::accumulate(first, first + slot.columnSpan, 0);
        const QString text = layout.cells[slot.label].text.text;
        heights[slot.row] =
            std::max(heights[slot.row], FormDelegate::labelHeight(text, width, m_metrics));
    }
    return heights;
}

} // namespace gouji
