#include "core/report/typing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

Cell printed(const QString &text)
{
    CellReading reading;
    reading.state = CellState::Read;
    reading.raw = text;
    reading.value = parseCellValue(text);
    return Cell(reading);
}

FormCell count()
{
    return {.id = u"c"_s, .unit = {}};
}

FormCell money(const QString &unit)
{
    return {.id = u"m"_s, .kind = CellKind::Money, .unit = unit};
}

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void whatIsPrintedIsAlwaysAccepted();
};

void TestTyping::accepts_data()
{
    QTest::addColumn<FormCell>("form");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const FormCell change{.id = u"d"_s, .kind = CellKind::Change, .unit = {}};
    QTest::newRow("digits") << count() << u"17"_s << u"17"_s;
    QTest::newRow("blanks around") << count() << u" 17　"_s << u"17"_s;
    QTest::newRow("full width") << count() << u"１，２０４"_s << u"1204"_s;
    QTest::newRow("thousands") << count() << u"1,204"_s << u"1204"_s;
    QTest::newRow("nothing") << count() << u"  "_s << QString();
    QTest::newRow("slash") << count() << u"/"_s << u"/"_s;
    QTest::newRow("none") << count() << u"无"_s << u"无"_s;
    QTest::newRow("zero in words") << count() << u"零"_s << u"0"_s;
    QTest::newRow("counting word") << count() << u"5件"_s << u"5"_s;
    QTest::newRow("less") << change << u"减4"_s << u"-4"_s;
    QTest::newRow("minus") << change << u"－４"_s << u"-4"_s;
    QTest::newRow("unit of the form") << money(u"万元"_s) << u"12.60万元"_s << u"12.60"_s;
    QTest::newRow("unit left open") << money({}) << u"３.68万元"_s << u"3.68万元"_s;
}

void TestTyping::accepts()
{
    QFETCH(FormCell, form);
    QFETCH(QString, typed);
    QTEST(acceptTyped(typed, printed(u"0"_s), form).value_or(u"refused"_s), "kept");
}

void TestTyping::refuses_data()
{
    QTest::addColumn<FormCell>("form");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<RefusalCode>("code");
    QTest::newRow("word") << count() << u"abc"_s << RefusalCode::NotANumber;
    QTest::newRow("two signs") << count() << u"--4"_s << RefusalCode::NotANumber;
    QTest::newRow("letter") << count() << u"l0"_s << RefusalCode::Lookalike;
    QTest::newRow("negative") << count() << u"-4"_s << RefusalCode::Negative;
    QTest::newRow("negative amount") << money({}) << u"-4"_s << RefusalCode::Negative;
    QTest::newRow("decimals") << count() << u"3.5"_s << RefusalCode::Decimals;
    QTest::newRow("amount in a count") << count() << u"5万元"_s << RefusalCode::ForeignUnit;
    QTest::newRow("count in an amount") << money({}) << u"5件"_s << RefusalCode::ForeignUnit;
    QTest::newRow("yuan") << money(u"万元"_s) << u"251000元"_s << RefusalCode::ForeignUnit;
}

void TestTyping::refuses()
{
    QFETCH(FormCell, form);
    QFETCH(QString, typed);
    const auto accepted = acceptTyped(typed, printed(u"0"_s), form);
    QVERIFY(!accepted);
    QTEST(accepted.error().code, "code");
    QCOMPARE(accepted.error().arguments.value(0), typed);
}

void TestTyping::whatIsPrintedIsAlwaysAccepted()
{
    QCOMPARE(acceptTyped(u"l"_s, printed(u"l"_s), count()).value_or(QString()), u"l"_s);
    const Cell retyped = corrected(printed(u"- 4"_s), u"4"_s);
    QCOMPARE(acceptTyped(u"- 4"_s, retyped, count()).value_or(QString()), u"- 4"_s);
}

QTEST_GUILESS_MAIN(TestTyping)
#include "tst_typing.moc"
