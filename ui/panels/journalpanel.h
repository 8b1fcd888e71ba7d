#pragma once

#include "core/form/cellid.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace gouji {

class JournalModel;
class ReportDocument;

/// What was changed in the report in front, by whom and when; leads to the cells, and takes back
/// what was done to one of them or to all.
class JournalPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JournalPanel(QWidget *parent = nullptr);

    /// nullptr for none.
    void setDocumentOf(const ReportDocument *document);
    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] QPushButton *revertButton() const { return m_revert; }
    [[nodiscard]] QPushButton *revertAllButton() const { return m_revertAll; }

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void cellActivated(gouji::CellId cell);
    void revertRequested(gouji::CellId cell);
    void revertAllRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] CellId currentCell() const;
    void refreshButtons();
    void retranslate();

    JournalModel *m_model;
    QTreeView *m_view;
    QLabel *m_empty;
    QPushButton *m_revert;
    QPushButton *m_revertAll;
};

} // namespace gouji
