#include "core/report/reportpairs.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

struct Who
{
    QString agency; ///< empty: not known
    int year = 0;   ///< 0: not known
};

QList<Report> reports(const QList<Who> &all)
{
    QList<Report> made;
    for (const Who &who : all) {
        Report report;
        if (!who.agency.isEmpty())
            report.agency = Located<QString>{who.agency, {}};
        if (who.year != 0)
            report.year = Located<int>{who.year, {}};
        made.append(report);
    }
    return made;
}

constexpr qsizetype none = ReportPair::none;
const QString East = u"东山局"_s;
const QString West = u"西山局"_s;

} // namespace

/// Which reports of two files are compared with each other.
class TestReportPairs : public QObject
{
    Q_OBJECT

private slots:
    void pairs_data()
    {
        QTest::addColumn<QList<Who>>("left");
        QTest::addColumn<QList<Who>>("right");
        QTest::addColumn<QList<ReportPair>>("expected");
        const auto row = [](const char *name, const QList<Who> &left, const QList<Who> &right,
                            const QList<ReportPair> &expected) {
            QTest::newRow(name) << left << right << expected;
        };
        row("one each, whatever they are", {{East, 2020}}, {{West, 2021}}, {{0, 0}});
        row("the same order", {{East, 2020}, {West, 2020}}, {{East, 2020}, {West, 2020}},
            {{0, 0}, {1, 1}});
        row("another order", {{East, 2020}, {West, 2020}}, {{West, 2020}, {East, 2020}},
            {{0, 1}, {1, 0}});
        row("years tell them apart", {{East, 2020}, {East, 2021}}, {{East, 2021}},
            {{0, none}, {1, 0}});
        row("one was added", {{East, 2020}}, {{West, 2020}, {East, 2020}}, {{0, 1}, {none, 0}});
        row("others altogether", {{East, 2020}, {East, 2021}}, {{West, 2020}},
            {{0, none}, {1, none}, {none, 0}});
        row("blanks and numbering are no difference", {{u"东山 局"_s, 2020}, {West, 2020}},
            {{West, 2020}, {East, 2020}}, {{0, 1}, {1, 0}});
        row("the same twice", {{East, 2020}, {East, 2020}}, {{East, 2020}, {East, 2020}},
            {{0, 0}, {1, 1}});
        row("by place where nothing is known", {{}, {}}, {{}, {}, {}}, {{0, 0}, {1, 1}, {none, 2}});
        row("by place where nothing contradicts", {{East, 2020}, {{}, 2021}},
            {{East, 2020}, {West, 0}}, {{0, 0}, {1, 1}});
        row("never against what is known", {{East, 0}, {West, 2020}}, {{West, 2020}, {}},
            {{0, none}, {1, 0}, {none, 1}});
    }

    void pairs()
    {
        QFETCH(const QList<Who>, left);
        QFETCH(const QList<Who>, right);
        QFETCH(const QList<ReportPair>, expected);
        QCOMPARE(pairedReports(reports(left), reports(right)), expected);
    }
};

QTEST_APPLESS_MAIN(TestReportPairs)
#include "tst_reportpairs.moc"
