#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace gouji {

/// A strip inside the window that says what went wrong, or was noticed, and what to do. It stops
/// nobody from working; it goes when closed or when the next message comes.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Information };

    /// Something that can be done about it; the bar goes when it is chosen.
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text, const QList<Choice> &choices = {});
    /// Several at once, e.g. of files that could not be opened.
    void showMessages(Kind kind, const QStringList &texts, const QList<Choice> &choices = {});
    [[nodiscard]] QList<QPushButton *> buttons() const { return m_buttons; }
    [[nodiscard]] QString text() const;
    void clear();
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();
    void setChoices(const QList<Choice> &choices);

    Kind m_kind = Kind::Information;
    QLabel *m_sign;
    QLabel *m_text;
    QHBoxLayout *m_layout;
    QList<QPushButton *> m_buttons;
    QToolButton *m_close;
};

} // namespace gouji
