#pragma once

#include <QByteArrayView>
#include <QString>

namespace gouji {

/// The encoding a page declares in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding>`;
/// empty when it declares none. Looks at the beginning of the page only.
[[nodiscard]] QString declaredCharset(QByteArrayView html);

/// The value of `charset=` in a content type such as `text/html; charset="gb2312"`; empty when
/// there is none.
[[nodiscard]] QString charsetOf(QByteArrayView contentType);

} // namespace gouji
