#include "core/source/pagegeometry.h"

#include <QTest>

using namespace gouji;

namespace {

/// Characters 10 points wide and high from `left` on, at `top`.
PlacedText placed(TextSpan span, int page, double left, double top)
{
    PlacedText text{
        .span = span, .place = {page, QRectF(left, top, 10 * double(span.size()), 10)}, .ends = {}};
    for (qsizetype i = 0; i < span.size(); ++i)
        text.ends.append(static_cast<float>(left + 10 * double(i + 1)));
    return text;
}

const QList<SourcePage> twoPages{{QSizeF(100, 200), 0}, {QSizeF(200, 100), 1}};

} // namespace

class TestPageGeometry : public QObject
{
    Q_OBJECT

private slots:
    void nothingWithoutPages();
    void wordsOfALineAreOneBox();
    void partOfAWordHasItsOwnBox();
    void eachLineHasItsBox();
    void offsetsAreFoundFromAbove();
    void charactersAreFoundAtPoints();
    void gapsAreFoundNextToPoints();
};

void TestPageGeometry::nothingWithoutPages()
{
    const PageGeometry geometry;
    QVERIFY(geometry.isEmpty());
    QVERIFY(geometry.placesOf({0, 10}).isEmpty());
    QCOMPARE(geometry.offsetAt(1, 0), 0);
}

void TestPageGeometry::wordsOfALineAreOneBox()
{
    const PageGeometry geometry(twoPages, {placed({0, 2}, 1, 10, 20), placed({3, 5}, 1, 40, 22)});
    const QList<PagePlace> expected{{1, QRectF(10, 20, 50, 12)}};
    QCOMPARE(geometry.placesOf({0, 5}), expected);
    QVERIFY(geometry.placesOf({2, 3}).isEmpty()); // the blank between them stands nowhere
    QVERIFY(geometry.placesOf({5, 9}).isEmpty());
    QVERIFY(geometry.placesOf({3, 3}).isEmpty());
}

void TestPageGeometry::partOfAWordHasItsOwnBox()
{
    const PageGeometry geometry(twoPages, {placed({4, 8}, 2, 0, 0)});
    QCOMPARE(geometry.placesOf({5, 7}), (QList<PagePlace>{{2, QRectF(10, 0, 20, 10)}}));
    QCOMPARE(geometry.placesOf({7, 20}), (QList<PagePlace>{{2, QRectF(30, 0, 10, 10)}}));
}

void TestPageGeometry::eachLineHasItsBox()
{
    const PageGeometry geometry(twoPages, {placed({0, 2}, 1, 50, 20), placed({2, 4}, 1, 10, 32),
                                           placed({5, 6}, 2, 10, 32)});
    const QList<PagePlace> expected{
        {1, QRectF(50, 20, 20, 10)}, {1, QRectF(10, 32, 20, 10)}, {2, QRectF(10, 32, 10, 10)}};
    QCOMPARE(geometry.placesOf({0, 6}), expected);
}

void TestPageGeometry::offsetsAreFoundFromAbove()
{
    const PageGeometry geometry(twoPages, {placed({1, 3}, 1, 0, 20), placed({4, 6}, 2, 0, 20)});
    QCOMPARE(geometry.offsetAt(1, 0), 1);
    QCOMPARE(geometry.offsetAt(1, 25), 1);
    QCOMPARE(geometry.offsetAt(1, 31), 4);
    QCOMPARE(geometry.offsetAt(2, 0), 4);
    QCOMPARE(geometry.offsetAt(2, 50), 6);
}

void TestPageGeometry::charactersAreFoundAtPoints()
{
    const PageGeometry geometry(twoPages, {placed({0, 2}, 1, 10, 20), placed({3, 5}, 1, 40, 22)});
    QCOMPARE(geometry.characterAt(1, {12, 25}), std::optional<qsizetype>(0));
    QCOMPARE(geometry.characterAt(1, {28, 25}), std::optional<qsizetype>(1));
    QCOMPARE(geometry.characterAt(1, {52, 30}), std::optional<qsizetype>(4));
    QVERIFY(!geometry.characterAt(1, {35, 25}));
    QVERIFY(!geometry.characterAt(2, {12, 25}));
}

void TestPageGeometry::gapsAreFoundNextToPoints()
{
    const PageGeometry geometry(twoPages, {placed({0, 2}, 1, 10, 20), placed({3, 5}, 1, 40, 22),
                                           placed({6, 9}, 1, 10, 60)});
    QCOMPARE(geometry.gapAt(1, {13, 25}), 0);
    QCOMPARE(geometry.gapAt(1, {17, 25}), 1);
    QCOMPARE(geometry.gapAt(1, {33, 25}), 2); // between two words: the end of the nearer
    QCOMPARE(geometry.gapAt(1, {37, 25}), 3);
    QCOMPARE(geometry.gapAt(1, {90, 25}), 5);
    QCOMPARE(geometry.gapAt(1, {0, 55}), 6); // the nearer line
    QCOMPARE(geometry.gapAt(1, {90, 190}), 9);
    QCOMPARE(geometry.gapAt(2, {0, 0}), 9); // nothing stands there
}

QTEST_GUILESS_MAIN(TestPageGeometry)
#include "tst_pagegeometry.moc"
