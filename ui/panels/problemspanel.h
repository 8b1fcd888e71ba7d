#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace gouji {

class ProblemModel;

/// The list of problems with its counts; to go to one is to choose it.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// The model must outlive the panel.
    void setProblemModel(ProblemModel *model);
    [[nodiscard]] QTreeView *view() const { return m_view; }

    /// Goes to the problem after (or before) the current one, round the end. False without any.
    bool step(int direction);
    /// Marks the first problem of `cell`, if there is one, without going anywhere.
    void setCurrentCell(CellId cell);
    void retranslate();

signals:
    void cellActivated(gouji::CellId cell);
    void spanActivated(gouji::TextSpan span);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColours();
    void sharePlace();
    void activate(const QModelIndex &index);
    void refreshCounts();

    ProblemModel *m_model = nullptr;
    QLabel *m_counts;
    QTreeView *m_view;
    bool m_quiet = false;
};

} // namespace gouji
