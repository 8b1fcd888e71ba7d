#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/reporttabs.h"

#include <QFile>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;

QByteArray twoReports()
{
    return cleanReport() + '\n' + sampleReport();
}

QStringList titlesOf(MainWindow &window)
{
    QStringList titles;
    for (const ReportPage *page : window.tabs().pages())
        titles += page->title().right(5);
    return titles;
}

} // namespace

/// A file with several reports: a tab each, saved apart, opened again one by one.
class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void eachReportHasATab()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(twoReports(), u"two.txt"_s)});
        QCOMPARE(titlesOf(desk.window()), (QStringList{u"(1/2)"_s, u"(2/2)"_s}));
        QCOMPARE(desk.window().tabs().currentIndex(), 0);
        QCOMPARE(desk.errors(), 0);
        desk.window().tabs().setCurrentIndex(1);
        QVERIFY(desk.errors() > 0);
        QCOMPARE(desk.valueOf(granted), u"71"_s);
        // The original is shown where the report begins or its first problem stands.
        const TextSpan extent = *desk.page().session().document().report().source.extent;
        QVERIFY(desk.textView()->verticalScrollBar()->value() > 0);
        QVERIFY(extent.begin > 0);
        QVERIFY(desk.page().findChild<MessageBar *>()->text().contains(u"holds 2 reports"));
    }

    void eachIsSavedInAFileOfItsOwn()
    {
        Desk desk;
        desk.show();
        const QString source = desk.file(twoReports(), u"two.txt"_s);
        desk.window().openPaths({source});
        desk.page().session().typeText(desk.cell(granted), u"5"_s);
        QVERIFY(desk.window().save());
        desk.window().tabs().setCurrentIndex(1);
        desk.page().session().typeText(desk.cell(granted), u"17"_s);
        QVERIFY(desk.window().save());
        QVERIFY(QFile::exists(desk.path(u"two-1.gouji.json"_s)));
        QVERIFY(QFile::exists(desk.path(u"two-2.gouji.json"_s)));

        // The source brings both back, a report file its own.
        QVERIFY(desk.window().closePage(0));
        QVERIFY(desk.window().closePage(0));
        desk.window().openPaths({source});
        QCOMPARE(desk.window().pageCount(), 2);
        QCOMPARE(desk.valueOf(granted), u"5"_s);
        QVERIFY(desk.window().closePage(0));
        QVERIFY(desk.window().closePage(0));
        desk.window().openPaths({desk.path(u"two-2.gouji.json"_s)});
        QCOMPARE(titlesOf(desk.window()), QStringList{u"(2/2)"_s});
        QCOMPARE(desk.valueOf(granted), u"17"_s);
        QCOMPARE(desk.page().session().sourceState(), ReportSession::SourceState::Same);
    }

    void whatWasClosedOpensAgain()
    {
        Desk desk;
        desk.show();
        const QString source = desk.file(twoReports(), u"two.txt"_s);
        desk.window().openPaths({source});
        QVERIFY(desk.window().closePage(1));
        QCOMPARE(titlesOf(desk.window()), QStringList{u"(1/2)"_s});
        desk.window().openPaths({source});
        QCOMPARE(titlesOf(desk.window()), (QStringList{u"(1/2)"_s, u"(2/2)"_s}));
        desk.window().openPaths({source});
        QCOMPARE(desk.window().pageCount(), 2);
    }

    void theNextStartBringsThoseThatWereOpen()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths(
            {desk.file(cleanReport(), u"a.txt"_s), desk.file(twoReports(), u"two.txt"_s)});
        QCOMPARE(desk.window().pageCount(), 3);
        QVERIFY(desk.window().closePage(1));
        desk.window().tabs().setCurrentIndex(1);
        QVERIFY(desk.window().close());
        desk.restart();
        desk.show();
        desk.window().begin({});
        QCOMPARE(desk.window().pageCount(), 2);
        QCOMPARE(desk.window().tabs().currentIndex(), 1);
        QVERIFY(desk.page().title().endsWith(u"(2/2)"));
    }

    void readingAnewKeepsThePart()
    {
        Desk desk;
        desk.show();
        const QString source = desk.file(twoReports(), u"two.txt"_s);
        desk.window().openPaths({source});
        desk.window().tabs().setCurrentIndex(1);
        desk.page().session().typeText(desk.cell(granted), u"17"_s);
        emit desk.page().rereadRequested(desk.page().session().reread());
        QTRY_VERIFY(desk.page().session().carriedOver().kept == 1);
        QCOMPARE(titlesOf(desk.window()), (QStringList{u"(1/2)"_s, u"(2/2)"_s}));
        QCOMPARE(desk.valueOf(granted), u"17"_s);
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestParts>(argc, argv);
}

#include "tst_parts.moc"
