#include "core/extract/extractor.h"
#include "core/session/reportsession.h"
#include "core/session/sourcewatch.h"
#include "tests/support/reporttext.h"

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

} // namespace

/// A source that changes under a session: noticed, and read anew without a correction lost.
class TestReread : public QObject
{
    Q_OBJECT

    std::shared_ptr<const FormCatalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_text;

    QString path() const { return m_folder->filePath(u"report.txt"_s); }

    void write(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<ReportSession> open(const QString &file) const
    {
        return std::move(ReportSession::open(file, m_catalogue, ruleOf).value());
    }

    CellId cell(const ReportSession &session, const QString &id) const
    {
        return session.document().form().find(id);
    }

    /// The source with `to` printed in a cell where its first session read `from`.
    QByteArray withCell(const ReportSession &session, const QString &id, const QByteArray &to) const
    {
        const Report &report = session.document().report();
        const TextSpan span = *report.cell(cell(session, id)).reading.span;
        const QString text = session.document().source().text.text();
        return (text.first(span.begin) + QString::fromUtf8(to) + text.sliced(span.end)).toUtf8();
    }

private slots:
    void initTestCase() { m_catalogue = FormCatalogue::loadBuiltIn().value(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_text = reportText(*m_catalogue->edition(u"2021"_s), {}, TextFlavour::TabRows).toUtf8();
        write(m_text);
    }

    void correctionsHoldWhereTheSameIsPrinted()
    {
        const auto session = open(path());
        session->setUserName(u"王芳"_s);
        const QString moved = u"t3.granted.commercial"_s;
        const QString kept = u"t3.granted.research"_s;
        const QString seen = u"t4.reconsideration.upheld"_s;
        session->typeText(cell(*session, moved), u"7"_s);
        session->typeText(cell(*session, kept), u"8"_s);
        session->confirm(cell(*session, seen));
        write("  \n" + withCell(*session, moved, "31"));

        auto opened = rereadReport(session->reread(), Extractor(m_catalogue));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->carried.kept, 2);
        const auto anew = ReportSession::create(std::move(*opened), m_catalogue, ruleOf);
        const Report &report = anew->document().report();
        QCOMPARE(report.cell(cell(*anew, kept)).text, u"8"_s);
        QCOMPARE(report.cell(cell(*anew, kept)).mark, Mark::Corrected);
        QCOMPARE(report.cell(cell(*anew, seen)).mark, Mark::Confirmed);
        // The other one is as read, to be looked at, and what was typed is written down.
        QCOMPARE(report.cell(cell(*anew, moved)).text, u"31"_s);
        QVERIFY(report.cell(cell(*anew, moved)).review());
        const QString before = session->document().report().cell(cell(*session, moved)).reading.raw;
        QCOMPARE(anew->carriedOver().lost,
                 (QList<LostCorrection>{{moved, u"7"_s, before, u"31"_s}}));
        QCOMPARE(report.journal.size(), 4);
        QCOMPARE(report.journal.constLast().cell, moved);
        QCOMPARE(report.journal.constLast().from, u"7"_s);
        QCOMPARE(report.journal.constLast().to, u"31"_s);
        QCOMPARE(report.journal.constLast().by, u"王芳"_s);
        QVERIFY(anew->isModified());
        QCOMPARE(anew->reportPath(), session->reportPath());
        QCOMPARE(anew->sourceState(), SourceState::Same);

        // All of it survives being written and read.
        QVERIFY(anew->save().has_value());
        const auto again = open(anew->reportPath());
        QVERIFY(again->document().report().cell(cell(*again, moved)).review());
        QCOMPARE(again->document().report().journal, report.journal);
    }

    void reportFileOfAnEarlierStateIsFound()
    {
        const auto session = open(path());
        const QString kept = u"t3.granted.research"_s;
        session->typeText(cell(*session, kept), u"8"_s);
        QVERIFY(session->save().has_value());
        write(m_text + "\n附言\n");

        const auto changed = open(path());
        QVERIFY(!changed->restoredCorrections());
        QCOMPARE(changed->earlierReport(), session->reportPath());
        QVERIFY(changed->reportPath() != session->reportPath());
        auto opened = rereadReport(changed->rereadWithEarlier(), Extractor(m_catalogue));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->carried.kept, 1);
        QCOMPARE(opened->reportPath, changed->reportPath());
    }

    void reportFileWhoseSourceChangedKnowsWhereItIs()
    {
        const auto session = open(path());
        session->typeText(cell(*session, u"t3.granted.research"_s), u"8"_s);
        QVERIFY(session->save().has_value());
        write(m_text + "\n附言\n");
        const auto kept = open(session->reportPath());
        QCOMPARE(kept->sourceState(), SourceState::Changed);
        QCOMPARE(QFileInfo(kept->sourcePath()).canonicalFilePath(),
                 QFileInfo(path()).canonicalFilePath());
        const auto opened = rereadReport(kept->reread(), Extractor(m_catalogue));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->carried.kept, 1);
    }

    void sourceThatWentIsSaid()
    {
        const auto session = open(path());
        QVERIFY(QFile::remove(path()));
        const auto opened = rereadReport(session->reread(), Extractor(m_catalogue));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::FileNotFound);
    }

    void changesOnDiskAreSeen()
    {
        const auto session = open(path());
        SourceWatch watch(*session);
        QSignalSpy told(&watch, &SourceWatch::stateChanged);
        write(m_text + "\n附言\n");
        QTRY_COMPARE(watch.state(), SourceState::Changed);
        // As programs write that never leave half a file.
        QVERIFY(QFile::remove(path()));
        QTRY_COMPARE(watch.state(), SourceState::Missing);
        write(m_text);
        QTRY_COMPARE(watch.state(), SourceState::Same);
        QCOMPARE(told.size(), 3);
        // The same bytes again are no change.
        write(m_text);
        QTest::qWait(400);
        QCOMPARE(told.size(), 3);
        write(m_text + "\n附言\n");
        QTRY_COMPARE(watch.state(), SourceState::Changed);
    }
};

QTEST_GUILESS_MAIN(TestReread)

#include "tst_reread.moc"
