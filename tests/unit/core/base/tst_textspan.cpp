#include "core/base/textspan.h"

#include <QTest>

using namespace gouji;

/// Every pair of spans in a text of six characters, against sets of positions.
class TestTextSpan : public QObject
{
    Q_OBJECT

private slots:
    void everyPair();
    void emptySpans();
};

void TestTextSpan::everyPair()
{
    constexpr qsizetype spaceSize = 6;
    for (qsizetype a = 0; a <= spaceSize; ++a) {
        for (qsizetype b = a; b <= spaceSize; ++b) {
            const TextSpan left = {a, b};
            QCOMPARE(left.size(), b - a);
            QCOMPARE(left.isEmpty(), a == b);
            for (qsizetype c = 0; c <= spaceSize; ++c) {
                for (qsizetype d = c + 1; d <= spaceSize; ++d) {
                    const TextSpan right = {c, d};
                    bool shared = false;
                    for (qsizetype at = 0; at < spaceSize; ++at)
                        shared = shared || (left.contains(at) && right.contains(at));
                    if (!left.isEmpty())
                        QCOMPARE(left.intersects(right), shared);
                    QCOMPARE(left.united(right), (TextSpan{std::min(a, c), std::max(b, d)}));
                }
            }
        }
    }
}

void TestTextSpan::emptySpans()
{
    QVERIFY((TextSpan{3, 3}).isEmpty());
    QVERIFY(!(TextSpan{3, 3}).contains(3));
    QVERIFY(!(TextSpan{3, 3}).intersects({3, 3}));
    QVERIFY((TextSpan{5, 3}).isEmpty());
    QCOMPARE(TextSpan(), (TextSpan{0, 0}));
}

QTEST_APPLESS_MAIN(TestTextSpan)
#include "tst_textspan.moc"
