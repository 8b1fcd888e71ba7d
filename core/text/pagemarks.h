#pragma once

#include <QStringView>

namespace gouji {

/// `- 4 -`, `— 4 —`, `第 4 页`, `第4页 共10页`, `4/10`, or the address of the page: what a page
/// break leaves between two rows, as the only cell of a row in quotes.
[[nodiscard]] bool isPageMark(QStringView trimmed);

/// Digits only, as a page number without dashes.
[[nodiscard]] bool isBareNumber(QStringView trimmed);

} // namespace gouji
