#include "core/batch/processfile.h"
#include "core/read/readdocument.h"
#include "tests/support/reportdocx.h"
#include "tests/support/reporthtml.h"
#include "tests/support/reporttext.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// Every kind of thing that is printed in cells: numbers that all differ from their neighbours,
/// blanks, strokes, a sign, a unit, a decimal.
QHash<QString, QString> printedValues(const FormEdition &form)
{
    QHash<QString, QString> values;
    for (int i = 0; i < form.cellCount(); ++i) {
        const QString text = i % 23 == 0   ? QString()
                             : i % 31 == 0 ? u"/"_s
                                           : QString::number(i * 37 % 211);
        values.insert(form.cell(CellId{i}).id, text);
    }
    values.insert(u"t2.art20_9.procurement.amount"_s, u"3.68万元"_s);
    values.insert(u"t2.art20_5.licensing.change"_s, u"-4"_s);
    values.insert(u"t3.granted.total"_s, u"１２"_s);
    return values;
}

const Extractor &extractor()
{
    static const Extractor made(builtInCatalogue());
    return made;
}

/// What differs between what was printed and what was read of it; empty when nothing does.
QString difference(const QByteArray &bytes, const FormEdition &form,
                   const QHash<QString, QString> &values)
{
    const auto document = readDocument(bytes, u"report"_s);
    if (!document)
        return errorName(document.error().code);
    const Report report = extractor().extract(*document);
    if (report.form->id() != form.id())
        return u"edition "_s + report.form->id();
    for (int i = 0; i < form.cellCount(); ++i) {
        const QString &id = form.cell(CellId{i}).id;
        const QString printed = values.value(id, u"0"_s);
        const CellReading &reading = report.cells[i].reading;
        if (reading.review || reading.raw != printed || reading.value != parseCellValue(printed)
            || !reading.span || document->text.view(*reading.span) != reading.raw)
            return u"%1: printed \"%2\", read \"%3\"%4"_s.arg(
                id, printed, reading.raw, reading.review ? u", to review"_s : QString());
    }
    if (report.sections.size() != 6)
        return u"%1 sections"_s.arg(report.sections.size());
    if (!report.year || report.year->value != 2022 || !report.agency
        || report.agency->value != u"示例市青川局")
        return u"identity"_s;
    return {};
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
    const auto values = printedValues(*form);
    const QString wrong = difference(writer(*form, values, habit), *form, values);
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
