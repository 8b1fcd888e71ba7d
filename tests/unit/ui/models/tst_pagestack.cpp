#include "ui/models/pagestack.h"

#include <QTest>

using namespace gouji;

namespace {

const QList<SourcePage> pages{{QSizeF(100, 200), 0}, {QSizeF(300, 100), 1}, {QSizeF(), 0}};

} // namespace

class TestPageStack : public QObject
{
    Q_OBJECT

private slots:
    void emptyStackHasNoPages();
    void pagesStandBelowEachOtherInTheMiddle();
    void widestPageFits();
    void pagesInSightAreFound();
    void pixelsAndPointsAreTheSamePlace_data();
    void pixelsAndPointsAreTheSamePlace();
    void unreadablePageHasAPlace();
};

void TestPageStack::emptyStackHasNoPages()
{
    PageStack stack;
    stack.layOut(1, 400);
    QCOMPARE(stack.count(), 0);
    const auto [first, last] = stack.pagesBetween(0, 1000);
    QVERIFY(last < first);
    QVERIFY(!stack.placeAt({5, 5}));
}

void TestPageStack::pagesStandBelowEachOtherInTheMiddle()
{
    PageStack stack(pages.first(2));
    stack.layOut(2, 1000);
    QCOMPARE(stack.pageRect(1).size(), QSize(200, 400));
    QCOMPARE(stack.pageRect(1).left(), 400);
    QCOMPARE(stack.pageRect(2).size(), QSize(600, 200));
    QCOMPARE(stack.pageRect(2).left(), 200);
    QVERIFY(stack.pageRect(2).top() > stack.pageRect(1).bottom());
    QCOMPARE(stack.size().width(), 1000);
    // Wider than the view: the stack grows, the margins stay.
    stack.layOut(4, 1000);
    QVERIFY(stack.size().width() > 1200);
    QVERIFY(stack.pageRect(2).left() > 0);
}

void TestPageStack::widestPageFits()
{
    PageStack stack(pages);
    stack.layOut(stack.scaleToFit(620), 620);
    QCOMPARE(stack.size().width(), 620);
    QVERIFY(stack.pageRect(3).width() > 590);
    QVERIFY(stack.scaleToFit(0) > 0);
}

void TestPageStack::pagesInSightAreFound()
{
    PageStack stack(pages);
    stack.layOut(1, 400);
    const auto between = [&stack](int top, int bottom) {
        const auto [first, last] = stack.pagesBetween(top, bottom);
        return std::pair(first, last);
    };
    const int second = stack.pageRect(2).top();
    QCOMPARE(between(0, 50), std::pair(1, 1));
    QCOMPARE(between(50, second), std::pair(1, 2));
    QCOMPARE(between(second, second + 50), std::pair(2, 2));
    QCOMPARE(between(0, 100000), std::pair(1, 3));
}

void TestPageStack::pixelsAndPointsAreTheSamePlace_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.3, 1.0, 1.37, 4.0})
        QTest::addRow("%g", scale) << scale;
}

void TestPageStack::pixelsAndPointsAreTheSamePlace()
{
    QFETCH(double, scale);
    PageStack stack(pages);
    stack.layOut(scale, 700);
    const PagePlace place{2, QRectF(120, 40, 30, 10)};
    const auto back = stack.placeAt(stack.toPixels(place).topLeft());
    QVERIFY(back.has_value());
    QCOMPARE(back->page, 2);
    QVERIFY(std::abs(back->box.left() - 120) < 1e-6);
    QVERIFY(std::abs(back->box.top() - 40) < 1e-6);
    QVERIFY(!stack.placeAt({1, 1})); // beside the pages
}

void TestPageStack::unreadablePageHasAPlace()
{
    PageStack stack(pages);
    stack.layOut(1, 700);
    QVERIFY(stack.pageRect(3).width() > 400);
}

QTEST_GUILESS_MAIN(TestPageStack)
#include "tst_pagestack.moc"
