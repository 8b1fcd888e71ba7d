#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// The columns of laid out tables, by where values stand below each other.
class TestValueStacks : public QObject
{
    Q_OBJECT

private slots:
    void halvesOfAColumnAreOne();
};

void TestValueStacks::halvesOfAColumnAreOne()
{
    // The second column is wide: 34 stands farther to the left in it than 1 and 2.
    QCOMPARE(
        valueRowsOf(u"一、本年新收申请            380   34          1   1   11   427\n"
                    "二、上年结转申请            2         1   0   1   0   1     5\n"
                    "（一）予以公开             27        2   0   0       1    30\n"
                    "（二）部分公开                       0               0\n"_s),
        (QStringList{u"一、本年新收申请|380|34|_|1|1|11|427"_s, u"二、上年结转申请|2|1|0|1|0|1|5"_s,
                     u"（一）予以公开|27|2|0|0|_|1|30"_s, u"（二）部分公开|_|0|_|_|_|0|_"_s}));
}

QTEST_GUILESS_MAIN(TestValueStacks)
#include "tst_valuestacks.moc"
