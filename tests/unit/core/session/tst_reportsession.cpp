#include "core/session/reportsession.h"
#include "tests/support/reporttext.h"
#include "tests/support/samplereport.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

const QString Granted = u"t3.granted.natural_person"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
           && file.write(bytes) == bytes.size();
}

QByteArray sampleText()
{
    const auto form = builtInCatalogue()->edition(u"2021"_s);
    const QHash<QString, QString> values = {{u"t3.new_requests.natural_person"_s, u"4"_s},
                                            {u"t3.new_requests.total"_s, u"4"_s},
                                            {Granted, u"4"_s},
                                            {u"t3.granted.total"_s, u"4"_s},
                                            {u"t3.results_total.natural_person"_s, u"4"_s},
                                            {u"t3.results_total.total"_s, u"4"_s}};
    return reportText(*form, values, TextFlavour::TabRows).toUtf8();
}

Result<std::unique_ptr<ReportSession>> openSession(const QString &path)
{
    auto session =
        ReportSession::open(path, builtInCatalogue(),
                            [](const Finding &finding, const Report &) { return finding.rule; });
    if (session) {
        (*session)->setUserName(u"王"_s);
        (*session)->setClock([] { return QDateTime(QDate(2024, 1, 20), QTime(9, 0), Qt::UTC); });
    }
    return session;
}

QStringList arithmeticRules(const ReportSession &session)
{
    QStringList rules;
    for (const Finding &finding : session.document().findings()) {
        if (finding.rule.startsWith(u'T'))
            rules.append(finding.rule);
    }
    return rules;
}

} // namespace

class TestReportSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_source;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<ReportSession> opened(const QString &name) const
    {
        auto session = openSession(path(name));
        return session ? std::move(*session) : nullptr;
    }
    /// Opens the source, types 7 where 4 is printed, saves.
    QString savedReport() const
    {
        const auto session = opened(u"a.txt"_s);
        session->typeText(cellId(session->document().report(), Granted), u"7"_s);
        return session->save() ? session->reportPath() : QString();
    }

private slots:
    void init();
    void opensASource();
    void typingFailsTwoEquationsAndUndoClears();
    void typingTheSameIsNoStep();
    void typedBlanksAreTrimmed();
    void confirmAndRevert();
    void journalTellsWhoAndWhen();
    void savesAndComesBackWithItsSource();
    void opensTheReportFileItself();
    void sourceIsNeverChanged();
    void reportFileAloneKeepsTheText();
    void extractedFileAloneShowsItsCells();
    void changedSourceIsSaid();
    void sourceFoundBesideAMovedReportFile();
    void correctionsOfAnotherSourceAreLeftAlone();
    void foreignFileUnderTheNameIsLeftAlone();
    void sourcesThatDifferInSuffixOnly();
    void saveAsMovesOn();
    void failedSaveChangesNothing();
    void errorsOfOpening();
    void savedTwiceIsTheSame();
    void namesOfReportFiles();
};

void TestReportSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_source = path(u"a.txt"_s);
    QVERIFY(write(m_source, sampleText()));
}

void TestReportSession::opensASource()
{
    const auto session = opened(u"a.txt"_s);
    QVERIFY(session);
    QCOMPARE(session->sourceState(), SourceState::Same);
    QVERIFY(!session->restoredCorrections());
    QVERIFY(!session->isModified());
    QCOMPARE(session->reportPath(), path(u"a.gouji.json"_s));
    const Report &report = session->document().report();
    QCOMPARE(report.cell(cellId(report, Granted)).value.number, Decimal(4));
    QCOMPARE(arithmeticRules(*session), QStringList());
    QCOMPARE(QString::fromUtf8(sampleText()), session->document().source().text.text());
}

void TestReportSession::typingFailsTwoEquationsAndUndoClears()
{
    const auto session = opened(u"a.txt"_s);
    session->typeText(cellId(session->document().report(), Granted), u"7"_s);
    QCOMPARE(arithmeticRules(*session), (QStringList{u"T3-ROW"_s, u"T3-SUM"_s}));
    QVERIFY(session->isModified());
    session->undoStack().undo();
    QCOMPARE(arithmeticRules(*session), QStringList());
    QVERIFY(!session->isModified());
    session->undoStack().redo();
    QCOMPARE(arithmeticRules(*session).size(), 2);
}

void TestReportSession::typingTheSameIsNoStep()
{
    const auto session = opened(u"a.txt"_s);
    const CellId cell = cellId(session->document().report(), Granted);
    session->typeText(cell, u"4"_s);
    session->revert(cell);
    QCOMPARE(session->undoStack().count(), 0);
    session->confirm(cell);
    session->confirm(cell);
    session->typeText(cell, u"4"_s); // an editor left without a change
    QCOMPARE(session->undoStack().count(), 1);
    QCOMPARE(session->document().report().cell(cell).state(), CellState::Confirmed);
}

void TestReportSession::typedBlanksAreTrimmed()
{
    const auto session = opened(u"a.txt"_s);
    const CellId cell = cellId(session->document().report(), Granted);
    session->typeText(cell, u"  4\n"_s);
    QCOMPARE(session->undoStack().count(), 0);
    session->typeText(cell, u"\u300012 "_s);
    QCOMPARE(session->document().report().cell(cell).text, u"12"_s);
    session->typeText(cell, u"   "_s);
    QCOMPARE(session->document().report().cell(cell).value.kind, ValueKind::Blank);
}

void TestReportSession::confirmAndRevert()
{
    const auto session = opened(u"a.txt"_s);
    const Report &report = session->document().report();
    const CellId cell = cellId(report, Granted);
    const Cell read = report.cell(cell);
    session->confirm(cell);
    QCOMPARE(report.cell(cell).state(), CellState::Confirmed);
    session->typeText(cell, u"5"_s);
    QCOMPARE(report.cell(cell).state(), CellState::Corrected);
    session->confirm(cell);
    QCOMPARE(session->undoStack().count(), 2);
    session->revert(cell);
    QCOMPARE(report.cell(cell), read);
    session->undoStack().undo();
    QCOMPARE(report.cell(cell).text, u"5"_s);
    session->undoStack().undo();
    QCOMPARE(report.cell(cell).state(), CellState::Confirmed);
    session->undoStack().undo();
    QCOMPARE(report.cell(cell), read);
}

void TestReportSession::journalTellsWhoAndWhen()
{
    const auto session = opened(u"a.txt"_s);
    const CellId cell = cellId(session->document().report(), Granted);
    session->typeText(cell, u"5"_s);
    session->typeText(cell, u"6"_s, u"见原件第3页"_s);
    session->revert(cell);
    session->confirm(cell);
    const QList<JournalEntry> &journal = session->document().report().journal;
    QCOMPARE(journal.size(), 4);
    QCOMPARE(journal[0], (JournalEntry{.at = QDateTime(QDate(2024, 1, 20), QTime(9, 0), Qt::UTC),
                                       .by = u"王"_s,
                                       .cell = Granted,
                                       .from = u"4"_s,
                                       .to = u"5"_s,
                                       .reason = u"typed"_s}));
    QCOMPARE(journal[1].reason, u"见原件第3页"_s);
    QCOMPARE(journal[1].from, u"5"_s);
    QCOMPARE(journal[2].reason, u"reverted"_s);
    QCOMPARE(journal[2].to, u"4"_s);
    QCOMPARE(journal[3].reason, u"confirmed"_s);
    session->undoStack().undo();
    QCOMPARE(journal.size(), 3);
}

void TestReportSession::savesAndComesBackWithItsSource()
{
    QCOMPARE(savedReport(), path(u"a.gouji.json"_s));
    const auto session = opened(u"a.txt"_s);
    QVERIFY(session->restoredCorrections());
    QVERIFY(!session->isModified());
    QCOMPARE(session->sourceState(), SourceState::Same);
    QCOMPARE(session->reportPath(), path(u"a.gouji.json"_s));
    const Report &report = session->document().report();
    const Cell &cell = report.cell(cellId(report, Granted));
    QCOMPARE(cell.text, u"7"_s);
    QCOMPARE(cell.reading.raw, u"4"_s);
    QCOMPARE(report.journal.size(), 1);
    QCOMPARE(arithmeticRules(*session).size(), 2);
    QCOMPARE(report.source.path, m_source);
    QVERIFY(!session->document().source().tables.isEmpty());
    session->revert(cellId(report, Granted));
    QCOMPARE(arithmeticRules(*session), QStringList());
}

void TestReportSession::opensTheReportFileItself()
{
    const QString saved = savedReport();
    const auto session = opened(u"a.gouji.json"_s);
    QVERIFY(session);
    QCOMPARE(session->sourceState(), SourceState::Same);
    QVERIFY(!session->restoredCorrections());
    QCOMPARE(session->reportPath(), saved);
    const Report &report = session->document().report();
    QCOMPARE(report.cell(cellId(report, Granted)).text, u"7"_s);
    QCOMPARE(session->document().source().text.text(), QString::fromUtf8(sampleText()));
}

void TestReportSession::sourceIsNeverChanged()
{
    const auto session = opened(u"a.txt"_s);
    session->typeText(cellId(session->document().report(), Granted), u"7"_s);
    const auto refused = session->saveAs(m_source);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QVERIFY(session->isModified());
    QVERIFY(QFile::link(m_source, path(u"link.gouji.json"_s)));
    QVERIFY(!session->saveAs(path(u"link.gouji.json"_s)));
    QVERIFY(session->save());
    QCOMPARE(contentOf(m_source), sampleText());
}

void TestReportSession::reportFileAloneKeepsTheText()
{
    const QString saved = savedReport();
    QVERIFY(QFile::remove(m_source));
    const auto session = opened(u"a.gouji.json"_s);
    QVERIFY(session);
    QCOMPARE(session->sourceState(), SourceState::Missing);
    QCOMPARE(session->document().source().text.text(), QString::fromUtf8(sampleText()));
    const QByteArray before = contentOf(saved);
    QVERIFY(session->save());
    QCOMPARE(contentOf(saved), before);
}

void TestReportSession::extractedFileAloneShowsItsCells()
{
    // As the command line writes it: without the text.
    const auto source = opened(u"a.txt"_s);
    const Report report = source->document().report();
    QVERIFY(write(path(u"b.gouji.json"_s), writeReportFile(report, {}, {}, {})));
    QVERIFY(QFile::remove(m_source));
    const auto session = opened(u"b.gouji.json"_s);
    QCOMPARE(session->sourceState(), SourceState::Missing);
    const SourceText &text = session->document().source().text;
    QCOMPARE(text.size(), report.source.textLength);
    for (const Cell &cell : report.cells)
        QCOMPARE(text.view(*cell.reading.span).toString(), cell.reading.raw);
    // The patchwork is never saved as if it were the text.
    QVERIFY(session->save());
    QVERIFY(!contentOf(path(u"b.gouji.json"_s)).contains("\n  \"text\":"));
}

void TestReportSession::changedSourceIsSaid()
{
    savedReport();
    QVERIFY(write(m_source, sampleText() + "\n"));
    const auto session = opened(u"a.gouji.json"_s);
    QCOMPARE(session->sourceState(), SourceState::Changed);
    QCOMPARE(session->document().source().text.text(), QString::fromUtf8(sampleText()));
}

void TestReportSession::sourceFoundBesideAMovedReportFile()
{
    const QString saved = savedReport();
    QVERIFY(QDir(m_folder->path()).mkdir(u"moved"_s));
    QVERIFY(QFile::rename(saved, path(u"moved/a.gouji.json"_s)));
    QVERIFY(QFile::rename(m_source, path(u"moved/a.txt"_s)));
    const auto session = opened(u"moved/a.gouji.json"_s);
    QVERIFY(session);
    QCOMPARE(session->sourceState(), SourceState::Same);
    const auto fromSource = opened(u"moved/a.txt"_s);
    QVERIFY(fromSource->restoredCorrections());
    QCOMPARE(fromSource->document().report().source.path, path(u"moved/a.txt"_s));
}

void TestReportSession::correctionsOfAnotherSourceAreLeftAlone()
{
    const QString saved = savedReport();
    const QByteArray kept = contentOf(saved);
    QVERIFY(write(m_source, sampleText() + "\n"));
    const auto session = opened(u"a.txt"_s);
    QVERIFY(!session->restoredCorrections());
    const Report &report = session->document().report();
    QCOMPARE(report.cell(cellId(report, Granted)).text, u"4"_s);
    QCOMPARE(session->reportPath(), path(u"a.txt.gouji.json"_s));
    QVERIFY(session->save());
    QCOMPARE(contentOf(saved), kept);
    // And both find their own again.
    QVERIFY(opened(u"a.txt"_s)->restoredCorrections());
    QVERIFY(write(m_source, sampleText()));
    QCOMPARE(opened(u"a.txt"_s)->reportPath(), saved);
}

void TestReportSession::foreignFileUnderTheNameIsLeftAlone()
{
    const QByteArray foreign = "{\"schema\":\"gouji.report/1\", broken";
    QVERIFY(write(path(u"a.gouji.json"_s), foreign));
    QVERIFY(write(path(u"a.txt.gouji.json"_s), "notes"));
    const auto session = opened(u"a.txt"_s);
    QVERIFY(session);
    QCOMPARE(session->reportPath(), path(u"a.txt.2.gouji.json"_s));
    QVERIFY(session->save());
    QCOMPARE(contentOf(path(u"a.gouji.json"_s)), foreign);
    QVERIFY(opened(u"a.txt"_s)->restoredCorrections());
}

void TestReportSession::sourcesThatDifferInSuffixOnly()
{
    QVERIFY(write(path(u"a.csv"_s), sampleText() + "\n\n"));
    savedReport();
    const auto other = opened(u"a.csv"_s);
    QVERIFY(!other->restoredCorrections());
    QCOMPARE(other->reportPath(), path(u"a.csv.gouji.json"_s));
}

void TestReportSession::saveAsMovesOn()
{
    const auto session = opened(u"a.txt"_s);
    const QSignalSpy moved(session.get(), &ReportSession::pathChanged);
    session->typeText(cellId(session->document().report(), Granted), u"7"_s);
    QVERIFY(session->saveAs(path(u"elsewhere.gouji.json"_s)));
    QCOMPARE(session->reportPath(), path(u"elsewhere.gouji.json"_s));
    QCOMPARE(moved.size(), 1);
    QVERIFY(!session->isModified());
    QVERIFY(session->save());
    QCOMPARE(moved.size(), 1);
    session->undoStack().undo();
    QVERIFY(session->isModified());
}

void TestReportSession::failedSaveChangesNothing()
{
    const auto session = opened(u"a.txt"_s);
    session->typeText(cellId(session->document().report(), Granted), u"7"_s);
    const auto refused = session->saveAs(path(u"no/such/folder/a.gouji.json"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FolderMissing);
    QVERIFY(session->isModified());
    QCOMPARE(session->reportPath(), path(u"a.gouji.json"_s));
    const auto folder = session->saveAs(m_folder->path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::NameIsFolder);
    QVERIFY(session->isModified());
    QVERIFY(!QFile::exists(path(u"a.gouji.json"_s)));
}

void TestReportSession::errorsOfOpening()
{
    QCOMPARE(openSession(path(u"away.txt"_s)).error().code, ErrorCode::FileNotFound);
    QVERIFY(write(path(u"empty.txt"_s), {}));
    QCOMPARE(openSession(path(u"empty.txt"_s)).error().code, ErrorCode::FileEmpty);
    QVERIFY(write(path(u"broken.gouji.json"_s), "{\"schema\": \"gouji.report/1\", "));
    QCOMPARE(openSession(path(u"broken.gouji.json"_s)).error().code, ErrorCode::JsonSyntax);
    QVERIFY(write(path(u"next.gouji.json"_s), "{\"schema\": \"gouji.report/2\"}"));
    QCOMPARE(openSession(path(u"next.gouji.json"_s)).error().code, ErrorCode::ReportSchema);
}

void TestReportSession::savedTwiceIsTheSame()
{
    const QString saved = savedReport();
    const QByteArray first = contentOf(saved);
    QVERIFY(opened(u"a.txt"_s)->save());
    QCOMPARE(contentOf(saved), first);
    QVERIFY(opened(u"a.gouji.json"_s)->save());
    QCOMPARE(contentOf(saved), first);
}

void TestReportSession::namesOfReportFiles()
{
    QCOMPARE(reportPathFor(u"x/a.b.txt"_s, 0), u"x/a.b.gouji.json"_s);
    QCOMPARE(reportPathFor(u"x/a.b.txt"_s, 1), u"x/a.b.txt.gouji.json"_s);
    QCOMPARE(reportPathFor(u"x/a.b.txt"_s, 3), u"x/a.b.txt.3.gouji.json"_s);
    QCOMPARE(reportPathFor(u"x/.hidden"_s, 0), u"x/.hidden.gouji.json"_s);
    QCOMPARE(reportPathFor(u"report"_s, 0), u"report.gouji.json"_s);
}

QTEST_GUILESS_MAIN(TestReportSession)
#include "tst_reportsession.moc"
