#include "tests/support/reportdocx.h"
#include "tests/support/reporthtml.h"
#include "tests/support/samereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// One report, written in every format and every way of it, is the same report.
class TestSameReport : public QObject
{
    Q_OBJECT

private slots:
    void asPage_data();
    void asPage();
    void asWordDocument_data();
    void asWordDocument();

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

QTEST_APPLESS_MAIN(TestSameReport)
#include "tst_samereport.moc"
