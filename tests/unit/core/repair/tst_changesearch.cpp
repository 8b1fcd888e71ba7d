#include "core/repair/changesearch.h"
#include "tests/support/generator/dice.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr float noBound = std::numeric_limits<float>::infinity();
constexpr qint64 blankValue = -1;

RepairArea emptyArea(int cells)
{
    RepairArea area;
    area.blocks = {CellSet{}};
    for (int i = 0; i < cells; ++i) {
        area.cells.append(CellId{i});
        area.blockOf.append(0);
        area.blocks[0].insert(i);
    }
    return area;
}

void addEquation(RepairArea &area, const QList<int> &plus, const QList<int> &minus)
{
    AreaEquation equation{.equation = area.equationCount(), .block = 0, .plus = {}, .minus = {}};
    for (const int cell : plus)
        equation.plus.insert(cell);
    for (const int cell : minus)
        equation.minus.insert(cell);
    area.equations.append(equation);
}

/// Rows and columns that add up to the last of each.
RepairArea grid(int rows, int columns)
{
    RepairArea area = emptyArea(rows * columns);
    for (int row = 0; row < rows; ++row) {
        QList<int> plus;
        for (int column = 0; column + 1 < columns; ++column)
            plus.append(row * columns + column);
        addEquation(area, plus, {row * columns + columns - 1});
    }
    for (int column = 0; column < columns; ++column) {
        QList<int> plus;
        for (int row = 0; row + 1 < rows; ++row)
            plus.append(row * columns + column);
        addEquation(area, plus, {(rows - 1) * columns + column});
    }
    return area;
}

/// Table three in small: new, carried over, two results, their total, carried forward; two columns
/// and their total.
RepairArea flow()
{
    RepairArea area = emptyArea(18);
    for (int row = 0; row < 6; ++row)
        addEquation(area, {row * 3, row * 3 + 1}, {row * 3 + 2});
    for (int column = 0; column < 3; ++column) {
        addEquation(area, {6 + column, 9 + column}, {12 + column});
        addEquation(area, {column, 3 + column}, {12 + column, 15 + column});
    }
    return area;
}

AreaValues valuesOf(const QList<qint64> &numbers)
{
    AreaValues values;
    for (int i = 0; i < numbers.size(); ++i) {
        if (numbers[i] == blankValue)
            values.unknown.insert(i);
        else
            values.value[static_cast<size_t>(i)] = numbers[i];
    }
    return values;
}

QList<int> listOf(const CellSet &set)
{
    QList<int> list;
    set.forEach([&list](int cell) { list.append(cell); });
    return list;
}

/// All smallest sets as the search finds them; empty when it gave up.
QSet<QList<int>> searched(const RepairArea &area, const AreaValues &values)
{
    const ChangeCosts costs;
    ChangeSearch search(area, values, 0, costs);
    QSet<QList<int>> sets;
    int met = 0;
    for (int size = search.atLeast(); size <= ChangeSearch::mostChanges && sets.isEmpty(); ++size) {
        search.visit(size, noBound, [&](const FoundChange &found) {
            CellSet cells = values.unknown | found.undetermined;
            for (int i = 0; i < found.count; ++i)
                cells.insert(found.values[static_cast<size_t>(i)].cell);
            sets.insert(listOf(cells));
            ++met;
        });
    }
    // Every set is met once.
    return search.isSpent() || met != sets.size() ? QSet<QList<int>>{} : sets;
}

/// The same by trying all numbers in all cells.
class BruteForce
{
public:
    BruteForce(const RepairArea &area, const AreaValues &values, qint64 largest)
        : m_area(area)
        , m_values(values)
        , m_largest(largest)
    {}

    QSet<QList<int>> smallest()
    {
        for (int size = 0; m_sets.isEmpty(); ++size)
            choose(0, size, unknown());
        return m_sets;
    }

    /// Numbers in the blanks alone make everything hold.
    [[nodiscard]] bool isExplained() { return canHold(unknown()); }

private:
    [[nodiscard]] CellSet unknown() const { return m_values.unknown; }

    void choose(int from, int left, const CellSet &chosen)
    {
        if (left == 0) {
            if (canHold(chosen))
                m_sets.insert(listOf(chosen));
            return;
        }
        for (int cell = from; cell < m_area.cellCount(); ++cell) {
            if (chosen.contains(cell))
                continue;
            CellSet more = chosen;
            more.insert(cell);
            choose(cell + 1, left - 1, more);
        }
    }

    bool canHold(const CellSet &chosen)
    {
        // An equation that fails without any of them fails whatever they hold.
        for (const AreaEquation &equation : m_area.equations) {
            if (!(equation.plus | equation.minus).intersects(chosen) && residual(equation) != 0)
                return false;
        }
        return fill(listOf(chosen), 0);
    }

    bool fill(const QList<int> &cells, qsizetype at)
    {
        if (at == cells.size()) {
            return std::ranges::all_of(m_area.equations, [this](const AreaEquation &equation) {
                return residual(equation) == 0;
            });
        }
        qint64 &value = m_values.value[static_cast<size_t>(cells[at])];
        const qint64 before = value;
        bool holds = false;
        for (value = 0; value <= m_largest && !holds; ++value)
            holds = fill(cells, at + 1);
        value = before;
        return holds;
    }

    [[nodiscard]] qint64 residual(const AreaEquation &equation) const
    {
        qint64 sum = 0;
        equation.plus.forEach([&](int cell) { sum += m_values.value[static_cast<size_t>(cell)]; });
        equation.minus.forEach([&](int cell) { sum -= m_values.value[static_cast<size_t>(cell)]; });
        return sum;
    }

    const RepairArea &m_area;
    AreaValues m_values;
    qint64 m_largest;
    QSet<QList<int>> m_sets;
};

QByteArray printed(const QList<qint64> &numbers)
{
    QByteArray text;
    for (const qint64 number : numbers)
        text += number == blankValue ? QByteArray("_ ") : QByteArray::number(number) + ' ';
    return text;
}

void compare(const RepairArea &area, const QList<qint64> &numbers, qint64 largest)
{
    const AreaValues values = valuesOf(numbers);
    const QSet<QList<int>> found = searched(area, values);
    const QSet<QList<int>> expected = BruteForce(area, values, largest).smallest();
    if (found != expected)
        qWarning() << printed(numbers) << found << expected;
    QCOMPARE(found, expected);
}

} // namespace

/// The search against trying everything.
class TestChangeSearch : public QObject
{
    Q_OBJECT

private slots:
    /// One sum of three, each number from 0 to 3 or blank: all of them.
    void everySum()
    {
        RepairArea area = emptyArea(4);
        addEquation(area, {0, 1, 2}, {3});
        QList<qint64> numbers(4);
        for (int code = 0; code < 5 * 5 * 5 * 5; ++code) {
            for (int i = 0, rest = code; i < 4; ++i, rest /= 5)
                numbers[i] = rest % 5 - 1;
            compare(area, numbers, 12);
        }
    }

    /// Every table of two by two with its sums, each number 0 or 1.
    void everyGrid()
    {
        const RepairArea area = grid(3, 3);
        QList<qint64> numbers(9);
        for (int code = 0; code < 512; ++code) {
            for (int i = 0, rest = code; i < 9; ++i, rest /= 2)
                numbers[i] = rest % 2;
            compare(area, numbers, 4);
        }
    }

    /// Such tables with numbers from 0 to 2 and up to two blanks.
    void gridsWithBlanks()
    {
        const RepairArea area = grid(3, 3);
        Dice dice(1, "blanks");
        for (int turn = 0; turn < 800; ++turn) {
            QList<qint64> numbers;
            for (int i = 0; i < 9; ++i)
                numbers.append(dice.below(3));
            for (const int cell : dice.some(dice.below(3), 9))
                numbers[cell] = blankValue;
            compare(area, numbers, 8);
        }
    }

    /// The shape of table three: balanced, then up to three numbers changed or blanked.
    void smallFlows()
    {
        const RepairArea area = flow();
        Dice dice(1, "flows");
        for (int turn = 0; turn < 400; ++turn) {
            QList<qint64> n(18);
            for (int column = 0; column < 2; ++column) {
                n[6 + column] = dice.below(4);
                n[9 + column] = dice.below(3);
                n[12 + column] = n[6 + column] + n[9 + column];
                n[15 + column] = dice.below(2);
                n[column] = dice.below(static_cast<int>(n[12 + column] + n[15 + column]) + 1);
                n[3 + column] = n[12 + column] + n[15 + column] - n[column];
            }
            for (int row = 0; row < 6; ++row)
                n[row * 3 + 2] = n[row * 3] + n[row * 3 + 1];
            for (const int cell : dice.some(1 + dice.below(3), 18))
                n[cell] = dice.chance(25) ? blankValue : dice.below(8);
            compare(area, n, 24);
        }
    }

    /// More blanks than the sums tell: whether any numbers fit into them.
    void manyBlanks()
    {
        const RepairArea area = grid(3, 3);
        const ChangeCosts costs;
        Dice dice(1, "many blanks");
        int explained = 0;
        for (int turn = 0; turn < 600; ++turn) {
            QList<qint64> n(9);
            for (const int addend : {0, 1, 3, 4})
                n[addend] = dice.below(2);
            n[2] = n[0] + n[1];
            n[5] = n[3] + n[4];
            for (int column = 0; column < 3; ++column)
                n[6 + column] = n[column] + n[3 + column];
            for (const int cell : dice.some(dice.below(5), 9))
                n[cell] = dice.below(3);
            for (const int cell : dice.some(4 + dice.below(2), 9))
                n[cell] = blankValue;
            const AreaValues values = valuesOf(n);
            const bool expected = BruteForce(area, values, 4).isExplained();
            if (ChangeSearch(area, values, 0, costs).isExplained() != expected)
                QFAIL(printed(n).constData());
            explained += expected ? 1 : 0;
        }
        QVERIFY(explained > 150 && explained < 450);
    }

    /// A table of blanks and its sums. Half the rows hold zeros in half of the columns: the other
    /// columns then have to take in all these rows add up to.
    void tablesOfBlanks()
    {
        constexpr int side = 16;
        constexpr int half = 8;
        const RepairArea area = grid(side, side);
        const ChangeCosts costs;
        Dice dice(1, "tables of blanks");
        for (int turn = 0; turn < 20; ++turn) {
            QList<qint64> n(side * side);
            const auto at = [&n](int row, int column) -> qint64 & {
                return n[row * side + column];
            };
            for (int row = 0; row + 1 < side; ++row) {
                for (int column = 0; column + 1 < side; ++column) {
                    at(row, column) = row < half && column >= half ? 0 : dice.below(30);
                    at(row, side - 1) += at(row, column);
                    at(side - 1, column) += at(row, column);
                }
                at(side - 1, side - 1) += at(row, side - 1);
            }
            for (int row = 0; row + 1 < side; ++row) {
                for (int column = 0; column + 1 < side; ++column) {
                    if (row >= half || column < half)
                        at(row, column) = blankValue;
                }
            }
            QVERIFY(ChangeSearch(area, valuesOf(n), 0, costs).isExplained());
            // One more than there is room for, elsewhere one less.
            qint64 room = 1;
            for (int column = 0; column < half; ++column)
                room += at(side - 1, column);
            for (int row = 0; row < half; ++row)
                room -= at(row, side - 1);
            at(0, side - 1) += room;
            at(side - 2, side - 1) += 1000;
            at(side - 1, side - 1) += room + 1000;
            at(side - 1, side - 2) += room + 1000;
            QVERIFY(!ChangeSearch(area, valuesOf(n), 0, costs).isExplained());
        }
    }

    void numbersThatHoldNeedNothing()
    {
        const RepairArea area = grid(3, 3);
        QCOMPARE(searched(area, valuesOf({1, 2, 3, 4, 5, 9, 5, 7, 12})), QSet<QList<int>>{{}});
    }

    /// Random numbers everywhere: no small set, and the search says so within its budget.
    void givesUp()
    {
        const RepairArea area = grid(16, 16);
        Dice dice(1, "noise");
        QList<qint64> numbers;
        for (int i = 0; i < 256; ++i)
            numbers.append(dice.below(1000));
        const AreaValues values = valuesOf(numbers);
        const ChangeCosts costs;
        ChangeSearch search(area, values, 0, costs);
        for (int size = search.atLeast(); size < 40 && !search.isSpent(); ++size)
            search.visit(size, noBound, [](const FoundChange &) {});
        QVERIFY(search.isSpent());
        QVERIFY(search.nodes() <= ChangeSearch::nodeBudget + 1);
    }
};

QTEST_GUILESS_MAIN(TestChangeSearch)
#include "tst_changesearch.moc"
