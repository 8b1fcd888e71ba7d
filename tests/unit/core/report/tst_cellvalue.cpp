#include "core/report/cellvalue.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestCellValue : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void units_data();
    void units();
    void blanks_data();
    void blanks();
    void notApplicable_data();
    void notApplicable();
    void lookalikes_data();
    void lookalikes();
    void texts_data();
    void texts();
    void everyPlainNumber();
    void everyUnit();
};

void TestCellValue::numbers_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("notes");
    const auto row = [](const char *name, const QString &printed, const QString &number,
                        ValueNotes notes = {}) {
        QTest::newRow(name) << printed << number << notes.toInt();
    };
    row("zero", u"0"_s, u"0"_s);
    row("digits", u"3119"_s, u"3119"_s);
    row("blank behind", u"0 "_s, u"0"_s);
    row("no-break spaces around", u"\u00A0 1\u00A0"_s, u"1"_s);
    row("ideographic space", u"\u300012\u3000"_s, u"12"_s);
    row("BOM in front", u"\uFEFF7"_s, u"7"_s);
    row("invisible between", u"1\u200B2"_s, u"12"_s);
    row("thousands", u"1,234"_s, u"1234"_s);
    row("millions", u"1,234,567"_s, u"1234567"_s);
    row("thousands and decimals", u"59,237.2449"_s, u"59237.2449"_s);
    row("full width", u"１２"_s, u"12"_s);
    row("full width thousands", u"１，２３４"_s, u"1234"_s);
    row("full width decimal", u"３．６８"_s, u"3.68"_s);
    row("word zero", u"零"_s, u"0"_s);
    row("decimal", u"96171.6"_s, u"96171.6"_s);
    row("trailing decimals kept", u"3.60"_s, u"3.60"_s);
    row("below one", u"0.5"_s, u"0.5"_s);
    row("minus", u"-4"_s, u"-4"_s);
    row("full width minus", u"－4"_s, u"-4"_s);
    row("minus sign", u"−4"_s, u"-4"_s);
    row("hyphen", u"\u20104"_s, u"-4"_s);
    row("no-break hyphen", u"\u20114"_s, u"-4"_s);
    row("en dash", u"–4"_s, u"-4"_s);
    row("minus, blank", u"- 4"_s, u"-4"_s);
    row("minus zero", u"-0"_s, u"0"_s);
    row("decrease", u"减4"_s, u"-4"_s);
    row("decrease, two words", u"减少 4"_s, u"-4"_s);
    row("negative in words", u"负4"_s, u"-4"_s);
    row("increase", u"增4"_s, u"4"_s);
    row("increase, two words", u"增加4"_s, u"4"_s);
    row("plus", u"+4"_s, u"4"_s);
    row("full width plus", u"＋4"_s, u"4"_s);
    row("spaced digits", u"1 2"_s, u"12"_s, ValueNote::SpacedDigits);
    row("spaced by no-break space", u"1\u00A02"_s, u"12"_s, ValueNote::SpacedDigits);
    row("digits on two lines", u"1\n2"_s, u"12"_s, ValueNote::SpacedDigits);
    row("blank at the separator", u"1, 234"_s, u"1234"_s, ValueNote::SpacedDigits);
    row("blank at the point", u"3. 68"_s, u"3.68"_s, ValueNote::SpacedDigits);
    row("leading zeros", u"007"_s, u"7"_s, ValueNote::LeadingZeros);
    row("only zeros", u"00"_s, u"0"_s, ValueNote::LeadingZeros);
    row("leading zeros, decimals", u"00.5"_s, u"0.5"_s, ValueNote::LeadingZeros);
    row("odd group", u"12,34"_s, u"1234"_s, ValueNote::OddSeparators);
    row("long first group", u"1234,567"_s, u"1234567"_s, ValueNote::OddSeparators);
    row("myriads", u"1,2345"_s, u"12345"_s, ValueNote::OddSeparators);
    row("two notes", u"0 0"_s, u"0"_s, ValueNote::SpacedDigits | ValueNote::LeadingZeros);
    row("eighteen digits", u"123456789012345678"_s, u"123456789012345678"_s);
}

void TestCellValue::numbers()
{
    QFETCH(QString, printed);
    QFETCH(QString, number);
    QFETCH(int, notes);
    const CellValue value = parseCellValue(printed);
    QCOMPARE(value.kind, ValueKind::Number);
    QVERIFY(value.number.has_value());
    QCOMPARE(value.number->toString(), number);
    QCOMPARE(value.notes.toInt(), notes);
    QVERIFY(value.unit.isEmpty());
    QVERIFY(!value.suggestion);
}

void TestCellValue::units_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("unit");
    QTest::newRow("myriad yuan") << u"3.68万元"_s << u"3.68"_s << u"万元"_s;
    QTest::newRow("yuan") << u"251000元"_s << u"251000"_s << u"元"_s;
    QTest::newRow("pieces") << u"5件"_s << u"5"_s << u"件"_s;
    QTest::newRow("blank before") << u"5 件"_s << u"5"_s << u"件"_s;
    QTest::newRow("brackets") << u"3.68（万元）"_s << u"3.68"_s << u"万元"_s;
    QTest::newRow("full width") << u"５件"_s << u"5"_s << u"件"_s;
    QTest::newRow("word zero") << u"零件"_s << u"0"_s << u"件"_s;
    QTest::newRow("decrease") << u"减少4项"_s << u"-4"_s << u"项"_s;
    QTest::newRow("never multiplied") << u"2万"_s << u"2"_s << u"万"_s;
    QTest::newRow("three ideographs") << u"1.5百万元"_s << u"1.5"_s << u"百万元"_s;
}

void TestCellValue::units()
{
    QFETCH(QString, printed);
    QFETCH(QString, number);
    QFETCH(QString, unit);
    const CellValue value = parseCellValue(printed);
    QCOMPARE(value.kind, ValueKind::Number);
    QCOMPARE(value.number->toString(), number);
    QCOMPARE(value.unit, unit);
    QCOMPARE(value.notes.toInt(), 0);
}

void TestCellValue::blanks_data()
{
    QTest::addColumn<QString>("printed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("no-break, ideographic, zero width") << u"\u00A0\u3000\u200B"_s;
    QTest::newRow("line ends") << u"\n\n"_s;
    QTest::newRow("very many") << QString(10000, u' ');
}

void TestCellValue::blanks()
{
    QFETCH(QString, printed);
    QCOMPARE(parseCellValue(printed), CellValue());
}

void TestCellValue::notApplicable_data()
{
    QTest::addColumn<QString>("printed");
    const QStringList all = {u"/"_s,  u"／"_s,  u"\\"_s,     u"—"_s,      u"——"_s,  u"-"_s,
                             u"--"_s, u"–"_s,   u"－"_s,     u"−"_s,      u"- -"_s, u"─"_s,
                             u"无"_s, u" 无"_s, u"不涉及"_s, u"不适用"_s, u"N/A"_s, u"Ｎ／Ａ"_s};
    for (const QString &printed : all)
        QTest::newRow(qPrintable(printed)) << printed;
}

void TestCellValue::notApplicable()
{
    QFETCH(QString, printed);
    const CellValue value = parseCellValue(printed);
    QCOMPARE(value.kind, ValueKind::NotApplicable);
    QVERIFY(!value.number);
    QVERIFY(!value.suggestion);
}

void TestCellValue::lookalikes_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("O") << u"O"_s << u"0"_s;
    QTest::newRow("o") << u"o"_s << u"0"_s;
    QTest::newRow("full width O") << u"Ｏ"_s << u"0"_s;
    QTest::newRow("ideographic zero") << u"〇"_s << u"0"_s;
    QTest::newRow("circle") << u"○"_s << u"0"_s;
    QTest::newRow("l") << u"l"_s << u"1"_s;
    QTest::newRow("I") << u"I"_s << u"1"_s;
    QTest::newRow("bar") << u"|"_s << u"1"_s;
    QTest::newRow("full width bar") << u"｜"_s << u"1"_s;
    QTest::newRow("among digits") << u"1O2"_s << u"102"_s;
    QTest::newRow("ten") << u"lO"_s << u"10"_s;
    QTest::newRow("negative") << u"-l"_s << u"-1"_s;
    QTest::newRow("decimal") << u"O.5"_s << u"0.5"_s;
    QTest::newRow("with unit") << u"l件"_s << u"1"_s;
    QTest::newRow("soft hyphen") << u"\u00AD4"_s << u"-4"_s;
    QTest::newRow("soft hyphen and blank") << u"\u00AD 4"_s << u"-4"_s;
}

void TestCellValue::lookalikes()
{
    QFETCH(QString, printed);
    QFETCH(QString, suggestion);
    const CellValue value = parseCellValue(printed);
    QCOMPARE(value.kind, ValueKind::Lookalike);
    QVERIFY(!value.number);
    QVERIFY(value.suggestion.has_value());
    QCOMPARE(value.suggestion->toString(), suggestion);
}

void TestCellValue::texts_data()
{
    QTest::addColumn<QString>("printed");
    const QStringList all = {u"-4-"_s,
                             u"- 4 -"_s,
                             u"4-"_s,
                             u"1-2"_s,
                             u"0/0"_s,
                             u"12."_s,
                             u".5"_s,
                             u"1.2.3"_s,
                             u",5"_s,
                             u"5,"_s,
                             u"1,,2"_s,
                             u"1.234,5"_s,
                             u"1,.5"_s,
                             u"10²"_s,
                             u"①"_s,
                             u"½"_s,
                             u"--4"_s,
                             u"减-4"_s,
                             u"+-4"_s,
                             u"万元"_s,
                             u"件"_s,
                             u"5只"_s,
                             u"5%"_s,
                             u"约5"_s,
                             u"5万元)"_s,
                             u"一"_s,
                             u"商业企业"_s,
                             u"IllOOIllOO"_s,
                             u"O'Neill"_s,
                             u"👍"_s,
                             u"1234567890123456789"_s,
                             QString(200, u'1'),
                             QString(QChar(0xD83D)),
                             u"1,234,56O.7万"_s + u"x"_s,
                             u"."_s,
                             u","_s,
                             u"+"_s,
                             u"增"_s};
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::addRow("%d", static_cast<int>(i)) << all[i];
}

void TestCellValue::texts()
{
    QFETCH(QString, printed);
    const CellValue value = parseCellValue(printed);
    QVERIFY2(value.kind == ValueKind::Text, qPrintable(printed));
    QVERIFY(!value.number);
    QVERIFY(!value.suggestion);
    QVERIFY(value.unit.isEmpty());
}

/// The fast path and the long one agree.
void TestCellValue::everyPlainNumber()
{
    for (int number = 0; number < 12000; ++number) {
        const QString digits = QString::number(number);
        const CellValue fast = parseCellValue(digits);
        const CellValue slow = parseCellValue(QString(u"+"_s + digits));
        QCOMPARE(fast, slow);
        QCOMPARE(*fast.number, Decimal(number));
    }
}

/// Any single code unit, alone and around a digit, is read without a value nobody printed.
void TestCellValue::everyUnit()
{
    for (int unit = 0; unit <= 0xFFFF; ++unit) {
        const QChar character(static_cast<char16_t>(unit));
        const QStringList all = {character, QString(character + u"5"_s),
                                 QString(u"5"_s + character)};
        for (const QString &printed : all) {
            const CellValue value = parseCellValue(printed);
            QCOMPARE(value.number.has_value(), value.kind == ValueKind::Number);
            QCOMPARE(value.suggestion.has_value(), value.kind == ValueKind::Lookalike);
        }
    }
}

QTEST_APPLESS_MAIN(TestCellValue)
#include "tst_cellvalue.moc"
