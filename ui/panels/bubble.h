#pragma once

#include <QLabel>

class QTimer;

namespace gouji {

/// A few words beside a place in the window: why something was not taken, or what was done. It
/// takes no key and no click and goes by itself.
class Bubble : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Refusal, Note };

    /// A child of the window `owner` stands in, so that no pane cuts it off.
    explicit Bubble(QWidget *owner);

    /// Says `text` below `place` (in the owner's coordinates), or above where there is no room.
    void say(Kind kind, const QString &text, const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place(const QRect &where);

    QWidget *m_owner;
    QTimer *m_timer;
    Kind m_kind = Kind::Refusal;
};

} // namespace gouji
