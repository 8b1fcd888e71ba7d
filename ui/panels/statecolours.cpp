#include "ui/panels/statecolours.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

StateColours light()
{
    return {
        .text = {},
        .zero = QColor(0x667080),
        .read = QColor(0x9fb3cf),
        .review = QColor(0x8a5a00),
        .reviewFill = QColor(0xfff3d0),
        .reviewHatch = QColor(0xe6c46a),
        .corrected = QColor(0x1d5fd0),
        .correctedFill = QColor(0xe4eeff),
        .confirmed = QColor(0x177533),
        .missing = QColor(0x5f6772),
        .missingFill = QColor(0xe3e6eb),
        .error = QColor(0xc3142d),
        .errorFill = QColor(0xfde7e7),
        .warning = QColor(0x8a5a00),
        .warningFill = QColor(0xfff3d0),
        .current = QColor(0x1d5fd0),
        .selection = QColor(0xdce8fb),
        .currentFill = QColor(0xfff6dd),
        .mark = QColor(0xffd24d),
        .markText = QColor(0x1f2933),
        .sameFill = QColor(0xe3f3e6),
        .foundFill = QColor(0xd9e6ff),
        .total = QColor(0xf1f4f9),
        .header = QColor(0xf6f7f9),
        .grid = QColor(0xd3d8e0),
        .base = {},
    };
}

StateColours dark()
{
    return {
        .text = {},
        .zero = QColor(0x8f96a1),
        .read = QColor(0x5b6f8f),
        .review = QColor(0xe6b450),
        .reviewFill = QColor(0x453a1c),
        .reviewHatch = QColor(0x6d5a26),
        .corrected = QColor(0x7fb0ff),
        .correctedFill = QColor(0x1f3354),
        .confirmed = QColor(0x5fcb80),
        .missing = QColor(0xa6adb8),
        .missingFill = QColor(0x3b3f46),
        .error = QColor(0xff8b93),
        .errorFill = QColor(0x4d2429),
        .warning = QColor(0xe6b450),
        .warningFill = QColor(0x453a1c),
        .current = QColor(0x7fb0ff),
        .selection = QColor(0x2c4166),
        .currentFill = QColor(0x3a3524),
        .mark = QColor(0xe0b030),
        .markText = QColor(0x16181b),
        .sameFill = QColor(0x22402b),
        .foundFill = QColor(0x2b3f66),
        .total = QColor(0x2b2f36),
        .header = QColor(0x26292e),
        .grid = QColor(0x464b54),
        .base = {},
    };
}

} // namespace

bool StateColours::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness()
           < palette.color(QPalette::Active, QPalette::Text).lightness();
}

StateColours StateColours::of(const QPalette &palette)
{
    StateColours colours = isDark(palette) ? dark() : light();
    // Labels are no items to choose, and a view paints those as disabled: they are to be read.
    colours.text = palette.color(QPalette::Active, QPalette::Text);
    colours.base = palette.color(QPalette::Active, QPalette::Base);
    return colours;
}

QColor StateColours::ofProblem(ProblemModel::Kind kind) const
{
    switch (kind) {
    case ProblemModel::Kind::Error:
        return error;
    case ProblemModel::Kind::Warning:
        return warning;
    case ProblemModel::Kind::Review:
        return review;
    case ProblemModel::Kind::Info:
        return corrected;
    }
    return text;
}

QString problemSign(ProblemModel::Kind kind)
{
    switch (kind) {
    case ProblemModel::Kind::Error:
        return u"✕"_s;
    case ProblemModel::Kind::Warning:
        return u"!"_s;
    case ProblemModel::Kind::Review:
        return u"?"_s;
    case ProblemModel::Kind::Info:
        return u"i"_s;
    }
    return {};
}

} // namespace gouji
