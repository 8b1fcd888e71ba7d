#include "app/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>
#include <QtNetwork/QLocalSocket>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

void ignore(const QStringList & /*paths*/) {}

} // namespace

/// Files of a second start go to the program that runs.
class TestSingleInstance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString socket() const { return m_folder.filePath(u"s"_s); }

private slots:
    void nobodyThere()
    {
        const SingleInstance alone(socket());
        QVERIFY(!alone.handOver({u"a.txt"_s}));
    }

    void filesAreHandedOver()
    {
        SingleInstance first(socket());
        QList<QStringList> asked;
        QVERIFY(first.listen([&asked](const QStringList &paths) { asked.append(paths); }));
        QStringList many = {u"a.txt"_s};
        for (int i = 0; i < 2000; ++i)
            many += u"/a folder/示例市水务局/%1.txt"_s.arg(i);
        auto done =
            QtConcurrent::run([this, many] { return SingleInstance(socket()).handOver(many); });
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
        QCOMPARE(asked.size(), 1);
        many.front() = QDir::current().filePath(u"a.txt"_s);
        QCOMPARE(asked.constFirst(), many);
    }

    void onlyOneListens()
    {
        SingleInstance first(socket());
        QVERIFY(first.listen(ignore));
        SingleInstance second(socket());
        QVERIFY(!second.listen(ignore));
    }

    void whatADeadProgramLeftKeepsNobodyOut()
    {
        // A socket's file without a program behind it.
        QFile left(socket());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance next(socket());
        QVERIFY(!next.handOver({}));
        QVERIFY(next.listen(ignore));
    }

    void noiseIsNoRequest()
    {
        SingleInstance first(socket());
        QList<QStringList> asked;
        QVERIFY(first.listen([&asked](const QStringList &paths) { asked.append(paths); }));
        QLocalSocket noise;
        noise.connectToServer(socket());
        QVERIFY(noise.waitForConnected());
        noise.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(noise.state(), QLocalSocket::UnconnectedState);
        QLocalSocket endless;
        endless.connectToServer(socket());
        QVERIFY(endless.waitForConnected());
        endless.write("gouji" + QByteArray(1, '\0') + QByteArray(1'100'000, 'x'));
        QTRY_COMPARE(endless.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(asked.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)

#include "tst_singleinstance.moc"
