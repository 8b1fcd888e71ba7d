#pragma once

#include "core/text/folding.h"
#include "core/text/radicals.h"

namespace gouji {

/// What texts are compared by: blanks, the width of characters and the radicals some fonts put in
/// the place of ideographs are no difference.
[[nodiscard]] inline QString comparisonKey(QStringView text)
{
    return folded(withoutRadicals(text));
}

} // namespace gouji
