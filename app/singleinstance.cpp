#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QtNetwork/QLocalSocket>

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

int milliseconds()
{
    return static_cast<int>(patience.count());
}

QByteArray messageOf(const QStringList &paths)
{
    QStringList absolute;
    for (const QString &path : paths)
        absolute += QFileInfo(path).absoluteFilePath();
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << absolute;
    return message;
}

/// True when the whole message is there; `paths` gets what it says.
bool readMessage(QLocalSocket &socket, QStringList &paths)
{
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    stream >> paths;
    return stream.commitTransaction();
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
            if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
                return;
            }
            QStringList paths;
            if (!readMessage(*socket, paths))
                return; // the rest is on its way
            socket->write(taken.data(), taken.size());
            socket->flush();
            m_asked(paths);
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
