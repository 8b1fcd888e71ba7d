#include "core/report/repairfile.h"
#include "core/report/reportfile.h"
#include "tests/bench/oddsfit.h"
#include "tests/support/generator/figures.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;
using gouji::bench::OddsFit;

namespace {

/// Odds quite unlike those built in: few look-alikes, many blanks, totals hardly ever miscounted.
RepairOdds strangeOdds()
{
    RepairOdds odds = RepairOdds::builtIn();
    for (SlipOdds *slips : {&odds.misread, &odds.misprinted}) {
        slips->wrong = 0.02;
        slips->dropped = 0.30;
        slips->doubled = 0.05;
        slips->exchanged = 0.05;
        slips->confused = 0.05;
        slips->replaced = 0.20;
        slips->blank = 0.25;
        slips->offByFew = 0.10;
        slips->totalOffByFew = 0.40;
        slips->copied = 0.0001;
        slips->unlike = 0.0001;
        slips->swapped = 0.002;
    }
    odds.reread = 0.6;
    return odds;
}

/// Reports whose cells went wrong by known odds and were put right by a person.
class Clerk
{
public:
    Clerk(const RepairOdds &odds, quint64 seed)
        : m_odds(odds)
        , m_dice(seed, "odds")
    {}

    /// `fault`: what the person says of whose each mistake is; nothing where she does not.
    Report report(bool paged, std::optional<Fault> fault)
    {
        Report report = makeReport(builtInCatalogue()->newestForm().edition);
        const QStringList figures = balancedFigures(*report.form, FigureSize::City, m_dice);
        for (const RepairArea &area : repairAreasOf(*report.form)) {
            for (int cell = 0; cell < area.cellCount(); ++cell) {
                const CellId id = area.cells[cell];
                const QString right = figures[id.index];
                QString printed = right;
                if (chance(m_odds.misread.wrong) && right.size() > 2)
                    printed = slipped(right, area.total[cell] != 0);
                setPrinted(report, id, printed);
                report.cell(id).reading.page = paged ? 1 : 0;
                if (printed != right)
                    correct(report, id, right, fault);
            }
            swapSome(report, area);
        }
        return report;
    }

private:
    [[nodiscard]] double draw() { return m_dice.below(1'000'000) / 1e6; }
    [[nodiscard]] bool chance(double odds) { return draw() < odds; }

    void correct(Report &report, CellId id, const QString &right, std::optional<Fault> fault)
    {
        const QString cell = report.form->cell(id).id;
        if (fault)
            report.faults.append({u"T3-ROW"_s, {cell}, {report.cell(id).text}, *fault});
        report.journal.append({QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC), u"Li"_s, cell,
                               report.cell(id).text, right,
                               proposalReason(RepairOperation::DigitDropped, 1)});
        report.cell(id) = corrected(report.cell(id), right);
    }

    /// Every slip is one that only its own cause can bring about, or nearly so.
    QString slipped(const QString &right, bool total)
    {
        const SlipOdds &odds = m_odds.misread;
        const int at = m_dice.below(right.size());
        double kind = draw();
        const double off = total ? odds.totalOffByFew : odds.offByFew;
        const auto is = [&kind](double share) {
            kind -= share;
            return kind < 0;
        };
        if (is(off))
            return QString::number(
                std::max<qint64>(0, right.toLongLong() + (m_dice.chance(50) ? 1 : -1) * 10));
        kind = draw();
        if (is(odds.blank))
            return {};
        if (is(odds.dropped))
            return QString(right).remove(at, 1);
        if (is(odds.doubled))
            return QString(right).insert(at, right[at]);
        if (is(odds.exchanged)) {
            QString digits = right;
            const int first = std::min<int>(at, static_cast<int>(right.size()) - 2);
            digits[first] = right[first + 1];
            digits[first + 1] = right[first];
            return digits;
        }
        if (is(odds.confused))
            return exchanged(right, u"0", u"8");
        return exchanged(right, u"2", u"4");
    }

    /// One of two digits put in place of the other; `right` where it has neither.
    static QString exchanged(QString digits, QStringView one, QStringView other)
    {
        for (QChar &digit : digits) {
            if (digit == one.front()) {
                digit = other.front();
                return digits;
            }
            if (digit == other.front()) {
                digit = one.front();
                return digits;
            }
        }
        return digits;
    }

    void swapSome(Report &report, const RepairArea &area)
    {
        for (const QList<int> &line : area.lines) {
            for (qsizetype i = 0; i + 1 < line.size(); ++i) {
                const CellId left = area.cells[line[i]];
                const CellId right = area.cells[line[i + 1]];
                if (!chance(m_odds.misread.swapped) || report.cell(left).mark != Mark::None
                    || report.cell(right).mark != Mark::None
                    || report.cell(left).text == report.cell(right).text)
                    continue;
                const QDateTime at =
                    QDateTime::fromSecsSinceEpoch(1'700'000'000 + ++m_swaps, Qt::UTC);
                const QString reason = proposalReason(RepairOperation::SwappedSideways, 2);
                const QString leftText = report.cell(left).text;
                const QString rightText = report.cell(right).text;
                for (const auto &[cell, from, to] : {std::tuple(left, leftText, rightText),
                                                     std::tuple(right, rightText, leftText)}) {
                    report.journal.append(
                        {at, u"Li"_s, report.form->cell(cell).id, from, to, reason});
                    report.cell(cell) = corrected(report.cell(cell), to);
                }
            }
        }
    }

    RepairOdds m_odds;
    Dice m_dice;
    int m_swaps = 0;
};

bool isNear(double found, double wanted, double tolerance)
{
    if (std::abs(found - wanted) <= tolerance)
        return true;
    qWarning() << found << "is not" << wanted;
    return false;
}

} // namespace

/// Odds fitted to the journals of many reports are those the reports went wrong by.
class TestOddsFit : public QObject
{
    Q_OBJECT

private slots:
    void nothingLearntIsNothingChanged()
    {
        const RepairOdds known = RepairOdds::builtIn();
        OddsFit fit(known);
        const RepairOdds fitted = fit.fitted();
        QCOMPARE(fit.corrections(), 0);
        QVERIFY(isNear(fitted.misread.dropped, known.misread.dropped, 1e-9));
        QVERIFY(isNear(fitted.misprinted.wrong, known.misprinted.wrong, 1e-9));
        QVERIFY(isNear(fitted.textShare, known.textShare, 1e-9));
        QVERIFY(isNear(fitted.misread.swapped, known.misread.swapped, 1e-9));
    }

    void whatIsWrittenIsRead()
    {
        const RepairOdds known = RepairOdds::builtIn();
        const auto again = RepairOdds::load(known.toJson(), u"odds.json"_s);
        QVERIFY(again.has_value());
        QVERIFY(*again == known);
    }

    void knownOddsAreRecovered()
    {
        const RepairOdds truth = strangeOdds();
        OddsFit fit(RepairOdds::builtIn(), 20);
        Clerk clerk(truth, 7);
        // Through report files, as the program reads them.
        for (int i = 0; i < 600; ++i) {
            const QByteArray file = writeReportFile(clerk.report(false, {}), {}, {}, {});
            const auto report = readReportFile(file, u"r.json"_s, *builtInCatalogue());
            QVERIFY(report.has_value());
            fit.add(*report);
        }
        const auto again = RepairOdds::load(fit.fitted().toJson(), u"odds.json"_s);
        QVERIFY(again.has_value());
        QVERIFY(fit.corrections() > 300);
        const SlipOdds found = again->blended(again->textShare);
        const double others = 1 - truth.misread.offByFew;
        // A little of "any other number" explains whatever a cause explains.
        QVERIFY(isNear(found.blank, truth.misread.blank * others, 0.05));
        QVERIFY(isNear(found.dropped, truth.misread.dropped * others, 0.05));
        QVERIFY(isNear(found.doubled, truth.misread.doubled * others, 0.03));
        QVERIFY(isNear(found.offByFew, truth.misread.offByFew, 0.04));
        QVERIFY(isNear(found.totalOffByFew, truth.misread.totalOffByFew, 0.06));
        QVERIFY(isNear(found.swapped / truth.misread.swapped, 1, 0.25));
        QVERIFY(found.confused < RepairOdds::builtIn().blended(0.5).confused / 2);
        QVERIFY(fit.ranksTaken()[1] > 300);
        QVERIFY(fit.ranksTaken()[2] > 10);
    }

    void whoseFaultItWasIsLearnt()
    {
        OddsFit fit(RepairOdds::builtIn(), 10);
        Clerk clerk(strangeOdds(), 11);
        for (int i = 0; i < 200; ++i)
            fit.add(clerk.report(true, i % 10 == 0 ? Fault::Document : Fault::Extraction));
        for (int i = 0; i < 200; ++i)
            fit.add(clerk.report(false, i % 10 < 7 ? Fault::Document : Fault::Extraction));
        const RepairOdds found = fit.fitted();
        QVERIFY(isNear(found.pageShare, 0.9, 0.06));
        QVERIFY(isNear(found.textShare, 0.3, 0.08));
        QCOMPARE(found.misread.wrong, found.misprinted.wrong);
    }
};

QTEST_GUILESS_MAIN(TestOddsFit)
#include "tst_oddsfit.moc"
