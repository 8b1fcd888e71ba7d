#pragma once

#include "ui/windows/reportstatus.h"

#include <QList>
#include <QWidget>

namespace gouji {

/// A line of pieces, each in its colour. It asks for no more room than it is given, and never for
/// another layout of the window: it changes with every key. What does not fit is in the tooltip.
class StatusText : public QWidget
{
    Q_OBJECT

public:
    explicit StatusText(QWidget *parent = nullptr);

    void setPieces(const QList<StatusPiece> &pieces);
    /// All of it, whether it fits or not.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<StatusPiece> m_pieces;
};

} // namespace gouji
