#include "ui/windows/appearance.h"

#include "ui/panels/fonts.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

struct Shades
{
    QColor window, base, alternate, text, faint, button, highlight, link;
};

/// Text on its ground has a contrast of 7:1 at least; what cannot be used, 4.5:1.
const Shades lightShades = {0xf3f4f6, 0xffffff, 0xf6f7f9, 0x1b1d21,
                            0x6b7078, 0xfafafb, 0x1f5fbf, 0x1552a8};
const Shades darkShades = {0x2a2c30, 0x1d1f22, 0x232529, 0xe6e8eb,
                           0x9499a1, 0x34373c, 0x2d4f8a, 0x7fb0ff};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(shades.text, shades.button, shades.button.lighter(130),
                     shades.button.darker(150), shades.button.darker(120), shades.text, Qt::white,
                     shades.base, shades.window);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::ToolTipBase, shades.base);
    palette.setColor(QPalette::ToolTipText, shades.text);
    palette.setColor(QPalette::PlaceholderText, shades.faint);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shades.faint);
    return palette;
}

} // namespace

Appearance::Appearance()
    : m_font(QApplication::font())
    , m_style(QApplication::style()->name())
{}

void Appearance::apply(const Preferences &preferences)
{
    QFont font = m_font;
    if (!preferences.fontFamily.isEmpty())
        font.setFamily(preferences.fontFamily);
    font = interfaceFont(font);
    const qreal size = preferences.textSize / 100.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_font.pointSizeF() * size);
    else
        font.setPixelSize(qRound(m_font.pixelSize() * size));
    if (font != QApplication::font())
        QApplication::setFont(font);
    if (preferences.theme != m_theme)
        applyTheme(preferences.theme);
}

/// The desktop's own style may not take colours from anyone: Fusion does.
void Appearance::applyTheme(Theme theme)
{
    m_theme = theme;
    const QString style = theme == Theme::System ? m_style : u"fusion"_s;
    if (QApplication::style()->name().compare(style, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(style);
    QApplication::setPalette(theme == Theme::System
                                 ? QPalette()
                                 : paletteOf(theme == Theme::Light ? lightShades : darkShades));
}

} // namespace gouji
