#pragma once

#include <QFontMetrics>
#include <QList>

namespace gouji {

class FormTableModel;

/// How wide and high the slots of a table are: columns share the width as the form says, rows are
/// as high as their labels need.
class FormSizes
{
public:
    FormSizes(const FormTableModel &model, const QFontMetrics &metrics);

    /// In `available` pixels, or more: as many times wider as `zoom` is above 1, and never too
    /// narrow for numbers of five digits.
    [[nodiscard]] QList<int> columnWidths(int available, double zoom) const;
    [[nodiscard]] QList<int> rowHeights(const QList<int> &columnWidths) const;

private:
    const FormTableModel &m_model;
    QFontMetrics m_metrics;
};

} // namespace gouji
