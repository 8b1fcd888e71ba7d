#pragma once

#include <QStringList>
#include <QtNetwork/QLocalServer>

#include <functional>

namespace gouji {

/// One window for a person on a screen: a program started later hands its files to the one that
/// runs, and ends.
class SingleInstance
{
public:
    /// Called when another start was asked for these paths; perhaps for none.
    using Asked = std::function<void(const QStringList &paths)>;

    /// `socket` is a path, or a name in the folder for temporary files; see socketOfThisScreen().
    explicit SingleInstance(QString socket);

    /// True when a program that runs has taken `paths` over. They are made absolute first.
    [[nodiscard]] bool handOver(const QStringList &paths) const;
    /// Takes over from now on what others hand over. False where that is not possible, or another
    /// program does it: then this one just runs beside it.
    bool listen(Asked asked);

    /// A place only this person reaches, different for each screen they work on.
    [[nodiscard]] static QString socketOfThisScreen();

private:
    void take();

    QString m_socket;
    Asked m_asked;
    QLocalServer m_server;
};

} // namespace gouji
