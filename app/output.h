#pragma once

#include <QByteArray>
#include <QString>

namespace gouji {

/// Standard output: data, byte for byte. After a failure, which is said once on standard error,
/// nothing more is written. A reader that went away is a failure like any other, no signal.
class Output
{
public:
    Output();

    /// False when it could not be written, now or before.
    bool write(const QByteArray &bytes);
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    bool m_failed = false;
};

/// One message on standard error, under the program's name. Safe from any thread.
void tell(const QString &message);

} // namespace gouji
