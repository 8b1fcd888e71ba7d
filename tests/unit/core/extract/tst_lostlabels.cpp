#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Rows left blank, beside rows whose labels are lost: whose the values are, nothing says.
class TestLostLabels : public QObject
{
    Q_OBJECT

    [[nodiscard]] static Report readInOrder(const QString &rows)
    {
        return readText(headsInOrder()
                        + u"一、本年新收政府信息公开申请数量 8 2 0 0 0 0 10\n"
                          "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                          "三、本年度办理结果 （一）予以公开 4 0 0 0 0 0 4\n"_s
                        + rows
                        + u"5.属于三类内部事务信息 0 0 0 0 0 0 0\n"
                          "6.属于四类过程性信息 0 1 0 0 0 0 1\n"_s);
    }

private slots:
    /// A cell for each column tells a blank row from one whose values stand below.
    void cells_data()
    {
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("blank");
        QTest::addColumn<QString>("next");
        QTest::newRow("label lost")
            << u",,,1,0,0,0,0,0,1\n"_s << u"?* ?* ?* ?* ?* ?* ?*"_s << u"1* 0* 0* 0* 0* 0* 1*"_s;
        QTest::newRow("label known") << u",,2.其他法律行政法规禁止公开,1,0,0,0,0,0,1\n"_s
                                     << u"? ? ? ? ? ? ?"_s << u"1 0 0 0 0 0 1"_s;
    }

    void cells()
    {
        QFETCH(QString, below);
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "一、本年新收政府信息公开申请数量,,,8,2,0,0,0,0,10\n"
                     "三、本年度办理结果,（一）予以公开,,4,0,0,0,0,0,4\n"
                     ",（二）部分公开（区分处理的，只计这一情形，不计其他情形）,,0,0,0,0,0,0,0\n"
                     ",（三）不予公开,1.属于国家秘密,,,,,,,\n"_s
                     + below + u",,3.危及“三安全一稳定”,0,2,0,0,0,0,2\n"_s);
        QTEST(rowOf(report, u"refused.state_secret"_s), "blank");
        QTEST(rowOf(report, u"refused.forbidden_by_law"_s), "next");
    }

    static QString numbersOf(const Report &report, const QString &row)
    {
        return rowOf(report, u"refused."_s + row).remove(u'*');
    }

    /// In order, no row between takes the values of the next.
    void rowsInOrder_data()
    {
        QTest::addColumn<QString>("label");
        QTest::newRow("lost") << u"其他情形 "_s;
        QTest::newRow("none") << QString();
    }

    void rowsInOrder()
    {
        QFETCH(const QString, label);
        const Report report =
            readInOrder(u"（三）不予公开 1.属于国家秘密\n2.其他法律行政法规禁止公开 1 0 0 0 0 0 1\n"
                        "3.危及“三安全一稳定” 0 2 0 0 0 0 2\n"_s
                        + label + u"3 0 0 0 0 0 3\n"_s);
        QCOMPARE(numbersOf(report, u"state_secret"_s), u"- - - - - - -"_s);
        QCOMPARE(numbersOf(report, u"forbidden_by_law"_s), u"1 0 0 0 0 0 1"_s);
        QCOMPARE(numbersOf(report, u"security_stability"_s), u"0 2 0 0 0 0 2"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"8 2 0 0 0 0 10"_s);
        QCOMPARE(rowOf(report, u"refused.process_information"_s), u"0 1 0 0 0 0 1"_s);
    }

    /// The same where all labels are there, and values of another row among these.
    void strangersInOrder_data()
    {
        QTest::addColumn<QString>("stranger");
        QTest::newRow("last year") << u"去年数 3 0 0 0 0 0 3\n"_s;
        QTest::newRow("a part") << u"其中：网络申请 3 0 0 0 0 0 3\n"_s;
        QTest::newRow("printed twice") << u"2.其他法律行政法规禁止公开 1 0 0 0 0 0 1\n"_s;
    }

    void strangersInOrder()
    {
        QFETCH(QString, stranger);
        const Report report =
            readInOrder(u"（三）不予公开 1.属于国家秘密\n2.其他法律行政法规禁止公开 1 0 0 0 0 0 1\n"
                        "3.危及“三安全一稳定” 0 2 0 0 0 0 2\n"_s
                        + stranger + u"4.保护第三方合法权益 0 0 5 0 0 0 5\n"_s);
        QCOMPARE(numbersOf(report, u"state_secret"_s), u"- - - - - - -"_s);
        QCOMPARE(numbersOf(report, u"forbidden_by_law"_s), u"1 0 0 0 0 0 1"_s);
        QCOMPARE(numbersOf(report, u"third_party_rights"_s), u"0 0 5 0 0 0 5"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"8 2 0 0 0 0 10"_s);
    }

    void aValueALine()
    {
        const Report report = readText(
            headsInOrder() + u"一、本年新收政府信息公开申请数量\n"_s + below(u"8 2 0 0 0 0 10"_s)
            + u"（一）予以公开\n"_s + below(u"4 0 0 0 0 0 4"_s) + u"1.属于国家秘密\n"_s
            + u"2.其他法律行政法规禁止公开\n"_s + below(u"1 0 0 0 0 0 1"_s)
            + u"3.危及“三安全一稳定”\n"_s + below(u"0 2 0 0 0 0 2"_s) + u"4.保护第三方合法权益\n"_s
            + below(u"5 0 1 0 0 0 6"_s) + u"其他情形\n"_s + below(u"3 0 0 0 0 0 3"_s)
            + u"6.属于四类过程性信息\n"_s + below(u"0 1 0 0 0 0 1"_s));
        QCOMPARE(numbersOf(report, u"state_secret"_s), u"- - - - - - -"_s);
        QCOMPARE(numbersOf(report, u"forbidden_by_law"_s), u"1 0 0 0 0 0 1"_s);
        QCOMPARE(numbersOf(report, u"third_party_rights"_s), u"5 0 1 0 0 0 6"_s);
    }

    /// Where white parts columns, values may be set a line above or below their label; so may those
    /// of a row without one stand beside a blank one.
    void valuesAside_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("lost") << QString() << true;
        QTest::newRow("there") << u"2.其他法律行政法规禁止公开"_s << false;
    }

    void valuesAside()
    {
        QFETCH(QString, label);
        QFETCH(bool, doubtful);
        const auto line = [](const QString &of, const QString &values) -> QString {
            QString printed = of + QString(60 - 2 * of.size(), u' ');
            for (const QString &value : values.split(u' ', Qt::SkipEmptyParts))
                printed += value.leftJustified(10);
            return printed + u'\n';
        };
        const Report report = readText(
            u"三、收到和处理政府信息公开申请情况\n"_s
            + line(u"一、本年新收政府信息公开申请数量"_s, u"8 2 0 0 0 0 10"_s)
            + line(u"二、上年结转政府信息公开申请数量"_s, u"0 0 0 0 0 0 0"_s)
            + line(u"（一）予以公开"_s, u"4 0 0 0 0 0 4"_s) + line(u"1.属于国家秘密"_s, {})
            + line(label, u"1 0 0 0 0 0 1"_s) + line(u"3.危及“三安全一稳定”"_s, u"0 2 0 0 0 0 2"_s)
            + line(u"4.保护第三方合法权益"_s, u"3 0 0 0 0 0 3"_s));
        const QString row = doubtful ? u"refused.state_secret"_s : u"refused.forbidden_by_law"_s;
        QCOMPARE(rowOf(report, row), doubtful ? u"1* 0* 0* 0* 0* 0* 1*"_s : u"1 0 0 0 0 0 1"_s);
    }

    /// The values below heads may be those of the table behind them.
    void tableFourAndItsAppendix()
    {
        const QString heads = u"结果维持 结果纠正 其他结果 尚未审结 总计"_s;
        const Report report = readText(
            headsInOrder()
            + u"一、本年新收政府信息公开申请数量 8 2 0 0 0 0 10\n"
              "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
              "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n"_s
            + heads + u"\n1 2 0 3 6\n行政诉讼\n未经复议直接起诉\n"_s + heads
            + u"\n0 0 0 0 0\n行政诉讼\n复议后起诉\n"_s + heads
            + u"\n0 0 0 0 0\n附：上年度（2019年）行政复议、行政诉讼情况\n行政复议 行政诉讼\n"_s
            + heads + u" 未经复议直接起诉 复议后起诉\n"_s + heads + u' ' + heads
            + u"\n1 10 0 17 28 10 0 309 17 336 0 1 88 0 89\n"_s);
        for (const QString &group : {u"reconsideration"_s, u"litigation_direct"_s})
            QVERIFY2(groupOf(report, group).count(u'*') == 5, qPrintable(group));
    }

    /// Of short rows, one may be a row and the next, whose label nobody knows.
    void shortRowsInOrder()
    {
        const Report report = readText(
            headsInOrder()
            + u"一、本年新收政府信息公开申请数量 21 2 23\n二、上年结转政府信息公开申请数量 1 1\n"
              "三、本年度办理结果 （一）予以公开 21 21\n（三）不予公开 1.属于国家秘密 0 0\n"
              "2.其他法律行政法规禁止公开 1 1\n3.危及“三安全一稳定” 2 2\n（六）其他处理 0 0\n"
              "（七）计 21 2 0 0 23\n四、结转下年度继续办理 1 0 1\n"_s);
        for (const Cell &cell : report.cells)
            QVERIFY(cell.reading.state != CellState::Read || cell.reading.review);
    }
};

QTEST_APPLESS_MAIN(TestLostLabels)
#include "tst_lostlabels.moc"
