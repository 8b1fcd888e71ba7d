#pragma once

#include <QByteArray>

namespace gouji::testing {

/// A file of one page of A4 on which is drawn what `content` says: /F is Helvetica, /Faint an ink
/// that is hardly seen, /Form what `form` draws. `more` goes into the page's dictionary.
[[nodiscard]] QByteArray pdfPage(const QByteArray &content, const QByteArray &form = {},
                                 const QByteArray &more = {});

} // namespace gouji::testing
