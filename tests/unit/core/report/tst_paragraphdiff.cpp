#include "core/report/paragraphdiff.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString One = u"本年度共受理申请十二件。"_s;
const QString OneLater = u"本年度共受理申请十五件。"_s;
const QString Two = u"工作中仍有不足，公开的渠道不多。"_s;
const QString Three = u"下一步将加强培训。"_s;

ParagraphDifference added(const QString &text)
{
    return {DifferenceKind::Added, 3, {}, text};
}

ParagraphDifference removed(const QString &text)
{
    return {DifferenceKind::Removed, 3, text, {}};
}

ParagraphDifference changed(const QString &left, const QString &right)
{
    return {DifferenceKind::Changed, 3, left, right};
}

} // namespace

class TestParagraphDiff : public QObject
{
    Q_OBJECT

private slots:
    void differences_data()
    {
        using List = QList<ParagraphDifference>;
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QStringList>("right");
        QTest::addColumn<List>("expected");
        const auto row = [](const char *name, const QStringList &left, const QStringList &right,
                            const List &expected) {
            QTest::newRow(name) << left << right << expected;
        };
        row("nothing", {}, {}, {});
        row("the same", {One, Two}, {One, Two}, {});
        row("blanks and widths are none", {u"共 12 件"_s}, {u"共１２件"_s}, {});
        row("added in between", {One, Three}, {One, Two, Three}, {added(Two)});
        row("removed at the end", {One, Two}, {One}, {removed(Two)});
        row("a number changed", {Two, One, Three}, {Two, OneLater, Three},
            {changed(One, OneLater)});
        row("another paragraph in its place", {One, Two}, {One, Three},
            {removed(Two), added(Three)});
        row("changed and added", {One}, {Two, OneLater, Three},
            {added(Two), changed(One, OneLater), added(Three)});
        row("two in another order", {One, Two}, {Two, One}, {removed(One), added(One)});
        row("all of it", {}, {One, Two}, {added(One), added(Two)});
        row("one character", {u"无"_s}, {u"有"_s}, {removed(u"无"_s), added(u"有"_s)});
    }

    void differences()
    {
        QFETCH(const QStringList, left);
        QFETCH(const QStringList, right);
        QFETCH(const QList<ParagraphDifference>, expected);
        QCOMPARE(diffParagraphs(3, left, right), expected);
    }

    /// Longer than what is compared each with each.
    void endlessTextsAreTakenInOrder()
    {
        QStringList left;
        QStringList right;
        for (int i = 0; i < 3000; ++i) {
            left.append(u"左边的第%1段"_s.arg(i));
            right.append(u"此处另有一文，其号为%1"_s.arg(i));
        }
        QCOMPARE(diffParagraphs(1, left, right).size(), 6000);
    }
};

QTEST_APPLESS_MAIN(TestParagraphDiff)
#include "tst_paragraphdiff.moc"
