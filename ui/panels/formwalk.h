#pragma once

#include <QModelIndex>

namespace gouji {

class FormTableModel;

/// Steps from value to value of a table, over labels and margins, as in a spreadsheet.
class FormWalk
{
public:
    explicit FormWalk(const FormTableModel &model)
        : m_model(model)
    {}

    /// The next value to the right, then below (1), or to the left, then above (-1); `from` itself
    /// at the end. From nothing: the first or the last.
    [[nodiscard]] QModelIndex inOrder(const QModelIndex &from, int step) const;
    /// The nearest row that has a value, and in it the nearest column.
    [[nodiscard]] QModelIndex vertical(const QModelIndex &from, int direction) const;
    [[nodiscard]] QModelIndex edgeOfRow(const QModelIndex &from, bool last) const;

private:
    const FormTableModel &m_model;
};

} // namespace gouji
