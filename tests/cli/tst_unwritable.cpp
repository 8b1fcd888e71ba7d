#include "tests/cli/program.h"
#include "tests/support/hindrance.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gouji;
using clitest::Desk;
using clitest::Run;

namespace {

const QString Wrong = u"wrong.txt"_s;
constexpr rlim_t small = 50;        // bytes; every export is larger
constexpr uid_t nobodyUser = 65534; // where tests are run by the superuser, who writes everywhere

struct Writer
{
    QString format; ///< as --to has it
    QString suffix; ///< of the file, which tells the format of a log or letter
};

const QList<Writer> Writers = {
    {u"docx"_s, u"docx"_s},   {u"odt"_s, u"odt"_s},   {u"pdf"_s, u"pdf"_s},
    {u"html"_s, u"html"_s},   {u"xlsx"_s, u"xlsx"_s}, {u"csv"_s, u"csv"_s},
    {u"json"_s, u"json"_s},   {u"log"_s, u"html"_s},  {u"log"_s, u"csv"_s},
    {u"letter"_s, u"docx"_s}, {u"letter"_s, u"txt"_s}};

} // namespace

/// Every writer where nothing can be written: an error that names the file and says what to do, no
/// half file, nothing left over, the old file as it was.
class TestUnwritable : public QObject
{
    Q_OBJECT

    [[nodiscard]] QStringList everythingIn(const QString &folder) const
    {
        return QDir(m_desk->path(folder))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] QStringList exportTo(const QString &output) const
    {
        QFETCH_GLOBAL(const QString, format);
        return {u"export"_s, u"--to"_s, format, u"-o"_s, output, Wrong};
    }
    static QString named(const QString &base)
    {
        QFETCH_GLOBAL(const QString, suffix);
        return base + u'.' + suffix;
    }
    static void verifyRefused(const Run &run, const QString &name, const QByteArray &advice)
    {
        QVERIFY2(run.status == 3, run.messages.constData());
        QVERIFY2(run.messages.contains(name.toUtf8()), run.messages.constData());
        QVERIFY2(run.messages.contains(advice), run.messages.constData());
        QVERIFY2(!run.messages.contains("Written"), run.messages.constData());
        QCOMPARE(run.output, QByteArray());
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("suffix");
        for (const Writer &writer : Writers)
            QTest::addRow("%s.%s", qPrintable(writer.format), qPrintable(writer.suffix))
                << writer.format << writer.suffix;
    }

    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(QDir(m_desk->folder()).mkdir(u"out"_s));
    }

    void filesThatCannotGrow()
    {
        const auto hindered = [&](const QString &output) {
            return clitest::runAfter([] { testing::limitFileSize(small); }, m_desk->folder(),
                                     exportTo(output));
        };
        // A workbook is put together in the folder for temporary files, which is as full.
        const QByteArray advice =
            exportTo({})[2] == u"xlsx" ? QByteArray("failed: ") : QByteArray("Choose another");
        const QString name = named(u"out/x"_s);
        verifyRefused(hindered(name), name, advice);
        QCOMPARE(everythingIn(u"out"_s), QStringList());
        m_desk->writeFile(name, "old");
        verifyRefused(hindered(name), name, advice);
        QCOMPARE(everythingIn(u"out"_s), QStringList{named(u"x"_s)});
        QCOMPARE(m_desk->bytesOf(name), QByteArray("old"));
    }

    /// A disk of its own, where the system lets us have one.
    void fullDisk()
    {
        const QString mount = u"unshare -rm sh -c 'mount -t tmpfs -o size=%1 none out && %2'"_s;
        if (clitest::runShell(m_desk->folder(), mount.arg(u"16k"_s, u"true"_s)).status != 0)
            QSKIP("no file system can be mounted here");
        const QString name = named(u"out/x"_s);
        const QString filled =
            u"echo old >%1; head -c 20000 /dev/zero >out/rest 2>/dev/null; $GOUJI %2; echo $?; ls -A out; cat %1"_s;
        const auto run = clitest::runShell(
            m_desk->folder(), mount.arg(u"16k"_s, filled.arg(name, exportTo(name).join(u' '))));
        QVERIFY2(run.messages.contains(
                     QByteArray(name.toUtf8() + " cannot be written: no room is left")),
                 run.messages.constData());
        QCOMPARE(run.output, QByteArray("3\nrest\n" + named(u"x"_s).toUtf8() + "\nold\n"));
    }

    void fullDevice()
    {
        // What is no file is written to as it is; the suffix is not there to tell a log's format.
        verifyRefused(m_desk->run(exportTo(u"/dev/full"_s)), u"/dev/full"_s, "Make room");
    }

    void readOnlyFolder()
    {
        const QString name = named(u"out/x"_s);
        m_desk->writeFile(name, "old");
        constexpr auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup
                                   | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_desk->folder(), everybody | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(m_desk->path(u"out"_s), everybody));
        const auto asNobody = [] {
            if (::geteuid() == 0 && ::setuid(nobodyUser) != 0)
                ::_exit(1);
        };
        const auto run = clitest::runAfter(asNobody, m_desk->folder(), exportTo(name));
        const QStringList left = everythingIn(u"out"_s);
        QVERIFY(QFile::setPermissions(m_desk->path(u"out"_s), everybody | QFile::WriteOwner));
        if (run.status == -1 || run.messages.contains("There is no file"))
            QSKIP("nobody else may run the program here");
        verifyRefused(run, name, "Choose another folder");
        QCOMPARE(left, QStringList{named(u"x"_s)});
        QCOMPARE(m_desk->bytesOf(name), QByteArray("old"));
    }

    void nameOfAFolder()
    {
        QFETCH_GLOBAL(const QString, format);
        const QString name = u"out/wrong."_s + format;
        const QStringList before = {u"wrong."_s + format, u"wrong."_s + format + u".html"_s,
                                    u"wrong."_s + format + u".docx"_s};
        for (const QString &folder : before)
            QVERIFY(QDir(m_desk->path(u"out"_s)).mkdir(folder));
        const QStringList all = everythingIn(u"out"_s);
        verifyRefused(m_desk->run(exportTo(u"out"_s)), name, "Choose another name");
        QCOMPARE(everythingIn(u"out"_s), all);
    }

    void folderThatIsNotThere()
    {
        const QString name = named(u"gone/x"_s);
        verifyRefused(m_desk->run(exportTo(name)), name, "there is no folder gone");
        QVERIFY(!QDir(m_desk->path(u"gone"_s)).exists());
    }

    void nameTooLong()
    {
        const QString name = named(u"out/"_s + QString(90, u'长')); // of three bytes each
        verifyRefused(m_desk->run(exportTo(name)), name, "Choose a shorter one");
        QCOMPARE(everythingIn(u"out"_s), QStringList());
    }

    /// One that cannot be written stops no other.
    void othersAreWritten()
    {
        QFETCH_GLOBAL(const QString, format);
        m_desk->writeReport(u"second.txt"_s);
        QVERIFY(QDir(m_desk->folder()).mkpath(u"out/wrong."_s + format));
        QVERIFY(QDir(m_desk->folder()).mkpath(u"out/wrong."_s + format + u".html"_s));
        QVERIFY(QDir(m_desk->folder()).mkpath(u"out/wrong."_s + format + u".docx"_s));
        const auto run = m_desk->run(exportTo(u"out"_s) + QStringList{u"second.txt"_s});
        QCOMPARE(run.status, 3);
        QVERIFY(run.messages.contains("out/wrong"));
        QCOMPARE(QDir(m_desk->path(u"out"_s)).entryList({u"second.*"_s}, QDir::Files).size(), 1);
    }

private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestUnwritable)
#include "tst_unwritable.moc"
