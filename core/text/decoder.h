#pragma once

#include "core/base/error.h"
#include "core/base/notice.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace gouji {

struct DecodedText
{
    /// `\n` is the only line separator (CR, CRLF, U+0085, U+2028, U+2029, VT become it); a leading
    /// BOM is gone; NUL and the noncharacters a QTextDocument treats as block marks are U+FFFD.
    QString text;
    QString encoding; ///< IANA name: "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"
    QList<Notice> notices;
};

/// Finds the encoding of `bytes` and decodes them. In order: BOM; `declared` if it decodes
/// strictly; strict UTF-8; UTF-16 told by its zero bytes or its Chinese code points; GB18030 or
/// Big5 by ICU's detector; GB18030 with a notice. Errors: NotAText (arguments: `path`) for binary
/// bytes.
[[nodiscard]] Result<DecodedText> decode(const QByteArray &bytes, const QString &path,
                                         const QString &declared = {});

} // namespace gouji
