#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Columns of the form that are not there.
class TestColumnPlan : public QObject
{
    Q_OBJECT

private slots:
    void columnNotThere_data()
    {
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("and nothing else") << u"申请人情况"_s << u""_s << false;
        QTest::newRow("but one of the office's own") << u"申请人情况|备注"_s << u"|"_s << true;
    }

    void columnNotThere()
    {
        QFETCH(QString, top);
        QFETCH(QString, end);
        QFETCH(bool, doubtful);
        const Report report =
            Extractor(builtInCatalogue())
                .extract(DocumentBuilder()
                             .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                             .table({top, u"自然人|法人或其他组织|总计"_s,
                                     u"商业企业|社会公益组织|法律服务机构|其他"_s,
                                     u"一、本年新收政府信息公开申请数量|5|1|2|3|4|15"_s + end,
                                     u"二、上年结转政府信息公开申请数量|1|0|0|0|0|1"_s + end,
                                     u"三、本年度办理结果|（一）予以公开|2|0|1|0|0|3"_s + end,
                                     u"（七）总计|2|0|1|0|0|3"_s + end},
                                    TableGeometry::Compact)
                             .build());
        for (const QString &row : {u"new_requests"_s, u"carried_over"_s, u"granted"_s}) {
            const QString read = rowOf(report, row);
            if (doubtful)
                QVERIFY2(read.count(u'*') >= 6, qPrintable(read));
            else
                QVERIFY2(read.split(u' ').at(2) == u"-"_s, qPrintable(read));
        }
    }
};

QTEST_APPLESS_MAIN(TestColumnPlan)
#include "tst_columnplan.moc"
