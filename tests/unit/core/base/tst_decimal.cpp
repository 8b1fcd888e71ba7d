#include "core/base/decimal.h"

#include <QRegularExpression>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void roundTrips_data();
    void roundTrips();
    void refused_data();
    void refused();
    void everyShortText();
    void sumsOfSmallNumbers();
    void valuesNotWritings();
    void wholeness();
    void manyLargeOnes();
};

namespace {

Decimal decimal(const QString &text)
{
    return Decimal::fromString(text).value();
}

} // namespace

void TestDecimal::roundTrips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto same = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << text; };
    same(u"0"_s);
    same(u"-4"_s);
    same(u"3.68"_s);
    same(u"3.60"_s);
    same(u"0.0"_s);
    same(u"-0.05"_s);
    same(u"59237.2449"_s);
    same(u"999999999999999999"_s);
    same(u"0.12345678901234567"_s);
    QTest::newRow("leading zeros") << u"007"_s << u"7"_s;
    QTest::newRow("minus zero") << u"-0"_s << u"0"_s;
    QTest::newRow("many leading zeros") << QString(40, u'0') + u"1"_s << u"1"_s;
}

void TestDecimal::roundTrips()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(decimal(text).toString(), plain);
}

void TestDecimal::refused_data()
{
    QTest::addColumn<QString>("text");
    const QStringList all = {u""_s,
                             u"-"_s,
                             u"."_s,
                             u"1."_s,
                             u".1"_s,
                             u"1..2"_s,
                             u"1.2.3"_s,
                             u"--1"_s,
                             u"+1"_s,
                             u" 1"_s,
                             u"1 "_s,
                             u"1,2"_s,
                             u"１"_s,
                             u"1e3"_s,
                             u"0x1"_s,
                             u"inf"_s,
                             u"1-"_s,
                             u"-.5"_s,
                             u"٣"_s,
                             u"1234567890123456789"_s,
                             u"0.1234567890123456789"_s};
    for (const QString &text : all)
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
}

void TestDecimal::refused()
{
    QFETCH(QString, text);
    QVERIFY(!Decimal::fromString(text));
}

/// Every text of up to five of these characters: read exactly when it has the form promised.
void TestDecimal::everyShortText()
{
    const QString alphabet = u"09-. "_s;
    const QRegularExpression form(u"\\A-?[0-9]+(\\.[0-9]+)?\\z"_s);
    for (int length = 0; length <= 5; ++length) {
        QList<qsizetype> digits(length, 0);
        for (bool more = true; more;) {
            QString text;
            for (const qsizetype digit : digits)
                text.append(alphabet[digit]);
            const auto number = Decimal::fromString(text);
            QCOMPARE(number.has_value(), form.match(text).hasMatch());
            if (number)
                QCOMPARE(number->toDouble(), text.toDouble());
            more = false;
            for (qsizetype &digit : digits) {
                digit = (digit + 1) % alphabet.size();
                more = digit != 0;
                if (more)
                    break;
            }
        }
    }
}

void TestDecimal::sumsOfSmallNumbers()
{
    // Hundredths, so that the decimals of both sides differ in every way.
    const auto hundredths = [](int number) {
        Decimal sum = 0;
        for (int i = 0; i < std::abs(number); ++i)
            sum += number < 0 ? -decimal(u"0.01"_s) : decimal(u"0.01"_s);
        return sum;
    };
    for (int left = -25; left <= 25; ++left) {
        for (int right = -25; right <= 25; ++right) {
            const Decimal a = hundredths(left);
            const Decimal b = hundredths(right);
            QCOMPARE(a + b, hundredths(left + right));
            QCOMPARE(a - b, hundredths(left - right));
            QCOMPARE(a < b, left < right);
            QCOMPARE(a == b, left == right);
            QCOMPARE(-a, hundredths(-left));
            QCOMPARE((a + Decimal(right)).toString(),
                     decimal((a + Decimal(right)).toString()).toString());
        }
    }
}

void TestDecimal::valuesNotWritings()
{
    QCOMPARE(decimal(u"3.6"_s), decimal(u"3.60"_s));
    QVERIFY(decimal(u"3.6"_s) < decimal(u"3.61"_s));
    QVERIFY(decimal(u"-3.6"_s) > decimal(u"-3.61"_s));
    QCOMPARE(decimal(u"0"_s), decimal(u"-0.00"_s));
    QCOMPARE((decimal(u"0.1"_s) + decimal(u"0.2"_s)).toString(), u"0.3"_s);
}

void TestDecimal::wholeness()
{
    QVERIFY(decimal(u"5"_s).isWhole());
    QVERIFY(decimal(u"5.00"_s).isWhole());
    QVERIFY(decimal(u"-5.0"_s).isWhole());
    QVERIFY(!decimal(u"5.01"_s).isWhole());
    QVERIFY(!decimal(u"-0.5"_s).isWhole());
    QVERIFY(decimal(u"0.00"_s).isZero());
    QVERIFY(decimal(u"-0.01"_s).isNegative());
    QVERIFY(!decimal(u"0"_s).isNegative());
}

void TestDecimal::manyLargeOnes()
{
    const Decimal largest = decimal(u"999999999999999999"_s);
    Decimal sum = 0;
    for (int i = 0; i < 10000; ++i)
        sum += largest;
    for (int i = 0; i < 9999; ++i)
        sum -= largest;
    QCOMPARE(sum, largest);
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
