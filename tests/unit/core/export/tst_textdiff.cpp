#include "core/export/textdiff.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

struct Written
{
    Report report;
    ReportSource source;
};

/// A report of two sections with these texts, one paragraph a line.
Written written(const QString &preface, const QString &first, const QString &second)
{
    Written made{makeReport(builtInCatalogue()->newestForm().edition), {}};
    QString &text = made.source.text;
    text = preface + u'\n';
    const auto add = [&](int number, const QString &heading, const QString &content) {
        Section section{.number = number, .heading = heading, .span = {}, .content = {}};
        section.span = {text.size(), text.size() + heading.size()};
        text += heading + u'\n' + content + u'\n';
        section.content = {section.span.end, text.size()};
        made.report.sections.append(section);
    };
    made.report.sections.clear();
    add(1, u"一、总体情况"_s, first);
    add(5, u"五、存在的主要问题及改进情况"_s, second);
    return made;
}

ReportDiff diffOf(const Written &left, const Written &right)
{
    return diffWithText({left.report, left.source}, {right.report, right.source});
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private slots:
    void paragraphsOfEachSection()
    {
        const Written left = written(u"按照要求编制。"_s, u"共公开信息十条。\n回应关切两次。"_s,
                                     u"公开不够及时。"_s);
        const Written right = written(u"按照要求编制。"_s, u"共公开信息十一条。\n回应关切两次。"_s,
                                      u"公开不够及时。\n将改进工作。"_s);
        QVERIFY(diffOf(left, left).isEmpty());
        const ReportDiff diff = diffOf(left, right);
        QVERIFY(!diff.isEmpty());
        QVERIFY(diff.cells.isEmpty());
        QCOMPARE(diff.paragraphs.value(),
                 (QList<ParagraphDifference>{
                     {DifferenceKind::Changed, 1, u"共公开信息十条。"_s, u"共公开信息十一条。"_s},
                     {DifferenceKind::Added, 5, {}, u"将改进工作。"_s}}));
    }

    void whatConversionLeftIsNoDifference()
    {
        const Written left =
            written(u"按照要求编制。"_s, u"共公开信息十条，\n均已回应。"_s, u"无。"_s);
        const Written right = written(u"按照要求编制。[bookmark: _GoBack]"_s,
                                      u"共公开信息十条，均已回应。\n- 4 -"_s, u"无。"_s);
        QVERIFY(diffOf(left, right).isEmpty());
    }

    void theTextBeforeTheFirstSection()
    {
        const ReportDiff diff = diffOf(written(u"按照要求编制。"_s, u"甲。"_s, u"乙。"_s),
                                       written(u"按照条例要求编制。"_s, u"甲。"_s, u"乙。"_s));
        QCOMPARE(diff.paragraphs->size(), 1);
        QCOMPARE(diff.paragraphs->constFirst().section, 0);
        QCOMPARE(diff.paragraphs->constFirst().kind, DifferenceKind::Changed);
    }

    void aTextThatIsNotThereIsNotCompared()
    {
        const Written left = written(u"前言。"_s, u"甲。"_s, u"乙。"_s);
        Written right = left;
        right.source.text.clear();
        const ReportDiff diff = diffOf(left, right);
        QVERIFY(!diff.paragraphs.has_value());
        QVERIFY(diff.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
