#include "core/read/aligned/alignedtables.h"

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

    /// Blocks of rows with nothing but labels, farther to the right than those of another block.
    void blankRowsBelowTheHeadOfTheirLabels()
    {
        const auto word = [](const QString &text, double left, double y, int origin) {
            const double width = 2.0 * double(text.size());
            return AlignedPiece{.text = text,
                                .left = left,
                                .right = left + width,
                                .y = y,
                                .height = 1,
                                .narrow = width,
                                .origin = origin};
        };
        const AlignedLines lines = {
            {{word(u"第二十条第（一）项"_s, 6, 0, 0)}},
            {{word(u"信息内容"_s, 6, 1, 1), word(u"本年制发件数"_s, 32, 1, 2),
              word(u"本年废止件数"_s, 50, 1, 3)}},
            {{word(u"规章"_s, 6, 2, 4)}},
            {{word(u"行政规范性文件"_s, 6, 3, 5)}},
            {{word(u"第二十条第（六）项"_s, 0, 4, 6)}},
            {{word(u"信息内容"_s, 0, 5, 7), word(u"本年处理件数"_s, 32, 5, 8),
              word(u"本年其他件数"_s, 50, 5, 9)}},
            {{word(u"行政处罚"_s, 0, 6, 10)}},
            {{word(u"行政强制"_s, 0, 7, 11)}},
        };
        const auto tables = findAlignedTables(lines, {.slack = 3, .steady = false});
        QCOMPARE(tables.size(), std::size_t(1));
        std::vector<AlignedCell> labels;
        for (const AlignedRow &row : tables.front().rows) {
            if (row.labels.size() == 1 && row.values == std::vector<AlignedCell>(2))
                labels.push_back(row.labels.front());
        }
        for (const int label : {4, 5, 10, 11})
            QVERIFY2(std::ranges::find(labels, AlignedCell{label}) != labels.end(),
                     qPrintable(QString::number(label)));
    }
};

QTEST_APPLESS_MAIN(TestAlignedTables)
#include "tst_alignedtables.moc"
