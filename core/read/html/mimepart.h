#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace gouji {

/// A part of a mail that holds no further parts, its transfer encoding taken off.
struct MimePart
{
    QByteArray
        contentType;     ///< the whole field, parameters included; "text/plain" when there is none
    QByteArray location; ///< Content-Location, as written
    QByteArray body;

    /// `text/html`, in lower case and without parameters.
    [[nodiscard]] QByteArray type() const;
};

/// Every such part of a message, in order. What is cut off or wrongly encoded is read as far as it
/// goes; parts nested deeper than any mail has them are left out.
[[nodiscard]] QList<MimePart> mimeParts(QByteArrayView message);

} // namespace gouji
