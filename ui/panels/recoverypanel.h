#pragma once

#include "core/session/recovery.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace gouji {

/// A strip inside the window that lists what an earlier run could not save, to be taken up again or
/// thrown away, one by one or all. It keeps nobody from working.
class RecoveryPanel : public QFrame
{
    Q_OBJECT

public:
    explicit RecoveryPanel(QWidget *parent = nullptr);

    /// Shows the panel, all ticked; without any it hides.
    void setRecoveries(const QList<Recovery> &recoveries);
    /// Those not asked about yet.
    [[nodiscard]] QList<Recovery> recoveries() const { return m_recoveries; }
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *recoverButton() const { return m_recover; }
    [[nodiscard]] QPushButton *discardButton() const { return m_discard; }
    [[nodiscard]] QPushButton *laterButton() const { return m_later; }

    /// The name a person knows a copy by: that of its report file.
    [[nodiscard]] static QString nameOf(const Recovery &recovery);

signals:
    void recoverRequested(const QList<gouji::Recovery> &recoveries);
    void discardRequested(const QList<gouji::Recovery> &recoveries);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void refreshButtons();
    void retranslate();
    [[nodiscard]] QList<Recovery> ticked() const;

    QList<Recovery> m_recoveries;
    QLabel *m_text;
    QTreeWidget *m_list;
    QPushButton *m_recover;
    QPushButton *m_discard;
    QPushButton *m_later;
};

} // namespace gouji
