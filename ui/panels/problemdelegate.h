#pragma once

#include <QStyledItemDelegate>

namespace gouji {

/// Rows of a ProblemTreeModel: the first column is a sign in the colour of its severity, proposals
/// stand out, names of groups are bold.
class ProblemDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace gouji
