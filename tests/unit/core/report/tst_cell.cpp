#include "core/report/cell.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

CellReading reading(CellState state, const QString &raw)
{
    CellReading reading;
    reading.state = state;
    reading.raw = raw;
    reading.value = parseCellValue(raw);
    if (state != CellState::Missing)
        reading.span = TextSpan{7, 7 + raw.size()};
    reading.confidence = 0.5;
    return reading;
}

} // namespace

class TestCell : public QObject
{
    Q_OBJECT

private slots:
    void unmarkedShowsTheReading();
    void typingCorrects();
    void typingWhatWasReadTakesTheMarkAway();
    void emptyingIsACorrection();
    void missingCellCanBeFilled();
    void confirmingKeepsTheText();
    void confirmingDoesNotPutAMissingCellThere();
    void correctionIsNotConfirmedAway();
};

void TestCell::unmarkedShowsTheReading()
{
    const Cell cell = Cell(reading(CellState::Read, u"12件"_s));
    QCOMPARE(cell.state(), CellState::Read);
    QCOMPARE(cell.text, u"12件"_s);
    QCOMPARE(cell.value.unit, u"件"_s);
    QVERIFY(cell.hasNumber());
    QVERIFY(cell.review());
    QCOMPARE(Cell(reading(CellState::Blank, {})).state(), CellState::Blank);
    QVERIFY(Cell(reading(CellState::Missing, {})).isMissing());
}

void TestCell::typingCorrects()
{
    const Cell cell = corrected(Cell(reading(CellState::Read, u"1O"_s)), u"10"_s);
    QCOMPARE(cell.state(), CellState::Corrected);
    QCOMPARE(cell.value.number, Decimal(10));
    QCOMPARE(cell.reading.raw, u"1O"_s);
    QVERIFY(!cell.review());
}

void TestCell::typingWhatWasReadTakesTheMarkAway()
{
    const Cell read = Cell(reading(CellState::Read, u"3"_s));
    QCOMPARE(corrected(corrected(read, u"4"_s), u"3"_s), read);
    QCOMPARE(corrected(confirmed(read), u"3"_s), read);
    // The same number in other characters is not what was read.
    QCOMPARE(corrected(read, u"03"_s).state(), CellState::Corrected);
}

void TestCell::emptyingIsACorrection()
{
    const Cell cell = corrected(Cell(reading(CellState::Read, u"3"_s)), QString());
    QCOMPARE(cell.state(), CellState::Corrected);
    QCOMPARE(cell.value.kind, ValueKind::Blank);
    QVERIFY(!cell.hasNumber());
    QVERIFY(!cell.isMissing());
    const Cell blank = Cell(reading(CellState::Blank, {}));
    QCOMPARE(corrected(blank, QString()), blank);
}

void TestCell::missingCellCanBeFilled()
{
    const Cell missing = Cell(reading(CellState::Missing, {}));
    const Cell filled = corrected(missing, u"0"_s);
    QCOMPARE(filled.state(), CellState::Corrected);
    QVERIFY(!filled.isMissing());
    QCOMPARE(corrected(filled, QString()), missing);
}

void TestCell::confirmingKeepsTheText()
{
    const Cell cell = confirmed(Cell(reading(CellState::Read, u"l"_s)));
    QCOMPARE(cell.state(), CellState::Confirmed);
    QCOMPARE(cell.text, u"l"_s);
    QVERIFY(!cell.hasNumber());
    QVERIFY(!cell.review());
}

void TestCell::confirmingDoesNotPutAMissingCellThere()
{
    const Cell cell = confirmed(Cell(reading(CellState::Missing, {})));
    QCOMPARE(cell.state(), CellState::Confirmed);
    QVERIFY(cell.isMissing());
}

void TestCell::correctionIsNotConfirmedAway()
{
    const Cell typed = corrected(Cell(reading(CellState::Read, u"3"_s)), u"4"_s);
    QCOMPARE(confirmed(typed), typed);
}

QTEST_APPLESS_MAIN(TestCell)
#include "tst_cell.moc"
