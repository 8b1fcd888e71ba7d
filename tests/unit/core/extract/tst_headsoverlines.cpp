#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// A line with each of `words` at one of `columns`.
QString at(const QList<int> &columns, const QString &words)
{
    QString line;
    const QStringList pieces = words.split(u' ');
    for (qsizetype w = 0; w < pieces.size(); ++w)
        line = line.leftJustified(columns[w]) + pieces[w];
    return line + u'\n';
}

const QString tableThree = u"三、收到和处理政府信息公开申请情况\n"_s;

} // namespace

/// Heads of pages laid out in columns, broken over lines and in another order than the form's: they
/// are found, and what is not understood of them is not taken for the order of the form.
class TestHeadsOverLines : public QObject
{
    Q_OBJECT

private slots:
    /// Their last lines stand below the others as nearly as white can.
    void aboveAPageOfRows()
    {
        const Report report = readText(
            tableThree + at({123}, u"申请人情况"_s)
            + at({19, 120}, u"（本列数据的勾稽关系为：第一项加第二项 法人或其他组织"_s)
            + at({25, 81, 171}, u"之和，等于第三项加第四项之和） 自然人 总计"_s)
            + at({124, 154}, u"社会公益 法律服务"_s)
            + at({95, 110, 142}, u"商业企业 科研机构 其他"_s) + at({127, 157}, u"组织 机构"_s)
            + u"\n\n\n\n"_s + at({90, 93, 96}, u"- 1 -"_s) + u"\f"_s
            + at({29, 82, 97, 112, 127, 143, 157, 172},
                 u"一、本年新收政府信息公开申请数量 9 40 3 11 2 0 65"_s)
            + at({29, 82, 97, 112, 127, 143, 157, 172},
                 u"二、上年结转政府信息公开申请数量 0 3 0 0 0 0 3"_s)
            + at({42, 82, 97, 112, 127, 143, 157, 172}, u"（一）予以公开 9 43 3 11 2 0 68"_s));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"9 40 3 11 0* 2* 65"_s);
    }

    /// The name of their group stands right above one of them, and became a line of it.
    void belowTheNameOfTheirGroup()
    {
        const Report report = readText(
            tableThree + at({124}, u"申请人情况"_s) + u"\n"_s
            + at({18, 122}, u"（本列数据的勾稽关系为：第一项加第二项之和，等于第 法人或其他组织"_s)
            + at({37, 82, 172}, u"三项加第四项之和） 自然人 总计"_s)
            + at({124, 139}, u"法律服务机 社会公益组"_s)
            + at({96, 111, 157}, u"商业企业 科研机构 其他"_s) + at({129, 144}, u"构 织"_s) + u"\n"_s
            + at({29, 85, 100, 115, 130, 144, 159, 173},
                 u"一、本年新收政府信息公开申请数量 9 40 3 11 2 0 65"_s)
            + u"\n"_s
            + at({29, 85, 100, 115, 130, 144, 159, 173},
                 u"二、上年结转政府信息公开申请数量 0 3 0 0 0 0 3"_s)
            + u"\n"_s
            + at({42, 85, 100, 115, 130, 144, 159, 173}, u"（一）予以公开 9 43 3 11 2 0 68"_s));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"9 40 3 2* 11* 0 65"_s);
    }

    /// Of two lines, with that of a total between them: the last two became one.
    void outcomesBesideATotal()
    {
        const Report report = readText(
            u"四、政府信息公开行政复议、行政诉讼情况\n"_s + at({22, 104}, u"行政复议 行政诉讼"_s)
            + at({3, 14, 25, 36}, u"结果 结果 其他 尚未"_s)
            + at({47, 70, 130}, u"总计 未经复议直接起诉 复议后起诉"_s)
            + at({3, 14, 25, 36}, u"维持 纠正 结果 审结"_s)
            + at({59, 70, 81, 92, 114, 125, 136, 147}, u"结果 结果 其他 尚未 结果 结果 其他 尚未"_s)
            + at({102, 157}, u"总计 总计"_s)
            + at({58, 69, 80, 91, 113, 124, 135, 146}, u"维持 纠正 结果 审结 纠正 维持 结果 审结"_s)
            + at({4, 16, 27, 36, 47, 60, 71, 82, 93, 104, 115, 126, 137, 147, 158},
                 u"388 0 4 1937 2329 39 5 0 0 44 0 1 2 189 192"_s)
            + u"\n五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        const QString group = groupOf(report, u"litigation_after_reconsideration"_s);
        QVERIFY2(group.startsWith(u"1* 0*") || group.startsWith(u"0* 1*"), qPrintable(group));
    }

    /// Rows whose labels nobody can read stand between them and the first one known.
    void aboveRowsWithoutLabels()
    {
        const Report report =
            readText(tableThree + at({64}, u"申请人情况"_s) + at({62}, u"法人或其他组织"_s)
                     + at({38, 47, 56, 60, 66, 70, 75, 79, 92},
                          u"自然人 商业企 社 会公 科研 机 法律 服 总计"_s)
                     + at({84}, u"其他"_s) + at({48, 56, 60, 67, 75}, u"业 益 组织 构 务机构"_s)
                     + at({13, 17, 39, 48, 57, 66, 75, 84, 93}, u"年 收申请 9 40 3 11 2 0 65"_s)
                     + at({13, 17, 39, 48, 57, 66, 75, 84, 93}, u"情 转件数 0 3 0 0 0 0 3"_s)
                     + at({20, 39, 48, 57, 66, 75, 84, 93}, u"（一）予以公开 2 10 3 0 0 0 15"_s)
                     + at({20, 39, 48, 57, 66, 75, 84, 93}, u"（二）部分公开 7 33 0 11 2 0 53"_s));
        QCOMPARE(rowOf(report, u"granted"_s).count(u'*'), 7);
    }
};

QTEST_APPLESS_MAIN(TestHeadsOverLines)
#include "tst_headsoverlines.moc"
