#pragma once

#include <QModelIndex>
#include <QWidget>

namespace gouji {

class FormView;
class ProposalModel;
struct RepairChange;

/// Lies over the values of a table: rings the cells the best proposals suspect, and shows beside
/// the number what it should be. While a proposal is previewed, its cells show what they would
/// hold, and the overlay what stands there.
class ProposalOverlay : public QWidget
{
    Q_OBJECT

public:
    /// Model and view must outlive the overlay, which is a child of the view.
    ProposalOverlay(FormView *view, ProposalModel *model);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover();
    void paintSuspected(QPainter &painter, const RepairChange &change) const;
    void paintPreviewed(QPainter &painter, const RepairChange &change) const;
    [[nodiscard]] QModelIndex indexOf(const RepairChange &change) const;

    FormView *m_view;
    ProposalModel *m_model;
};

} // namespace gouji
