#include "ui/dialogs/textchanges.h"

#include "ui/messages/difftexts.h"

#include <QHeaderView>

namespace gouji {

namespace {

enum Column { Place, Left, Right, ColumnCount };

} // namespace

TextChanges::TextChanges(const QList<ParagraphDifference> &changes, QWidget *parent)
    : QTableWidget(static_cast<int>(changes.size()), ColumnCount, parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setWordWrap(true);
    setVerticalScrollMode(ScrollPerPixel); // a paragraph may be higher than the table
    verticalHeader()->hide();
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Place, QHeaderView::ResizeToContents);
    for (int row = 0; row < rowCount(); ++row) {
        const ParagraphDifference &change = changes[row];
        setItem(row, Place, new QTableWidgetItem(DiffTexts::place(change)));
        setItem(row, Left, new QTableWidgetItem(change.left));
        setItem(row, Right, new QTableWidgetItem(change.right));
        for (int column = 0; column < ColumnCount; ++column)
            item(row, column)->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
}

QString TextChanges::placeOf(int change) const
{
    return item(change, Place)->text();
}

void TextChanges::showChange(int change)
{
    setCurrentCell(change, Left);
    scrollToItem(item(change, Left));
}

void TextChanges::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    resizeRowsToContents();
}

} // namespace gouji
