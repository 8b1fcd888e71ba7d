#include "ui/panels/formdelegate.h"

#include "ui/models/formtablemodel.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

using Model = FormTableModel;

/// What the delegate needs to know of one value.
struct Value
{
    explicit Value(const QModelIndex &index)
        : state(static_cast<CellState>(index.data(Model::StateRole).toInt()))
        , review(index.data(Model::ReviewRole).toBool())
        , severity(index.data(Model::SeverityRole).toInt())
        , failing(index.data(Model::FailingRole).toInt())
        , total(index.data(Model::TotalRole).toBool())
        , zero(index.data(Model::ZeroRole).toBool())
        , text(index.data(Qt::DisplayRole).toString())
        , suggestion(index.data(Model::SuggestionRole).toString())
    {}

    CellState state;
    bool review;
    int severity;
    int failing;
    bool total;
    bool zero;
    QString text;
    QString suggestion;

    [[nodiscard]] bool missing() const { return state == CellState::Missing; }
    [[nodiscard]] bool suspect() const { return failing >= 2; }
    [[nodiscard]] bool error() const { return severity == static_cast<int>(Severity::Error); }
    [[nodiscard]] bool warning() const { return severity == static_cast<int>(Severity::Warning); }
};

/// Lines at the right and the bottom; at the left and the top only for the outermost slots, so that
/// no line is drawn twice.
void drawGrid(QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &colour)
{
    painter->setPen(colour);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (index.column() == 0)
        painter->drawLine(rect.topLeft(), rect.bottomLeft());
    if (index.row() == 0)
        painter->drawLine(rect.topLeft(), rect.topRight());
}

/// A triangle in a corner; a hollow one is not taken for a full one whatever its colour.
void drawCorner(QPainter *painter, const QRect &rect, bool right, const QColor &colour,
                bool full = true)
{
    constexpr int size = 8;
    const QPoint corner = right ? rect.topRight() : rect.topLeft();
    const int direction = right ? -size : size;
    QPainterPath path;
    path.moveTo(corner);
    path.lineTo(corner + QPoint(direction, 0));
    path.lineTo(corner + QPoint(0, size));
    path.closeSubpath();
    if (full)
        painter->fillPath(path, colour);
    else
        painter->strokePath(path, QPen(colour, 1.5));
}

void drawRing(QPainter *painter, const QRect &rect, const QColor &colour, int width)
{
    painter->setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->setBrush(Qt::NoBrush);
    const int inset = width / 2;
    painter->drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1));
}

void fillGround(QPainter *painter, const QRect &rect, const Value &value,
                const StateColours &colours)
{
    QColor ground = value.total ? colours.total : colours.base;
    if (value.missing())
        ground = colours.base;
    else if (value.error() || value.suspect())
        ground = colours.errorFill;
    else if (value.warning())
        ground = colours.warningFill;
    painter->fillRect(rect, ground);
    if (value.missing())
        painter->fillRect(rect, QBrush(colours.missingFill, Qt::BDiagPattern));
    else if (value.review) {
        painter->fillRect(rect, colours.reviewFill);
        painter->fillRect(rect, QBrush(colours.reviewHatch, Qt::Dense7Pattern));
    }
}

QColor textColour(const Value &value, const StateColours &colours)
{
    if (value.state == CellState::Corrected)
        return colours.corrected;
    if (value.suspect() || value.error())
        return colours.error;
    if (value.zero && !value.review)
        return colours.zero;
    return colours.text;
}

/// The sign at the left edge: what a person did, or should do.
std::pair<QString, QColor> sign(const Value &value, const StateColours &colours)
{
    if (value.state == CellState::Confirmed)
        return {u"✓"_s, colours.confirmed};
    if (value.review && !value.missing())
        return {u"?"_s, colours.review};
    return {};
}

void drawText(QPainter *painter, const QRect &rect, const Value &value, const QFont &font,
              const StateColours &colours)
{
    // A Chinese font stands low in its line, and the corner at the right is for marks.
    const QRect inner = rect.adjusted(FormDelegate::padding, -1, -FormDelegate::padding - 4, -1);
    QFont used = font;
    used.setBold(value.state == CellState::Corrected || value.suspect());
    painter->setFont(used);
    painter->setPen(textColour(value, colours));
    const QString shown =
        painter->fontMetrics().elidedText(value.text, Qt::ElideMiddle, inner.width());
    QRect bounds;
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, shown, &bounds);
    if (!value.suggestion.isEmpty()) {
        used.setBold(true);
        painter->setFont(used);
        painter->setPen(colours.confirmed);
        painter->drawText(
            QRect(inner.left(), inner.top(), bounds.left() - inner.left() - 5, inner.height()),
            Qt::AlignRight | Qt::AlignVCenter, value.suggestion);
    }
    const auto [mark, colour] = sign(value, colours);
    if (!mark.isEmpty()) {
        painter->setPen(colour);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, mark);
    }
}

/// A block is chosen, not only the current cell.
bool isOneOfMany(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view == nullptr || view->selectionModel() == nullptr)
        return false;
    const QItemSelection selection = view->selectionModel()->selection();
    return selection.size() > 1
           || (!selection.isEmpty()
               && (selection.constFirst().width() > 1 || selection.constFirst().height() > 1));
}

/// A printed but empty cell: the sign for a blank, so that it is not taken for one not drawn yet.
void drawBlankSign(QPainter *painter, const QRect &rect, const QColor &colour)
{
    const int right = rect.right() - FormDelegate::padding - 4;
    const int bottom = rect.center().y() + 4;
    painter->setPen(colour);
    painter->drawPolyline(QList<QPoint>{QPoint(right - 7, bottom - 3), QPoint(right - 7, bottom),
                                        QPoint(right, bottom), QPoint(right, bottom - 3)});
}

} // namespace

void FormDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const StateColours colours = StateColours::of(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    switch (static_cast<SlotKind>(index.data(Model::SlotRole).toInt())) {
    case SlotKind::Value:
        paintValue(painter, option, index, colours);
        break;
    case SlotKind::RowResidual:
    case SlotKind::FootResidual:
    case SlotKind::FootLabel:
        paintResidual(painter, option, index, colours);
        break;
    case SlotKind::Empty:
        break;
    case SlotKind::Caption:
    case SlotKind::Corner:
    case SlotKind::ColumnHeader:
    case SlotKind::RowHeader:
        paintLabel(painter, option, index, colours);
        break;
    }
    painter->restore();
}

QString FormDelegate::wrapped(const QString &label, int width, const QFontMetrics &metrics)
{
    const int room = std::max(1, width - 2 * padding);
    const int lines = (metrics.horizontalAdvance(label) + room - 1) / room;
    if (lines < 2)
        return label;
    // Words of Chinese are mostly two characters long: an even number a line, where it fits.
    const qsizetype share = (label.size() + lines - 1) / lines;
    const qsizetype even = share + share % 2;
    const qsizetype each =
        metrics.horizontalAdvance(label.first(std::min(even, label.size()))) <= room ? even : share;
    QStringList pieces;
    for (qsizetype at = 0; at < label.size(); at += each)
        pieces += label.mid(at, each);
    return pieces.join(u'\n');
}

int FormDelegate::labelHeight(const QString &text, int width, const QFontMetrics &metrics)
{
    return metrics.height() * static_cast<int>(wrapped(text, width, metrics).count(u'\n') + 1) + 2;
}

void FormDelegate::paintLabel(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const StateColours &colours) const
{
    const auto kind = static_cast<SlotKind>(index.data(Model::SlotRole).toInt());
    const bool total = index.data(Model::TotalRole).toBool();
    painter->fillRect(option.rect, total ? colours.total : colours.header);
    drawGrid(painter, option.rect, index, colours.grid);
    painter->setPen(colours.text);
    painter->setFont(option.font);

    QString text = index.data(Qt::DisplayRole).toString();
    const QRect inner = option.rect.adjusted(padding, 0, -padding, -1);
    const int line = option.fontMetrics.height();
    if (index.data(Model::VerticalRole).toBool()) {
        // Printed top to bottom: one character a line, where there is room for it.
        const QStringList characters = text.split(QString(), Qt::SkipEmptyParts);
        painter->drawText(option.rect, Qt::AlignCenter, characters.join(u'\n'));
        return;
    }
    const bool centred = kind == SlotKind::ColumnHeader || kind == SlotKind::Caption
                         || kind == SlotKind::Corner || option.rect.height() > 2 * line;
    const Qt::Alignment alignment = (centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter;
    if (inner.height() < 2 * line - 2) {
        text = option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width());
        painter->drawText(inner, static_cast<int>(alignment), text);
        return;
    }
    if (kind == SlotKind::ColumnHeader)
        text = wrapped(text, option.rect.width(), option.fontMetrics);
    painter->drawText(inner, static_cast<int>(alignment) | Qt::TextWrapAnywhere, text);
}

void FormDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const StateColours &colours) const
{
    const Value value(index);
    const QRect &rect = option.rect;
    fillGround(painter, rect, value, colours);
    if (option.state.testFlag(QStyle::State_Selected) && isOneOfMany(option))
        painter->fillRect(rect, QBrush(colours.selection, Qt::Dense3Pattern));
    drawGrid(painter, rect, index, colours.grid);
    const QRect inside = rect.adjusted(0, 0, -1, -1);
    painter->setRenderHint(QPainter::Antialiasing);
    if (value.state == CellState::Corrected)
        drawCorner(painter, inside, false, colours.corrected);
    if (!value.missing() && (value.error() || value.warning()))
        drawCorner(painter, inside, true, value.error() ? colours.error : colours.warning,
                   value.error());
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (value.suspect())
        drawRing(painter, inside.adjusted(0, 0, 1, 1), colours.error, 2);
    if (value.text.isEmpty() && !value.missing())
        drawBlankSign(painter, rect, colours.zero);
    drawText(painter, rect, value, option.font, colours);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view == nullptr ? option.state.testFlag(QStyle::State_Selected)
                                         : view->currentIndex() == index;
    if (!current)
        return;
    if (value.suspect())
        drawRing(painter, inside.adjusted(2, 2, -1, -1), colours.current, 1);
    else
        drawRing(painter, inside.adjusted(0, 0, 1, 1), colours.current, 2);
}

void FormDelegate::paintResidual(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const StateColours &colours) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    QFont font = option.font;
    QColor colour = colours.zero;
    if (const QVariant outcome = index.data(Model::OutcomeRole); outcome.isValid()) {
        const bool fails = outcome.toInt() == static_cast<int>(Outcome::Fail);
        const bool passes = outcome.toInt() == static_cast<int>(Outcome::Pass);
        font.setBold(fails);
        if (fails)
            colour = colours.error;
        else
            colour = passes ? colours.confirmed : colours.zero;
    }
    const bool rowEnd =
        index.data(Model::SlotRole).toInt() == static_cast<int>(SlotKind::RowResidual);
    painter->setFont(font);
    painter->setPen(colour);
    const Qt::Alignment side = rowEnd ? Qt::AlignLeft : Qt::AlignRight;
    painter->drawText(option.rect.adjusted(padding, -1, -padding - 4, -1),
                      static_cast<int>(side | Qt::AlignVCenter), text);
}

QWidget *FormDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                    const QModelIndex & /*index*/) const
{
    return new CellEditor(parent);
}

void FormDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<CellEditor *>(editor))
        line->fill(index.data(Qt::EditRole).toString());
}

bool FormDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<CellEditor *>(watched);
    if (editor != nullptr && event->type() == QEvent::KeyPress) {
        if (const auto way = editor->wayOf(*static_cast<QKeyEvent *>(event))) {
            emit leaveRequested(editor, *way);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void FormDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex & /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -2, -2));
}

} // namespace gouji
