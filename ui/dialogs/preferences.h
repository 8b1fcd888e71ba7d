#pragma once

#include "ui/messages/language.h"
#include "ui/models/afterenter.h"

#include <QString>

namespace gouji {

enum class Theme { System, Light, Dark };

/// What a person can set, as one value.
struct Preferences
{
    static constexpr int smallestText = 80;
    static constexpr int largestText = 200;

    Language language = Language::English;
    Theme theme = Theme::System;
    QString fontFamily; ///< of the whole window; empty: the desktop's, as far as it shows Chinese
    int textSize = 100; ///< per cent of the desktop's size, smallestText to largestText
    QString userName;   ///< for the journal
    AfterEnter afterEnter = AfterEnter::NextProblem;
    QString rulesFile;   ///< with the rules of the house; empty: none
    bool reopens = true; ///< a start without files opens what was open at the end

    bool operator==(const Preferences &) const = default;
};

} // namespace gouji
