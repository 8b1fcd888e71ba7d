#include "core/check/checker.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

/// Sums that are kept up to date say what sums made anew say.
class TestEquationSums : public QObject
{
    Q_OBJECT

private slots:
    void anyEditsComeToTheSame()
    {
        static const std::array texts{u"0"_s,   u"17"_s, QString(),  u"/"_s,    u"l"_s,   u"-4"_s,
                                      u"3.5"_s, u"12"_s, u"1,234"_s, u"3.60"_s, u"abc"_s, u"7"_s};
        for (const FormFile &file : builtInCatalogue()->forms()) {
            Report report = makeReport(file.edition);
            EquationSums sums(report);
            quint32 dice = 1;
            for (int step = 0; step < 6000; ++step) {
                dice = dice * 1664525U + 1013904223U;
                const CellId cell{static_cast<int>((dice >> 8) % report.cells.size())};
                const QString &text = texts[(dice >> 4) % texts.size()];
                const QList<EquationState> before = sums.states();
                report.cell(cell) = corrected(report.cell(cell), text);
                const bool changed = sums.update(report, cell);
                QCOMPARE(changed, before != sums.states());
                for (const int e : report.form->equationsOf(cell)) {
                    const EquationState anew = evaluate(report.form->equations()[e], report);
                    QCOMPARE(sums.states()[e], anew);
                    QCOMPARE(sums.states()[e].residual.toString(), anew.residual.toString());
                }
            }
            QCOMPARE(sums.states(), EquationSums(report).states());
        }
    }

    void missingCellsAreNoNumbers()
    {
        Report report = cityReport(2023);
        EquationSums sums(report);
        const CellId cell = cellId(report, u"t3.granted.total"_s);
        setMissing(report, cell);
        QVERIFY(sums.update(report, cell));
        for (const int e : report.form->equationsOf(cell))
            QCOMPARE(sums.states()[e].outcome, Outcome::NotAssessable);
        setPrinted(report, cell, u"1191"_s);
        QVERIFY(sums.update(report, cell));
        QCOMPARE(sums.states(), EquationSums(cityReport(2023)).states());
        QVERIFY(!sums.update(report, cell));
    }
};

QTEST_GUILESS_MAIN(TestEquationSums)
#include "tst_equationsums.moc"
