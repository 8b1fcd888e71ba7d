#include "core/session/autosave.h"
#include "tests/support/hindrance.h"
#include "tests/support/reporttext.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

QString ruleOf(const Finding &finding, const Report &)
{
    return finding.rule;
}

/// Of the one report file in `folder`.
QByteArray contentOf(const QDir &folder)
{
    QFile file(folder.filePath(folder.entryList({u"*.gouji.json"_s}).value(0)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAutosave : public QObject
{
    Q_OBJECT

    QString recoveryRoot() const { return m_folder->filePath(u"recovery"_s); }

    std::unique_ptr<ReportSession> open() const
    {
        return std::move(
            ReportSession::open(m_folder->filePath(u"report.txt"_s), m_catalogue, ruleOf).value());
    }

    /// Copies a run leaves that dies with the session as it is.
    QList<Recovery> leftByADeadRun(const std::function<void(ReportSession &)> &type) const
    {
        {
            RecoveryFolder folder(recoveryRoot());
            const auto session = open();
            Autosave autosave(*session, folder);
            type(*session);
            autosave.flush();
        }
        return RecoveryFolder(recoveryRoot()).leftBehind();
    }

private slots:
    void initTestCase() { m_catalogue = FormCatalogue::loadBuiltIn().value(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto form = m_catalogue->edition(u"2021"_s);
        QFile file(m_folder->filePath(u"report.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reportText(*form, {}, TextFlavour::TabRows).toUtf8());
        m_cell = form->find(u"t3.granted.commercial"_s);
    }

    void whatWasTypedComesBack()
    {
        const QList<Recovery> left =
            leftByADeadRun([this](ReportSession &session) { session.typeText(m_cell, u"7"_s); });
        QCOMPARE(left.size(), 1);
        const auto session = ReportSession::recover(left[0], m_catalogue, ruleOf);
        QVERIFY(session.has_value());
        QCOMPARE((*session)->document().report().cell(m_cell).text, u"7"_s);
        QCOMPARE((*session)->document().report().journal.size(), 1);
        QVERIFY((*session)->isModified());
        QCOMPARE((*session)->reportPath(), m_folder->filePath(u"report.gouji.json"_s));
        QVERIFY((*session)->save().has_value());
        QVERIFY(!(*session)->isModified());
    }

    void aDigitStillInTheEditorIsKept()
    {
        const QList<Recovery> left = leftByADeadRun(
            [this](ReportSession &session) { session.document().preview(m_cell, u"42"_s); });
        QCOMPARE(left.size(), 1);
        const auto session = ReportSession::recover(left[0], m_catalogue, ruleOf);
        QCOMPARE((*session)->document().report().cell(m_cell).text, u"42"_s);
    }

    void nothingIsLeftOfWhatWasSavedOrUndone_data()
    {
        QTest::addColumn<bool>("save");
        QTest::newRow("saved") << true;
        QTest::newRow("undone") << false;
    }

    void nothingIsLeftOfWhatWasSavedOrUndone()
    {
        QFETCH(bool, save);
        RecoveryFolder folder(recoveryRoot());
        const auto session = open();
        Autosave autosave(*session, folder);
        session->typeText(m_cell, u"7"_s);
        autosave.flush();
        if (save)
            QVERIFY(session->save().has_value());
        else
            session->undoStack().undo();
        const QStringList copies =
            QDir(recoveryRoot()).entryList({u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(copies.size(), 1);
        QVERIFY(QDir(recoveryRoot() + u'/' + copies[0]).entryList({u"*.gouji.json"_s}).isEmpty());
    }

    void aLivingRunIsLeftAlone()
    {
        RecoveryFolder first(recoveryRoot());
        const auto session = open();
        Autosave autosave(*session, first);
        session->typeText(m_cell, u"7"_s);
        autosave.flush();
        QVERIFY(RecoveryFolder(recoveryRoot()).leftBehind().isEmpty());
        autosave.discard();
    }

    void theTimerWritesByItself()
    {
        RecoveryFolder folder(recoveryRoot());
        const auto session = open();
        Autosave autosave(*session, folder);
        session->typeText(m_cell, u"7"_s);
        const auto copies = [this] {
            qsizetype count = 0;
            const QDir root(recoveryRoot());
            for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                count += QDir(root.filePath(name)).entryList({u"*.gouji.json"_s}).size();
            return count;
        };
        QTRY_COMPARE(copies(), 1);
        autosave.discard();
        QCOMPARE(copies(), 0);
    }

    void aRecoveredSessionTakesOverItsCopy()
    {
        const QList<Recovery> left =
            leftByADeadRun([this](ReportSession &session) { session.typeText(m_cell, u"7"_s); });
        {
            RecoveryFolder folder(recoveryRoot());
            const auto session = ReportSession::recover(left[0], m_catalogue, ruleOf);
            Autosave autosave(**session, folder);
            autosave.flush();
            QTRY_VERIFY(!QFile::exists(left[0].file));
        }
        const QList<Recovery> again = RecoveryFolder(recoveryRoot()).leftBehind();
        QCOMPARE(again.size(), 1);
        QVERIFY(again[0] != left[0]);
        QCOMPARE(again[0].reportPath, left[0].reportPath);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        RecoveryFolder folder(recoveryRoot());
        const auto session = open();
        Autosave autosave(*session, folder);
        QSignalSpy failed(&autosave, &Autosave::failed);
        QVERIFY(QDir(recoveryRoot()).removeRecursively());
        session->typeText(m_cell, u"7"_s);
        autosave.flush();
        QTRY_COMPARE(failed.size(), 1);
    }

    /// What was typed last is not on disk, but nothing that was is lost.
    void fullDiskKeepsTheLastCopy()
    {
        RecoveryFolder folder(recoveryRoot());
        const auto session = open();
        Autosave autosave(*session, folder);
        QSignalSpy failed(&autosave, &Autosave::failed);
        session->typeText(m_cell, u"7"_s);
        autosave.flush();
        const QDir copies(
            recoveryRoot() + u'/'
            + QDir(recoveryRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0));
        const QStringList before = copies.entryList(QDir::Files | QDir::Hidden);
        const QByteArray kept = contentOf(copies);
        QVERIFY(!kept.isEmpty());
        {
            const testing::SmallFilesOnly small(100);
            session->typeText(m_cell, u"8"_s);
            autosave.flush();
        }
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(copies.entryList(QDir::Files | QDir::Hidden), before);
        QCOMPARE(contentOf(copies), kept);
        session->typeText(m_cell, u"9"_s); // tried again with the next change
        autosave.flush();
        QVERIFY(contentOf(copies) != kept);
        autosave.discard();
    }

    void fullDiskKeepsTheReportFile()
    {
        const auto session = open();
        session->typeText(m_cell, u"7"_s);
        QVERIFY(session->save().has_value());
        const QDir folder(m_folder->path());
        const QStringList before = folder.entryList(QDir::Files | QDir::Hidden);
        const QByteArray kept = contentOf(folder);
        session->typeText(m_cell, u"8"_s);
        {
            const testing::SmallFilesOnly small(100);
            const auto refused = session->save();
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().arguments.constFirst(), session->reportPath());
        }
        QVERIFY(session->isModified());
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), before);
        QCOMPARE(contentOf(folder), kept);
        QVERIFY(session->save().has_value());
        QVERIFY(contentOf(folder) != kept);
    }

    void aRootThatIsAFileIsNoFolder()
    {
        QFile file(recoveryRoot());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const RecoveryFolder folder(recoveryRoot());
        QVERIFY(!folder.isUsable());
        QVERIFY(folder.leftBehind().isEmpty());
    }

private:
    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    CellId m_cell;
};

QTEST_GUILESS_MAIN(TestAutosave)
#include "tst_autosave.moc"
