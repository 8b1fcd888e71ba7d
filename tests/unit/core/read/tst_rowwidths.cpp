#include "core/read/text/rowwidths.h"

#include <QTest>

#include <cmath>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// `L` label, `0` value, `.` empty; blanks are for the eye.
QList<CellLook> cells(const QString &text)
{
    QList<CellLook> looks;
    for (const QChar character : text) {
        if (character != u' ')
            looks.append(character == u'L'   ? CellLook::Label
                         : character == u'0' ? CellLook::Value
                                             : CellLook::Empty);
    }
    return looks;
}

} // namespace

class TestRowWidths : public QObject
{
    Q_OBJECT

private slots:
    void widths_data();
    void widths();
    void everySmallStreamIsCutWhole();
};

/// The blanks of the stream are the row ends wanted.
void TestRowWidths::widths_data()
{
    QTest::addColumn<QString>("stream");
    const auto row = [](const char *name, const QString &stream) { QTest::newRow(name) << stream; };
    row("four wide", u"L... LLLL L000 L000 L... LLLL L000"_s);
    row("ten wide",
        u"LL........ LLL....... LLLLL..... L0000000.. L0000000.. LL0000000. L0000000.."_s);
    row("values in a row of their own",
        u"LL............. LLLLLLL........ LLLLLLLLLL..... 000000000000000"_s);
    row("breaks off", u"L... LLLL L000 L000 L... LLL. L00"_s);
    row("two widths", u"L... LLLL L000 L000 L. LL L0 L. LL L0 L0 L. LL L0"_s);
    row("a pipe too many", u"L... LLLL L000 L0000 L000 L000 L... LLLL L000"_s);
    row("a pipe lost", u"L0000000.. L0000000.. L000000.. L0000000.. LL0000000. L0000000.."_s);
    row("blank rows", u"L... LLLL L... L... L... LLLL L..."_s);
    row("one row", u"LLLL"_s);
    row("values below their heads, and wider ones behind",
        u"L.... LLLLL 00000 L......... LL........ LLLLLLLLLL 0000000000"_s);
}

void TestRowWidths::widths()
{
    QFETCH(QString, stream);
    QList<int> want;
    for (const QString &row : stream.split(u' '))
        want.append(static_cast<int>(row.size()));
    QCOMPARE(fitRowWidths(cells(stream)), want);
}

void TestRowWidths::everySmallStreamIsCutWhole()
{
    QVERIFY(fitRowWidths({}).isEmpty());
    for (int size = 1; size <= 9; ++size) {
        const int count = static_cast<int>(std::pow(3, size));
        for (int number = 0; number < count; ++number) {
            QList<CellLook> looks;
            for (int rest = number, i = 0; i < size; ++i, rest /= 3)
                looks.append(static_cast<CellLook>(rest % 3));
            int sum = 0;
            for (const int width : fitRowWidths(looks)) {
                QVERIFY(width > 0);
                sum += width;
            }
            QCOMPARE(sum, size);
        }
    }
}

QTEST_APPLESS_MAIN(TestRowWidths)
#include "tst_rowwidths.moc"
