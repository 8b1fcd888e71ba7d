#include "core/read/office/childprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes longTime{2};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// True while it runs; what is dead but not yet taken note of does not.
bool isAlive(const QByteArray &pid)
{
    const QByteArray state = contentOf(u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid)));
    const qsizetype at = state.lastIndexOf(") ");
    return at >= 0 && at + 2 < state.size() && state[at + 2] != 'Z' && state[at + 2] != 'X';
}

} // namespace

class TestChildProcess : public QObject
{
    Q_OBJECT

private slots:
    void output();
    void whatItSees();
    void limits();
    void noProgram();
    void crash();
    void killedWithItsChildren_data();
    void killedWithItsChildren();
    void nothingIsLeftBehind();

private:
    [[nodiscard]] ChildProcess shell(const QString &script) const
    {
        ChildProcess child;
        child.program = u"/bin/sh"_s;
        child.arguments = {u"-c"_s, script};
        child.environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        child.folder = m_folder.path();
        child.outputFile = m_folder.filePath(u"output"_s);
        return child;
    }
    [[nodiscard]] QByteArray said() const { return contentOf(m_folder.filePath(u"output"_s)); }

    QTemporaryDir m_folder;
};

void TestChildProcess::output()
{
    QCOMPARE(runChild(shell(u"echo out; echo err >&2; pwd; cat; exit 7"_s), longTime, {}),
             ChildEnd::Exited);
    QCOMPARE(said(), "out\nerr\n" + m_folder.path().toUtf8());
}

void TestChildProcess::whatItSees()
{
    qputenv("GOUJI_TEST_SECRET", "x");
    ChildProcess child = shell(u"echo \"$GOUJI_TEST_SECRET|$GIVEN\""_s);
    child.environment.insert(u"GIVEN"_s, u"青川"_s);
    QCOMPARE(runChild(child, longTime, {}), ChildEnd::Exited);
    QCOMPARE(said(), QByteArray("|青川"));
}

void TestChildProcess::limits()
{
    ChildProcess child = shell(u"ulimit -v; ulimit -f; ulimit -c"_s);
    child.maximumMemory = qint64(2) * 1024 * 1024 * 1024;
    child.maximumFileBytes = 1024 * 1024;
    QCOMPARE(runChild(child, longTime, {}), ChildEnd::Exited);
    QCOMPARE(said(), QByteArray("2097152\n2048\n0"));
}

void TestChildProcess::noProgram()
{
    ChildProcess child = shell({});
    child.program = m_folder.filePath(u"nothing"_s);
    QCOMPARE(runChild(child, longTime, {}), ChildEnd::NoProgram);
}

void TestChildProcess::crash()
{
    QCOMPARE(runChild(shell(u"kill -SEGV $$"_s), longTime, {}), ChildEnd::Crashed);
}

void TestChildProcess::killedWithItsChildren_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("too long") << false;
}

/// Neither the program nor what it started outlives the answer.
void TestChildProcess::killedWithItsChildren()
{
    QFETCH(bool, cancelled);
    const QString note = m_folder.filePath(u"grandchild"_s);
    QFile::remove(note);
    const ChildProcess child =
        shell(u"sleep 1000 & echo $! > grandchild.part; mv grandchild.part grandchild; wait"_s);
    std::stop_source stop;
    Progress progress;
    progress.stop = stop.get_token();
    ChildEnd end = ChildEnd::Exited;
    std::jthread thread([&] {
        end = runChild(child,
                       cancelled ? std::chrono::milliseconds(longTime)
                                 : std::chrono::milliseconds(3000),
                       progress);
    });
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(note), 60000);
    if (cancelled)
        stop.request_stop();
    thread.join();
    QCOMPARE(end, cancelled ? ChildEnd::Cancelled : ChildEnd::TimedOut);
    const QByteArray grandchild = contentOf(note);
    QVERIFY(!grandchild.isEmpty());
    QTRY_VERIFY(!isAlive(grandchild));
}

void TestChildProcess::nothingIsLeftBehind()
{
    QCOMPARE(runChild(shell(u"sleep 1000 & echo $!"_s), longTime, {}), ChildEnd::Exited);
    const QByteArray child = said();
    QVERIFY(!child.isEmpty());
    QTRY_VERIFY(!isAlive(child));
}

QTEST_GUILESS_MAIN(TestChildProcess)
#include "tst_childprocess.moc"
