#include "core/batch/mapinorder.h"

#include <QTest>

#include <atomic>
#include <numeric>

using namespace gouji;

namespace {

QList<int> numbersUpTo(int count)
{
    QList<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

class TestMapInOrder : public QObject
{
    Q_OBJECT

private slots:
    void resultsComeInTheOrderOfTheInputs_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 127, 128, 129, 1000})
            QTest::addRow("%d", count) << count;
    }

    void resultsComeInTheOrderOfTheInputs()
    {
        QFETCH(int, count);
        QList<int> results;
        const auto square = [](int number) {
            // The first of a batch take longest: their results come last of all.
            volatile int idle = 0;
            while (idle < (number % 128 < 4 ? 200000 : 10))
                idle = idle + 1;
            return number * number;
        };
        mapInOrder(numbersUpTo(count), square, [&](int result) {
            results.append(result);
            return true;
        });
        QCOMPARE(results.size(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(results[i], i * i);
    }

    void stopsWhenNobodyWantsMore()
    {
        std::atomic<int> made = 0;
        int taken = 0;
        mapInOrder(
            numbersUpTo(10000),
            [&made](int number) {
                ++made;
                return number;
            },
            [&taken](int) { return ++taken < 3; });
        QCOMPARE(taken, 3);
        QVERIFY(made.load() <= 128);
    }
};

QTEST_GUILESS_MAIN(TestMapInOrder)
#include "tst_mapinorder.moc"
