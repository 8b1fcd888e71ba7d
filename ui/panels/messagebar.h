#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace gouji {

/// A strip inside the window that says what went wrong, or was noticed, and what to do. It stops
/// nobody from working; it goes when closed or when the next message comes.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Information };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text);
    /// Several at once, e.g. of files that could not be opened.
    void showMessages(Kind kind, const QStringList &texts);
    [[nodiscard]] QString text() const;
    void clear();
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    Kind m_kind = Kind::Information;
    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace gouji
