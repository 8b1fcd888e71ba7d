#pragma once

#include "ui/dialogs/preferences.h"

#include <QFont>

namespace gouji {

/// How the running program looks: font, size, light or dark. Needs a QApplication, and is made
/// before anything else changes it: what it finds is the desktop's own.
class Appearance
{
public:
    Appearance();

    /// Windows that are open follow.
    void apply(const Preferences &preferences);

private:
    void applyTheme(Theme theme);

    QFont m_font;
    QString m_style;
    Theme m_theme = Theme::System;
};

} // namespace gouji
