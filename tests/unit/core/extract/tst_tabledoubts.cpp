#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Rows that are plausible by themselves, in tables that speak against them.
class TestTableDoubts : public QObject
{
    Q_OBJECT

    /// Table three as commas part it, with `rows` below its heads.
    [[nodiscard]] static Report readRows(const QString &rows)
    {
        return readText(u"三、收到和处理政府信息公开申请情况\n"
                        ",,,自然人,法人或其他组织,,,,,总计\n"
                        ",,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n"_s
                        + rows);
    }

private slots:
    /// A line of the page became a cell, and what stood there moved on.
    void textAmongTheValues()
    {
        const Report report = readRows(
            u"一、本年新收政府信息公开申请数量,,,打印本页,7,0,0,1,0,0\n"
            "二、上年结转政府信息公开申请数量,,,2,见附件,0,0,1,0,3\n"
            "三、本年度办理结果,（一）予以公开,,9,0,0,0,0,0,9\n"
            ",（二）部分公开（区分处理的，只计这一情形，不计其他情形）,,0,0,0,0,1,0,1\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"?* 7* 0* 0* 1* 0* 0*"_s);
        // Here the others add up as they stand.
        QCOMPARE(rowOf(report, u"carried_over"_s), u"2 ?* 0 0 1 0 3"_s);
        QCOMPARE(rowOf(report, u"granted"_s), u"9 0 0 0 0 0 9"_s);
    }

    /// A table on its side: 总计 and 其他, heads of its columns, read like labels of rows.
    void rowsLeftOfATable()
    {
        const QString values = u",0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n"_s;
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"_s + u",新收,结转"_s + values.left(28)
                     + u"\n自然人,"_s + values + u"商业企业,"_s + values + u"科研机构,"_s + values
                     + u"其他,"_s + values + u"（七）总计,"_s + values);
        QVERIFY(!rowOf(report, u"results_total"_s).startsWith(u'-'));
        for (const Cell &cell : report.cells)
            QVERIFY(cell.reading.state != CellState::Read || cell.reading.review);
    }

    /// The column of totals came first: no row adds up, but for those that do by chance.
    void columnsThatDoNotAddUp()
    {
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "一、本年新收政府信息公开申请数量,,,12,8,4,0,0,0,0\n"
                     "二、上年结转政府信息公开申请数量,,,3,0,3,0,0,0,0\n"
                     "三、本年度办理结果,（一）予以公开,,9,8,1,0,0,0,0\n"
                     ",（二）部分公开（区分处理的，只计这一情形，不计其他情形）,,0,0,0,0,0,0,0\n"
                     ",（三）不予公开,1.属于国家秘密,5,0,0,0,0,0,5\n"_s);
        QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"5* 0* 0* 0* 0* 0* 5*"_s);
        QCOMPARE(rowOf(report, u"partly_granted"_s), u"0 0 0 0 0 0 0"_s);
    }

    /// Of rows whose totals are blank, one has some: another number may have taken its place.
    void totalWhereOthersHaveNone()
    {
        const QString rows = u"一、本年新收政府信息公开申请数量,,,14,3,0,0,0,2,\n"
                             "二、上年结转政府信息公开申请数量,,,1,0,0,2,0,1,\n"
                             "三、本年度办理结果,（一）予以公开,,9,0,4,0,1,2,\n"_s;
        const Report slid = readRows(rows + u",（三）不予公开,1.属于国家秘密,0,0,,0,0,0,0\n"_s);
        QCOMPARE(rowOf(slid, u"refused.state_secret"_s), u"0* 0* ?* 0* 0* 0* 0*"_s);
        QCOMPARE(rowOf(slid, u"carried_over"_s).left(1), u"1"_s);
        const Report whole = readRows(rows + u",（三）不予公开,1.属于国家秘密,0,0,0,0,0,0,0\n"_s);
        QCOMPARE(rowOf(whole, u"refused.state_secret"_s), u"0 0 0 0 0 0 0*"_s);
    }

    /// Others lack just their totals, and this one just its first value: it stands one to the
    /// right.
    void firstValueWhereOthersLackTheLast()
    {
        const auto read = [](const QString &other) {
            return readRows(u"一、本年新收政府信息公开申请数量,,,14,3,0,0,0,2,19\n"
                            "二、上年结转政府信息公开申请数量,,,1,0,0,2,0,2,5\n"
                            "三、本年度办理结果,（一）予以公开,,9,0,4,0,1,2,16\n"
                            ",（三）不予公开,1.属于国家秘密,9,0,4,0,0,2,15\n"
                            ",,2.其他法律行政法规禁止公开,9,0,1,0,0,2,\n"
                            ",,3.危及“三安全一稳定”,3,0,1,0,0,5,\n"
                            ",,4.保护第三方合法权益,5,0,1,0,0,2,\n"
                            ",,5.属于三类内部事务信息,1,%1,0,0,3,0,4\n"
                            ",,6.属于四类过程性信息,,0,0,0,0,0,0\n"_s.arg(other));
        };
        QCOMPARE(rowOf(read(u"0"_s), u"refused.process_information"_s), u"?* 0* 0* 0* 0* 0* 0*"_s);
        QCOMPARE(rowOf(read(QString()), u"refused.process_information"_s), u"? 0 0 0 0 0 0"_s);
    }

    /// Hardly a row adds up: that one does says nothing.
    void rowThatAddsUpAmongOthers()
    {
        const QString rows = u"一、本年新收政府信息公开申请数量,,,14,3,0,0,0,2,8\n"
                             "二、上年结转政府信息公开申请数量,,,1,0,0,2,0,2,7\n"
                             "三、本年度办理结果,（一）予以公开,,9,0,4,0,1,2,%1\n"
                             ",（三）不予公开,1.属于国家秘密,9,0,4,0,0,2,6\n"
                             ",,2.其他法律行政法规禁止公开,4,0,0,0,0,0,4\n"_s;
        const QString row = u"refused.forbidden_by_law"_s;
        QCOMPARE(rowOf(readRows(rows.arg(u"3"_s)), row), u"4* 0* 0* 0* 0* 0* 4*"_s);
        QCOMPARE(rowOf(readRows(rows.arg(u"16"_s)), row), u"4 0 0 0 0 0 4"_s);
    }

    /// Each row has the values of the one above, and the first none.
    void rowsThatSlid()
    {
        QStringList rows = formRowsOfZeros();
        rows[1] = u"二、上年结转政府信息公开申请数量,,,5,1,0,0,0,2,8"_s;
        rows[2] = u"三、本年度办理结果,（一）予以公开,,3,1,0,0,0,2,6"_s;
        rows.removeFirst();
        QCOMPARE(rowOf(readRows(rows.join(u'\n')), u"carried_over"_s), u"5* 1* 0* 0* 0* 2* 8*"_s);
        rows[20] = u",（七）总计,,3,1,0,0,0,2,6"_s;
        QCOMPARE(rowOf(readRows(rows.join(u'\n')), u"carried_over"_s), u"5 1 0 0 0 2 8"_s);
    }

    /// Rows lost blanks: which of the noughts stands where, nothing says.
    void blanksWhereOthersLostCells()
    {
        const auto read = [](const QString &others) {
            return readText(
                u"三、收到和处理政府信息公开申请情况\n"
                "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
                "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t1\t0\t4\n"
                "二、上年结转政府信息公开申请数量\t0\t0\t0\t\t0\t0\t0\n"
                "（一）予以公开\t%1\n1.属于国家秘密\t%1\n2.其他法律行政法规禁止公开\t%1\n"_s.arg(
                    others));
        };
        QCOMPARE(rowOf(read(u"0\t0\t0\t0\t0\t0\t0"_s), u"carried_over"_s), u"0 0 0 ? 0 0 0"_s);
        QCOMPARE(rowOf(read(u"0\t0\t0\t0\t0\t0"_s), u"carried_over"_s), u"0* 0* 0* ?* 0* 0* 0*"_s);
    }

    /// All of a table is blank, and a column of totals stands below it.
    void oneRowOfATableLeftBlank()
    {
        QStringList rows = formRowsOfZeros();
        for (QString &row : rows)
            row.replace(u",0,0,0,0,0,0,0"_s,
                        row.startsWith(u'四') ? u",0,0,0,0,0,0,0"_s : u",,,,,,,"_s);
        QCOMPARE(rowOf(readRows(rows.join(u'\n')), u"carried_forward"_s),
                 u"0* 0* 0* 0* 0* 0* 0*"_s);
    }

    /// Some rows have a value more: a column that no head names.
    void totalsOfRowsOneShort()
    {
        QStringList rows = formRowsOfZeros();
        rows[4] += u",0"_s;
        rows[7] += u",0"_s;
        rows[9] += u",0"_s;
        QCOMPARE(rowOf(readText(u"三、收到和处理政府信息公开申请情况\n"_s + rows.join(u'\n')),
                       u"granted"_s),
                 u"0 0 0 0 0 0 0*"_s);
    }

    /// What a column lacks stands in another, whose own sum a blank total keeps from being made.
    void valueOfAnotherColumn()
    {
        const auto read = [](const QString &total) {
            QStringList rows = formRowsOfZeros();
            rows.replaceInStrings(u"1.属于国家秘密,0,0,0,0,0,0,0"_s,
                                  u"1.属于国家秘密,0,0,0,0,0,3,3"_s);
            rows.replaceInStrings(u"（七）总计,,0,0,0,0,0,0,0"_s,
                                  u"（七）总计,,0,0,0,3,0,%1,3"_s.arg(total));
            return readRows(rows.join(u'\n'));
        };
        QCOMPARE(rowOf(read(QString()), u"refused.state_secret"_s), u"0 0 0 0 0 3* 3"_s);
        // Else the sum says so itself.
        QCOMPARE(rowOf(read(u"0"_s), u"refused.state_secret"_s), u"0 0 0 0 0 3 3"_s);
    }

private:
    [[nodiscard]] static QStringList formRowsOfZeros()
    {
        QStringList rows;
        for (const QString &label :
             {u"一、本年新收政府信息公开申请数量,,"_s,
              u"二、上年结转政府信息公开申请数量,,"_s,
              u"三、本年度办理结果,（一）予以公开,"_s,
              u",（二）部分公开（区分处理的，只计这一情形，不计其他情形）,"_s,
              u",（三）不予公开,1.属于国家秘密"_s,
              u",,2.其他法律行政法规禁止公开"_s,
              u",,3.危及“三安全一稳定”"_s,
              u",,4.保护第三方合法权益"_s,
              u",,5.属于三类内部事务信息"_s,
              u",,6.属于四类过程性信息"_s,
              u",,7.属于行政执法案卷"_s,
              u",,8.属于行政查询事项"_s,
              u",（四）无法提供,1.本机关不掌握相关政府信息"_s,
              u",,2.没有现成信息需要另行制作"_s,
              u",,3.补正后申请内容仍不明确"_s,
              u",（五）不予处理,1.信访举报投诉类申请"_s,
              u",,2.重复申请"_s,
              u",,3.要求提供公开出版物"_s,
              u",,4.无正当理由大量反复申请"_s,
              u",,5.要求行政机关确认或重新出具已获取信息"_s,
              u",（六）其他处理,"_s,
              u",（七）总计,"_s,
              u"四、结转下年度继续办理,,"_s})
            rows.append(label + u",0,0,0,0,0,0,0"_s);
        return rows;
    }
};

QTEST_APPLESS_MAIN(TestTableDoubts)
#include "tst_tabledoubts.moc"
