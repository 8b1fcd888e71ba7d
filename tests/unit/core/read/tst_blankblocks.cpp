#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// The rows of the tables found in a text that have a cell behind their label, `_` for blank ones.
QStringList rowsOf(const QString &text)
{
    const SourceText source(text);
    QStringList rows;
    for (const SourceTable &table : findTables(source)) {
        QHash<int, QStringList> cells;
        for (const SourceCell &cell : table.cells) {
            const QString printed =
                cell.words.isEmpty() ? source.view(cell.span).toString() : cell.words;
            cells[cell.row].append(printed.isEmpty() ? u"_"_s : printed);
        }
        for (int row = 0; row < table.rowCount(); ++row) {
            if (cells[row].size() > 1)
                rows.append(cells[row].join(u'|'));
        }
    }
    return rows;
}

} // namespace

/// Blocks of laid out pages that leave most or all of their cells blank.
class TestBlankBlocks : public QObject
{
    Q_OBJECT

private slots:
    void captionsBelowBlankRows();
    void labelsRightBelowValues();
    void firstValueBelowCloseHeads();
};

void TestBlankBlocks::captionsBelowBlankRows()
{
    const QStringList rows = rowsOf(
        u"                                  第二十条第（一）项\n"
        "         信息内容            本年新制作数量      本年新公开数量      对外公开总数量\n"
        "           规章\n"
        "        规范性文件\n"
        "                                  第二十条第（五）项\n"
        "         信息内容            上一年项目数量        本年增/减          处理决定数量\n"
        "         行政许可                                                      1\n"
        "   其他对外管理服务事项            2                                     1\n"_s);
    QVERIFY2(rows.contains(u"规章|_|_|_"), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"规范性文件|_|_|_"), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"行政许可|_|_|1"), qPrintable(rows.join(u'\n')));
}

void TestBlankBlocks::labelsRightBelowValues()
{
    // 行政处罚 has room for more: the next line is no rest of it.
    const QStringList rows = rowsOf(
        u"         信息内容            上一年项目数量        本年增/减          处理决定数量\n"
        "         行政许可                                                          1\n"
        "   其他对外管理服务事项\n"
        "                                  第二十条第（六）项\n"
        "         信息内容            上一年项目数量        本年增/减          处理决定数量\n"
        "         行政处罚                  3                   1\n"
        "         行政强制\n"_s);
    QVERIFY2(rows.contains(u"其他对外管理服务事项|_|_|_"), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"行政处罚|3|1"), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"行政强制|_|_"), qPrintable(rows.join(u'\n')));
}

void TestBlankBlocks::firstValueBelowCloseHeads()
{
    QCOMPARE(valueRowsOf(u"                    行政复议\n"
                         "结果维持  结果纠正  其他结果  尚未审结  总计\n"
                         "                       4                   4\n"_s),
             QStringList{u"_|_|4|_|4"_s});
}

QTEST_GUILESS_MAIN(TestBlankBlocks)
#include "tst_blankblocks.moc"
