#include "core/read/aligned/columnunit.h"

#include "core/read/aligned/cellpieces.h"

namespace gouji {

namespace {

int halfWidthsOf(QChar character)
{
    return character.unicode() >= 0x1100 && !character.isLowSurrogate() ? 2 : 1;
}

} // namespace

int columnsOf(QStringView text, ColumnUnit unit)
{
    return unit == ColumnUnit::Character ? static_cast<int>(text.size()) : widthOf(text, unit);
}

int widthOf(QStringView text, ColumnUnit unit)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size(); ++at)
        width += unit == ColumnUnit::NarrowDash ? screenWidth(text, at) : halfWidthsOf(text[at]);
    return width;
}

} // namespace gouji
