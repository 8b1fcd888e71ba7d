#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace gouji {

class ElidedLabel;

/// One line in which a note is asked for: Enter takes it, Esc leaves things as they are.
class NoteBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoteBar(QWidget *parent = nullptr);

    /// Opens for what `subject` says, and takes the keys.
    void ask(const QString &subject);
    /// Gives the keys back to where they came from.
    void dismiss();
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    void retranslate();

signals:
    void answered(const QString &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void answer();

    ElidedLabel *m_subject;
    QLineEdit *m_line;
    QToolButton *m_take;
    QToolButton *m_cancel;
    QPointer<QWidget> m_before;
};

} // namespace gouji
