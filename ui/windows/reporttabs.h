#pragma once

#include <QTabWidget>
#include <QUndoGroup>

namespace gouji {

class ReportPage;

/// The open reports, a tab each: dragged into any order, closed by button or middle click, marked
/// while something is not saved. Owns the pages, and the group their undo stacks are in.
class ReportTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit ReportTabs(QWidget *parent = nullptr);
    ~ReportTabs() override;

    [[nodiscard]] ReportPage *page(int index) const;
    /// nullptr while no report is open.
    [[nodiscard]] ReportPage *currentPage() const;
    [[nodiscard]] QList<ReportPage *> pages() const;
    /// Where the report is open whose source or report file `path` is; -1 where none is. Of a
    /// source of several reports, the one numbered `part`; 0 for any.
    [[nodiscard]] int indexOfFile(const QString &path, int part = 0) const;
    /// Nothing of the file is left to open.
    [[nodiscard]] bool hasAllOf(const QString &path) const;
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undoGroup; }

    /// Takes the page over, as the last one. The first of all is in front in any case.
    void add(ReportPage *page, bool toFront);
    /// Puts a page where another was, which goes.
    void replace(int index, ReportPage *page);
    void remove(int index);

signals:
    /// Another page is in front, or none, or another cell in the one that is.
    void currentPageChanged();
    /// The titles or what is saved may be different now.
    void pagesChanged();

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void insert(int index, ReportPage *page, bool toFront);
    void takeOut(ReportPage *page);
    void activate();
    void refreshTabs();
    void refreshTab(const ReportPage *page, const QString &title);

    QUndoGroup m_undoGroup;
};

} // namespace gouji
