#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace gouji {

/// A strip inside the window that tells how far a job is, and ends it. What is quick is not shown.
class ProgressStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// `done` of `all`; the next is the file at `path`.
    void setProgress(int done, int all, const QString &path);
    void finish();
    [[nodiscard]] QString text() const;

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_delay;
    int m_done = 0;
    int m_all = 0;
    QString m_name;
};

} // namespace gouji
