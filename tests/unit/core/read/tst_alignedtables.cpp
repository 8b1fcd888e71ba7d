#include "core/read/alignedtables.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// A piece on a page whose lines are 12 points apart and 10 high.
AlignedPiece piece(const QString &text, double left, double y, int origin)
{
    return {.text = text,
            .left = left,
            .right = left + 10.0 * double(text.size()),
            .y = y,
            .height = 10,
            .origin = origin};
}

} // namespace

class TestAlignedTables : public QObject
{
    Q_OBJECT

private slots:
    /// Digits are lower than ideographs: the middle of a row's values is not quite that of its
    /// words.
    void valuesStandALittleLower()
    {
        const AlignedLines lines = {
            {{piece(u"（二）部分公"_s, 0, 100, 0)}},
            {{piece(u"开的申请数量"_s, 0, 112, 1), piece(u"3"_s, 200, 112.6, 2),
              piece(u"4"_s, 250, 112.6, 3)}},
            {{piece(u"不计其他情形"_s, 0, 124, 4)}},
            {{piece(u"（三）其他处"_s, 0, 136, 5), piece(u"5"_s, 200, 136.6, 6),
              piece(u"6"_s, 250, 136.6, 7)}},
        };
        const auto tables = findAlignedTables(lines, {.slack = 5, .steady = true});
        QCOMPARE(tables.size(), std::size_t(1));
        const std::vector<AlignedRow> &rows = tables.front().rows;
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].labels, (std::vector<AlignedCell>{{0, 1, 4}}));
        QCOMPARE(rows[0].values, (std::vector<AlignedCell>{{2}, {3}}));
        QCOMPARE(rows[1].labels, (std::vector<AlignedCell>{{5}}));
        QCOMPARE(rows[1].values, (std::vector<AlignedCell>{{6}, {7}}));
    }

    /// Or higher: the row below begins a label of its own all the same.
    void valuesStandALittleHigher()
    {
        const AlignedLines lines = {
            {{piece(u"规章"_s, 0, 100, 0), piece(u"3"_s, 200, 99.4, 1),
              piece(u"4"_s, 250, 99.4, 2)}},
            {{piece(u"行政规范"_s, 0, 112, 3)}},
            {{piece(u"5"_s, 200, 118, 4), piece(u"6"_s, 250, 118, 5)}},
            {{piece(u"性文件"_s, 0, 124, 6)}},
        };
        const auto tables = findAlignedTables(lines, {.slack = 3, .steady = true});
        QCOMPARE(tables.size(), std::size_t(1));
        const std::vector<AlignedRow> &rows = tables.front().rows;
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].labels, (std::vector<AlignedCell>{{0}}));
        QCOMPARE(rows[0].values, (std::vector<AlignedCell>{{1}, {2}}));
        QCOMPARE(rows[1].labels, (std::vector<AlignedCell>{{3, 6}}));
        QCOMPARE(rows[1].values, (std::vector<AlignedCell>{{4}, {5}}));
    }
};

QTEST_APPLESS_MAIN(TestAlignedTables)
#include "tst_alignedtables.moc"
