#pragma once

#include <QStringView>

namespace gouji {

/// How much a decoded text looks like one in Chinese: the share, 0 to 1, of common ideographs and
/// Chinese punctuation among its characters beyond ASCII; U+FFFD counts against it. 1 for plain
/// ASCII. A text decoded in the wrong encoding is full of rare ideographs.
[[nodiscard]] double chinesePlausibility(QStringView text);

/// An ideograph that GB 2312 or Big5 list in their first, common level.
[[nodiscard]] bool isCommonIdeograph(char16_t unit);

} // namespace gouji
