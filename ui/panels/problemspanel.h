#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"
#include "ui/models/problemtreemodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <optional>

class QTreeView;

namespace gouji {

class NoteBar;
class ProblemBar;

/// The list of problems with its counts and filters. Enter goes to a problem, Space only shows
/// where it is.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// Both must outlive the panel. `counts` is only counted.
    void setReport(ReportSession &session, const ProblemModel &counts);
    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] ProblemTreeModel *model() const { return m_model; }
    [[nodiscard]] ProblemBar *bar() const { return m_bar; }
    [[nodiscard]] NoteBar *noteBar() const { return m_note; }

    /// As if no problem had been gone to yet: the first step leads to the first.
    void begin()
    {
        m_visited = QPersistentModelIndex();
        m_place.reset();
    }
    /// Goes to the problem after (or before) the current one, round the end. False without any.
    bool step(int direction);
    /// Goes to the problem that follows the one just settled. False when nothing is left to do.
    bool goOn();
    /// Marks the first problem of `cell`, if there is one, without going anywhere.
    void setCurrentCell(CellId cell);
    /// "The document itself is wrong": asks for a note and lets the current problem stand; one let
    /// stand is open again.
    void acknowledgeCurrent();
    /// Asks for a note and lets these stand, e.g. the sums a proposal would heal.
    void acknowledge(const QList<Finding> &findings);
    /// There is a current problem.
    [[nodiscard]] bool hasCurrent() const;
    /// Says whose the current problem is; Undecided leaves it to the evidence again.
    void assignFault(Fault fault);
    void retranslate();

signals:
    /// The person goes to the cell.
    void cellActivated(gouji::CellId cell);
    /// The person looks where the cell is, and stays in the list.
    void cellPreviewed(gouji::CellId cell);
    void spanActivated(gouji::TextSpan span);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildView();
    void applyColours();
    void shareWidth();
    void lookAt(const QModelIndex &index, bool go);
    void visit(const QModelIndex &index);
    [[nodiscard]] QModelIndex neighbour(int direction) const;
    void goTo(const QModelIndex &index);
    void refresh();
    void ask(const QString &place);
    void letStand(const QString &note);
    void drawCalm();

    ProblemTreeModel *m_model = nullptr;
    const ProblemModel *m_countsOf = nullptr;
    ProblemBar *m_bar;
    QTreeView *m_view;
    NoteBar *m_note;
    QPersistentModelIndex m_asked;                  ///< the problem a note is asked for
    QList<Finding> m_askedFindings;                 ///< or these, where there is none
    QPersistentModelIndex m_visited;                ///< the problem last gone to
    std::optional<ProblemTreeModel::Place> m_place; ///< where it stands or stood
    bool m_quiet = false;
};

} // namespace gouji
