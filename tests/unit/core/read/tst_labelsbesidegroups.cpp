#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Labels of rows in laid out pages, on other lines than their values, which stand beside the name
/// of a group.
class TestLabelsBesideGroups : public QObject
{
    Q_OBJECT

private slots:
    void lastLineAboveTheValuesOfTheNextRow();
};

void TestLabelsBesideGroups::lastLineAboveTheValuesOfTheNextRow()
{
    // 公开 stands above the values of 3., whose label is below them: it is the rest of 2. all the
    // same.
    QCOMPARE(valueRowsOf(u"三    （一）予以公开                   2                   2\n"
                         "、    （三）不 1、属于国家秘密\n"
                         "本    予公开 2、其他法律行政法规禁止        1                   1\n"
                         "年        公开\n"
                         "度                                 4                   4\n"
                         "         3、危及“三安全一稳定”\n"
                         "办        4、属于行政查询事项           5                   5\n"_s)
                 .mid(1, 2),
             (QStringList{u"2、其他法律行政法规禁止公开|1|1"_s, u"3、危及“三安全一稳定”|4|4"_s}));
}

QTEST_GUILESS_MAIN(TestLabelsBesideGroups)
#include "tst_labelsbesidegroups.moc"
