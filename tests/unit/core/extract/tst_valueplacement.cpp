#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Which of the cells behind a label are those of the form's columns.
class TestValuePlacement : public QObject
{
    Q_OBJECT

private slots:
    void blanksBehindTheLastColumnMayBeInFrontOfIt();
};

void TestValuePlacement::blanksBehindTheLastColumnMayBeInFrontOfIt()
{
    // Eight columns where the form has seven: 134 and the 1 below it may be of one or of two. The
    // last row has blanks for all of them, and which is too much nothing tells.
    const Report report =
        readText(u"二、本年新收政府信息公开申请数量\n"
                 "一、本年新收政府信息公开申请数量    380  134          1   1   11   527\n"
                 "二、上年结转政府信息公开申请数量    2         1   0   1   0   1     5\n"
                 "（一）予以公开             27        2   0   0       1    30\n"
                 "1.属于国家秘密                       0               0\n"_s);
    const QString row = rowOf(report, u"refused.state_secret"_s);
    for (const QString &value : row.split(u' '))
        QVERIFY2(value.endsWith(u'*'), qPrintable(row));
}

QTEST_GUILESS_MAIN(TestValuePlacement)
#include "tst_valueplacement.moc"
