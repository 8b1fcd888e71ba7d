#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace gouji {

/// `bytes` in the encoding called `name` (any name ICU knows), nullopt when the name is unknown or
/// a single sequence does not decode, a cut-off one at the end included.
[[nodiscard]] std::optional<QString> decodeStrictly(QByteArrayView bytes, const char *name);

/// The same with U+FFFD for every sequence that does not decode; empty for an unknown name.
[[nodiscard]] QString decodeLeniently(QByteArrayView bytes, const char *name);

/// The name the registry of IANA knows the encoding by; as given when ICU does not know it. GB2312
/// and GBK become their superset GB18030: files that say the one hold characters of the other.
[[nodiscard]] QString standardEncodingName(const QString &name);

/// Sequences shown as U+FFFD.
[[nodiscard]] qsizetype replacementCount(QStringView text);

} // namespace gouji
