#include "tests/support/reportdocx.h"
#include "tests/support/reporthtml.h"
#include "tests/support/samereport.h"

#include <QFile>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

SourceDocument fixture(const QString &name)
{
    QFile file(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/pdf/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    auto document = readDocument(file.readAll(), name);
    if (!document)
        qFatal("%s is not read", qUtf8Printable(name));
    return std::move(*document);
}

} // namespace

/// One report, written in every format and every way of it, is the same report.
class TestSameReport : public QObject
{
    Q_OBJECT

private slots:
    void asPage_data();
    void asPage();
    void asWordDocument_data();
    void asWordDocument();
    void onPages_data();
    void onPages();

private:
    template<typename Habit>
    using Writer = QByteArray (*)(const FormEdition &, const QHash<QString, QString> &, Habit);
    template<typename Habit>
    static void expectSame(Writer<Habit> writer);
    template<typename Habit>
    static void addRows(const QList<Habit> &habits);
};

template<typename Habit>
void TestSameReport::addRows(const QList<Habit> &habits)
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<Habit>("habit");
    for (const FormFile &form : builtInCatalogue()->forms()) {
        for (const Habit habit : habits)
            QTest::newRow(qPrintable(form.edition + u' ' + nameOf(habit))) << form.edition << habit;
    }
}

void TestSameReport::asPage_data()
{
    addRows(allPageHabits());
}

template<typename Habit>
void TestSameReport::expectSame(Writer<Habit> writer)
{
    QFETCH(QString, edition);
    QFETCH(Habit, habit);
    const auto form = builtInCatalogue()->edition(edition);
    const auto values = variedValues(*form);
    const QString wrong = readingDifference(writer(*form, values, habit), *form, values);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestSameReport::asPage()
{
    expectSame<PageHabit>(reportHtml);
}

void TestSameReport::asWordDocument_data()
{
    addRows(allWordHabits());
}

void TestSameReport::asWordDocument()
{
    expectSame<WordHabit>(reportDocx);
}

/// Made by LibreOffice from tests/fixtures/office, without lines around cells, in narrow columns,
/// rows broken over pages; then by pdftotext, with and without -layout. `right` is how many cells
/// are read as printed at least: those files leave out more or less of where things stand.
void TestSameReport::onPages_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<int>("right");
    QTest::newRow("2019") << u"2019.pdf"_s << u"2019"_s << 195;
    QTest::newRow("2021") << u"2021.pdf"_s << u"2021"_s << 199;
    QTest::newRow("2021 rotated") << u"2021-rotated.pdf"_s << u"2021"_s << 199;
    QTest::newRow("2019 layout") << u"2019-layout.txt"_s << u"2019"_s << 160;
    QTest::newRow("2021 layout") << u"2021-layout.txt"_s << u"2021"_s << 180;
    QTest::newRow("2019 order") << u"2019-order.txt"_s << u"2019"_s << 0;
    QTest::newRow("2021 order") << u"2021-order.txt"_s << u"2021"_s << 0;
}

/// What is not read as printed is missing or marked: nothing is wrong in silence. What is read of a
/// page knows where it stands.
void TestSameReport::onPages()
{
    QFETCH(QString, file);
    QFETCH(QString, edition);
    QFETCH(int, right);
    static const Extractor extractor(builtInCatalogue());
    const SourceDocument document = fixture(file);
    const Report report = extractor.extract(document);
    const auto form = builtInCatalogue()->edition(edition);
    const auto values = variedValues(*form);
    int count = 0;
    for (int i = 0; i < report.form->cellCount(); ++i) {
        const QString &id = report.form->cell(CellId{i}).id;
        const CellReading &reading = report.cells[i].reading;
        if (reading.state == CellState::Missing)
            continue;
        const CellValue printed = parseCellValue(values.value(id, u"?"_s));
        const bool same =
            reading.value.number == printed.number
            && (reading.state == CellState::Blank) == (printed.kind == ValueKind::Blank);
        count += same ? 1 : 0;
        QVERIFY2(same || reading.review, qPrintable(id + u" read as "_s + reading.raw));
        QCOMPARE(document.text.view(*reading.span).toString(), reading.raw);
        if (document.pages.isEmpty())
            continue;
        QVERIFY2(reading.page > 0, qPrintable(id));
        const QList<PagePlace> places = document.pages.placesOf(*reading.span);
        QCOMPARE(places.size(), reading.raw.isEmpty() ? 0 : 1);
        QVERIFY(places.isEmpty() || places.constFirst().page == reading.page);
    }
    QVERIFY2(count >= right, qPrintable(u"%1 are right"_s.arg(count)));
}

QTEST_APPLESS_MAIN(TestSameReport)
#include "tst_samereport.moc"
