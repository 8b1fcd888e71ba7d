#include "ui/panels/problemdelegate.h"

#include "ui/models/problemtreemodel.h"
#include "ui/panels/statecolours.h"

namespace gouji {

namespace {

void setColour(QStyleOptionViewItem *option, const QColor &colour)
{
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
}

} // namespace

void ProblemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const StateColours colours = StateColours::of(option->palette);
    if (!index.parent().isValid()) {
        option->font.setBold(true);
        return;
    }
    const auto kind = static_cast<ProblemModel::Kind>(index.data(ProblemModel::KindRole).toInt());
    switch (index.column()) {
    case ProblemModel::SeverityColumn:
        option->text = problemSign(kind);
        option->font.setBold(true);
        option->displayAlignment = Qt::AlignCenter;
        setColour(option, colours.ofProblem(kind));
        break;
    case ProblemModel::ProposalColumn:
        setColour(option, colours.confirmed);
        break;
    case ProblemModel::RuleColumn:
        setColour(option, colours.zero);
        break;
    default:
        break;
    }
}

} // namespace gouji
