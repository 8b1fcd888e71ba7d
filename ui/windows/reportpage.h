#pragma once

#include "core/base/textspan.h"
#include "core/session/reportsession.h"
#include "ui/models/afterenter.h"
#include "ui/windows/reportstatus.h"

#include <QWidget>

#include <memory>

class QSplitter;

namespace gouji {

class Autosave;
class EquationPanel;
class FormTabs;
class FormView;
class MessageBar;
class ProblemModel;
class ProblemsPanel;
class ProposalDesk;
class ReportNotices;
class Settings;
class SourcePane;

/// One open report: the original at the left, its tables at the right with the equations of the
/// current cell, the problems below. The views tell each other cells through it and nothing else.
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPage(std::unique_ptr<ReportSession> session, QWidget *parent = nullptr);
    ~ReportPage() override;

    [[nodiscard]] ReportSession &session() { return *m_session; }
    [[nodiscard]] const ReportSession &session() const { return *m_session; }
    [[nodiscard]] SourcePane *sourcePane() const { return m_source; }
    [[nodiscard]] ProblemsPanel *problemsPanel() const { return m_problemsPanel; }
    [[nodiscard]] ProblemModel *problemModel() const { return m_problems; }
    [[nodiscard]] EquationPanel *equationPanel() const { return m_equations; }
    /// What there is to say of this report alone.
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    [[nodiscard]] FormView *formView(int table) const;
    [[nodiscard]] int currentTable() const;

    [[nodiscard]] CellId currentCell() const { return m_current; }
    /// Its id; empty where there is none.
    [[nodiscard]] QString currentCellId() const;
    /// Every view shows the cell; its table comes to the front.
    void setCurrentCell(CellId cell);
    /// The same by its id; nothing happens for one the form does not have.
    void showCell(const QString &id);
    /// Goes to the next (1) or previous (-1) problem.
    void stepProblem(int direction);
    /// The keys go to the original, the table, the problems in turn.
    void focusNextPane();
    void focusTable() const;
    /// Goes to the next cell to review, round the end.
    void showCellToReview();
    void confirmCurrent();
    void revertCurrent();
    /// "The document itself is wrong", of the current problem, else of the sums that the current
    /// proposal would heal.
    void acknowledgeCurrent();
    /// Whose fault the current problem is.
    void assignFault(Fault fault);
    /// Takes the characters chosen in the original for the current cell.
    void readChosen();
    /// Shows the original in another form: laid out, as text.
    void showNextForm();
    void find();
    void stepFound(int direction);

    /// Takes what the person has set; to be called again when that changes.
    void applySettings(const Settings &settings);

    /// Holds the report against other rules.
    void setCatalogue(std::shared_ptr<const FormCatalogue> catalogue);

    /// Keeps a copy of what is not saved in `folder`, which must outlive the page.
    void keepSafe(RecoveryFolder &folder);
    /// What is not saved is given up on purpose, the copy too.
    void giveUpChanges();

    /// What is being typed counts: before saving, exporting, closing.
    void finishEditing();

    /// "示例市水务局 · 2023", else the file's name.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString fileName() const;
    /// Coverage, problems and equations of the table in front, for the status bar.
    [[nodiscard]] QList<StatusPiece> status() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void currentCellChanged(gouji::CellId cell);
    /// Something the title, the status or the actions tell may be different now.
    void changed();
    /// The person wants the source read anew; see rereadReport().
    void rereadRequested(const gouji::Reread &reread);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildViews();
    void buildLayout();
    void connectViews();
    void rebuildTables();
    void showFirstTrouble();
    void onEntered();
    void confirmAndGoOn();
    void showSpan(TextSpan span);
    void retranslate();

    std::unique_ptr<ReportSession> m_session;
    std::unique_ptr<Autosave> m_autosave;
    ProblemModel *m_problems;
    SourcePane *m_source;
    FormTabs *m_tables;
    EquationPanel *m_equations;
    ProposalDesk *m_proposals = nullptr;
    ProblemsPanel *m_problemsPanel;
    MessageBar *m_messages;
    std::unique_ptr<ReportNotices> m_notices;
    QSplitter *m_across;
    QSplitter *m_down;
    QSplitter *m_below;
    CellId m_current;
    AfterEnter m_afterEnter = AfterEnter::NextProblem;
};

} // namespace gouji
