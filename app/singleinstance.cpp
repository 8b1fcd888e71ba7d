#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QtNetwork/QLocalSocket>

#include <algorithm>
#include <chrono>
#include <memory>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// A program that runs but does not answer in time is left alone.
constexpr std::chrono::milliseconds patience = 2s;
constexpr qint64 longestMessage = 1'000'000;
constexpr QByteArrayView taken = "taken";
constexpr QByteArrayView greeting("gouji\0", 6);

int milliseconds()
{
    return static_cast<int>(patience.count());
}

/// Paths as a program of any user could send them: no counts that something else would be made of.
QByteArray messageOf(const QStringList &paths)
{
    QByteArray message(greeting.data(), greeting.size());
    for (const QString &path : paths)
        message += QFileInfo(path).absoluteFilePath().toUtf8() + '\0';
    return message + '\0';
}

bool isWhole(QByteArrayView message)
{
    return message.endsWith(QByteArrayView("\0\0", 2));
}

QStringList pathsOf(QByteArrayView message)
{
    QStringList paths;
    for (const QByteArray &path : message.sliced(greeting.size()).toByteArray().split('\0')) {
        if (!path.isEmpty())
            paths += QString::fromUtf8(path);
    }
    return paths;
}

} // namespace

SingleInstance::SingleInstance(QString socket)
    : m_socket(std::move(socket))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { take(); });
}

bool SingleInstance::handOver(const QStringList &paths) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(milliseconds()))
        return false;
    socket.write(messageOf(paths));
    if (!socket.waitForBytesWritten(milliseconds()))
        return false;
    while (socket.bytesAvailable() < taken.size()) {
        if (!socket.waitForReadyRead(milliseconds()))
            return false;
    }
    return socket.readAll() == taken;
}

bool SingleInstance::listen(Asked asked)
{
    m_asked = std::move(asked);
    // Of two that start at once, one waits until the other listens.
    QLockFile lock(m_socket.startsWith(u'/') ? m_socket + u".lock"_s
                                             : QDir::temp().filePath(m_socket + u".lock"_s));
    if (!lock.tryLock(milliseconds()))
        return false;
    QLocalSocket other;
    other.connectToServer(m_socket);
    if (other.waitForConnected(milliseconds()))
        return false;
    // What is left of a program that died keeps nobody out.
    QLocalServer::removeServer(m_socket);
    return m_server.listen(m_socket);
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, &m_server, [this, socket] {
            const QByteArray message = socket->peek(longestMessage + 1);
            const bool known = QByteArrayView(message).startsWith(
                greeting.first(std::min(greeting.size(), message.size())));
            if (!known || message.size() > longestMessage) {
                socket->abort();
                return;
            }
            if (!isWhole(message))
                return; // the rest is on its way
            socket->skip(message.size());
            socket->write(taken.data(), taken.size());
            socket->flush();
            m_asked(pathsOf(message));
        });
    }
}

QString SingleInstance::socketOfThisScreen()
{
    const QByteArray screen =
        qgetenv("WAYLAND_DISPLAY") + '|' + qgetenv("DISPLAY") + '|' + qgetenv("QT_QPA_PLATFORM");
    const QByteArray digest =
        QCryptographicHash::hash(screen, QCryptographicHash::Sha256).toHex().first(12);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(folder).filePath(u"gouji-"_s + QString::fromLatin1(digest));
}

} // namespace gouji
