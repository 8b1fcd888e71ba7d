#include "ui/windows/statustext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8; // left and right, pixels
constexpr QStringView between = u"\u00A0\u00A0·\u00A0\u00A0";

} // namespace

StatusText::StatusText(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void StatusText::setPieces(const QList<StatusPiece> &pieces)
{
    if (m_pieces == pieces)
        return;
    m_pieces = pieces;
    setAccessibleName(text());
    update();
}

QString StatusText::text() const
{
    QStringList words;
    for (const StatusPiece &piece : m_pieces)
        words.append(piece.text);
    return words.join(u" · "_s);
}

QSize StatusText::sizeHint() const
{
    return {(2 * margin) + fontMetrics().horizontalAdvance(text()), fontMetrics().height()};
}

QSize StatusText::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void StatusText::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QRect room = rect().adjusted(margin, 0, -margin, 0);
    const auto draw = [&](const QString &words, const QColor &colour) {
        painter.setPen(colour);
        const int needed = fontMetrics().horizontalAdvance(words);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         needed <= room.width()
                             ? words
                             : fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
        room.setLeft(room.left() + needed);
    };
    for (qsizetype i = 0; i < m_pieces.size() && room.width() > 0; ++i) {
        if (i > 0)
            draw(between.toString(), palette().color(QPalette::WindowText));
        if (room.width() > 0)
            draw(m_pieces[i].text, m_pieces[i].colour);
    }
}

bool StatusText::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const bool cut = sizeHint().width() > width();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), cut ? text() : QString(),
                       this);
    return true;
}

} // namespace gouji
