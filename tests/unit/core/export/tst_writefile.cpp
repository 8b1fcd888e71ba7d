#include "core/export/writefile.h"
#include "tests/support/hindrance.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

} // namespace

class TestWriteFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void writesAndReplaces()
    {
        const QString path = m_folder.filePath(u"青川镇 年报.csv"_s);
        QVERIFY(writeFileAtomically(path, "first").has_value());
        QCOMPARE(contents(path), QByteArray("first"));
        QVERIFY(writeFileAtomically(path, QByteArray("a\0b", 3)).has_value());
        QCOMPARE(contents(path), QByteArray("a\0b", 3));
    }

    void writesThroughALink()
    {
        const QString path = m_folder.filePath(u"target"_s);
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(writeFileAtomically(path, "old").has_value());
        QVERIFY(QFile::link(path, link));
        QVERIFY(writeFileAtomically(link, "new").has_value());
        QCOMPARE(contents(path), QByteArray("new"));
        QVERIFY(QFileInfo(link).isSymLink());
    }

    void tellsPathAndReasonOfAFailure_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Error>("expected");
        const QString folder = m_folder.path();
        const auto row = [&](const char *name, const QString &path, ErrorCode code,
                             const QStringList &more = {}) {
            QTest::newRow(name) << path << Error{code, QStringList{path} + more};
        };
        row("no folder", folder + u"/nowhere/x.csv"_s, ErrorCode::FolderMissing,
            {folder + u"/nowhere"_s});
        row("a folder", folder, ErrorCode::NameIsFolder);
        row("under a file", folder + u"/plain/x.csv"_s, ErrorCode::FolderMissing,
            {folder + u"/plain"_s});
        row("full device", u"/dev/full"_s, ErrorCode::DiskFull);
        const QString unit = u"长"_s; // three bytes
        row("name too long", folder + u'/' + unit.repeated(90), ErrorCode::NameTooLong);
    }

    void tellsPathAndReasonOfAFailure()
    {
        QFETCH(const QString, path);
        QFETCH(const Error, expected);
        QVERIFY(writeFileAtomically(m_folder.filePath(u"plain"_s), "plain").has_value());
        const auto written = writeFileAtomically(path, "bytes");
        QVERIFY(!written.has_value());
        QCOMPARE(written.error(), expected);
        QCOMPARE(contents(m_folder.filePath(u"plain"_s)), QByteArray("plain"));
    }

    void otherwiseTheSystemSaysWhy_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no file can be made there") << u"/proc/gouji.csv"_s;
        QTest::newRow("empty path") << QString();
    }

    void otherwiseTheSystemSaysWhy()
    {
        QFETCH(const QString, path);
        const auto written = writeFileAtomically(path, "bytes");
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(written.error().arguments[0], path);
        QVERIFY(!written.error().arguments[1].isEmpty());
    }

    void fullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("less than a buffer") << 300; // told by nobody but the write itself
        QTest::newRow("more than a buffer") << 50'000;
    }

    void fullDiskKeepsTheOldFile()
    {
        QFETCH(const int, size);
        const QString path = m_folder.filePath(u"kept.csv"_s);
        QVERIFY(writeFileAtomically(path, "old").has_value());
        {
            const testing::SmallFilesOnly small(100);
            QVERIFY(!writeFileAtomically(path, QByteArray(size, 'x')).has_value());
        }
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}), QStringList{u"kept.csv"_s});
        QVERIFY(writeFileAtomically(path, QByteArray(size, 'x')).has_value());
    }

    void leavesNothingBehindOnFailure()
    {
        const QString folder = m_folder.filePath(u"target.csv"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(!writeFileAtomically(folder, "bytes").has_value());
        const auto left =
            QDir(m_folder.path())
                .entryList({u"target.csv*"_s}, QDir::AllEntries | QDir::NoDotAndDotDot);
        QCOMPARE(left, QStringList{u"target.csv"_s});
    }

    void devicesStayDevices()
    {
        QVERIFY(writeFileAtomically(u"/dev/null"_s, "bytes").has_value());
        const QFileInfo device(u"/dev/null"_s);
        QVERIFY(device.exists() && !device.isFile());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWriteFile)
#include "tst_writefile.moc"
