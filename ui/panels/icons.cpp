#include "ui/panels/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// The colour icons are drawn in, in their files.
constexpr QByteArrayView ink = "#1f2933";

QPixmap drawn(QByteArray svg, const QColor &colour, int size)
{
    svg.replace(ink, colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QIcon lineIcon(const QString &name, const QPalette &palette)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    // Twice the size of a tool button serves displays of double density.
    for (const int size : {16, 20, 24, 32, 48}) {
        icon.addPixmap(drawn(svg, palette.color(QPalette::Active, QPalette::ButtonText), size));
        icon.addPixmap(drawn(svg, palette.color(QPalette::Disabled, QPalette::ButtonText), size),
                       QIcon::Disabled);
    }
    return icon;
}

QIcon applicationIcon()
{
    return QIcon(u":/icons/gouji.svg"_s);
}

} // namespace gouji
