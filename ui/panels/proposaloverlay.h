#pragma once

#include <QWidget>

namespace gouji {

class FormView;
class ProposalModel;

/// Lies over the values of a table: rings the cells the best proposals suspect, and shows beside
/// the number what it should be.
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

    FormView *m_view;
    ProposalModel *m_model;
};

} // namespace gouji
