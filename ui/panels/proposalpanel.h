#pragma once

#include <QWidget>

class QLabel;
class QListView;

namespace gouji {

class ElidedLabel;
class ProposalModel;

/// The proposals for the current cell. Choosing or pointing at one shows what it would do; Enter
/// takes it; Esc gives the keys back. Not there while there is nothing to say.
class ProposalPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalPanel(QWidget *parent = nullptr);

    /// The model must outlive the panel.
    void setProposalModel(ProposalModel *model);
    [[nodiscard]] QListView *view() const { return m_view; }
    /// Takes the keys, the first proposal chosen.
    void choose();
    void retranslate();

signals:
    void accepted();
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showChosen();

    ProposalModel *m_model = nullptr;
    ElidedLabel *m_title;
    QListView *m_view;
    ElidedLabel *m_details; ///< of the proposal chosen
    QLabel *m_remark;       ///< why there is no proposal
};

} // namespace gouji
