#include "core/read/aligned/labelsinorder.h"

#include <QTest>

using namespace gouji;

/// Labels and values below each other, paired by their order alone.
class TestLabelsInOrder : public QObject
{
    Q_OBJECT

private slots:
    void asManyLabelsAsValues()
    {
        QCOMPARE(pairedInOrder(
                     {{0, Row, 0}, {1, Label, 1}, {2, Values, 2}, {3, Label, 3}, {4, Values, 4}}),
                 (Pairs{{1, 2}, {3, 4}}));
    }

    /// Which of them has none is not known.
    void moreLabelsThanValues()
    {
        QCOMPARE(pairedInOrder({{1, Label, 1}, {2, Values, 2}, {3, Label, 3}}), Pairs());
    }

    void rowsAreBetween()
    {
        QCOMPARE(pairedInOrder({{1, Label, 1}, {2, Row, 2}, {3, Values, 3}}), Pairs());
    }

    void tooFarFromEachOther()
    {
        QCOMPARE(pairedInOrder({{1, Label, 1}, {9, Values, 2}}), Pairs());
    }

private:
    using Pairs = std::vector<std::pair<int, int>>;
    using enum RowPart::Kind;
};

QTEST_APPLESS_MAIN(TestLabelsInOrder)
#include "tst_labelsinorder.moc"
