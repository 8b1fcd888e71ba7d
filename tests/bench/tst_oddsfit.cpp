#include "core/report/repairfile.h"
#include "core/report/reportfile.h"
#include "tests/bench/oddsfit.h"
#include "tests/support/generator/figures.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

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

/// reportCount whose cells went wrong by known odds and were put right by a person.
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

    /// How often `cause` brought about a slip among all, in totals ("total off") or elsewhere.
    [[nodiscard]] double shareOf(const QString &cause) const
    {
        const bool total = cause.startsWith(u"total ");
        double all = 0;
        for (const auto &[name, count] : m_made.asKeyValueRange())
            all += name.startsWith(u"total ") == total ? count : 0;
        return m_made.value(cause) / all;
    }
    [[nodiscard]] int swaps() const { return m_swaps; }

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

    /// Every slip is one that only its own cause can bring about, or nearly so. What comes to the
    /// right number again is no slip.
    QString slipped(const QString &right, bool total)
    {
        const SlipOdds &odds = m_odds.misread;
        const auto [cause, printed] =
            chance(total ? odds.totalOffByFew : odds.offByFew) ? std::pair(
                u"off"_s, QString::number(right.toLongLong()
                                          + (m_dice.chance(50) ? 1 : -1) * m_dice.between(1, 10)))
                                                               : slipOfDigits(right);
        if (printed != right)
            ++m_made[total ? u"total "_s + cause : cause];
        return printed;
    }

    std::pair<QString, QString> slipOfDigits(const QString &right)
    {
        const SlipOdds &odds = m_odds.misread;
        const int at = m_dice.below(right.size());
        double kind = draw();
        const auto is = [&kind](double share) {
            kind -= share;
            return kind < 0;
        };
        if (is(odds.blank))
            return {u"blank"_s, {}};
        if (is(odds.dropped))
            return {u"dropped"_s, QString(right).remove(at, 1)};
        if (is(odds.doubled))
            return {u"doubled"_s, QString(right).insert(at, right[at])};
        if (is(odds.exchanged)) {
            QString digits = right;
            const int first = std::min<int>(at, static_cast<int>(right.size()) - 2);
            digits[first] = right[first + 1];
            digits[first + 1] = right[first];
            return {u"exchanged"_s, digits};
        }
        if (is(odds.confused))
            return {u"confused"_s, replaced(right, at, true)};
        return {u"replaced"_s, replaced(right, at, false)};
    }

    /// Another digit in place of the one at `at`: one that looks like it, or one that does not.
    /// `right` where there is none.
    QString replaced(const QString &right, int at, bool alike)
    {
        const int digit = right[at].digitValue();
        QList<int> others;
        for (int other = at == 0 ? 1 : 0; other < 10; ++other) {
            const auto pair = std::minmax(digit, other);
            const bool known = std::ranges::any_of(m_odds.lookalikes, [&pair](const auto &one) {
                return std::minmax(one.first, one.second) == pair;
            });
            if (other != digit && known == alike)
                others.append(other);
        }
        QString digits = right;
        if (!others.isEmpty())
            digits[at] = QChar(u'0' + m_dice.pick(others));
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
    QHash<QString, int> m_made; ///< slips by cause
};

/// Pairs of neighbours that might be exchanged in a report of the newest edition.
int pairsOfNeighbours()
{
    int pairs = 0;
    for (const RepairArea &area :
         repairAreasOf(*makeReport(builtInCatalogue()->newestForm().edition).form)) {
        for (const QList<int> &line : area.lines)
            pairs += static_cast<int>(line.size()) - 1;
        pairs += static_cast<int>(
            std::ranges::count_if(area.below, [](int below) { return below >= 0; }));
    }
    return pairs;
}

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
        constexpr int reportCount = 600;
        const RepairOdds truth = strangeOdds();
        OddsFit fit(RepairOdds::builtIn(), 20);
        Clerk clerk(truth, 7);
        // Through report files, as the program reads them.
        for (int i = 0; i < reportCount; ++i) {
            const QByteArray file = writeReportFile(clerk.report(false, {}), {}, {}, {});
            const auto report = readReportFile(file, u"r.json"_s, *builtInCatalogue());
            QVERIFY(report.has_value());
            fit.add(*report);
        }
        const auto again = RepairOdds::load(fit.fitted().toJson(), u"odds.json"_s);
        QVERIFY(again.has_value());
        QVERIFY(fit.corrections() > 300);
        const SlipOdds found = again->blended(again->textShare);
        // A little of "any other number" explains whatever a cause explains.
        QVERIFY(isNear(found.blank, clerk.shareOf(u"blank"_s), 0.02));
        QVERIFY(isNear(found.dropped, clerk.shareOf(u"dropped"_s), 0.02));
        QVERIFY(isNear(found.doubled, clerk.shareOf(u"doubled"_s), 0.02));
        QVERIFY(isNear(found.exchanged, clerk.shareOf(u"exchanged"_s), 0.02));
        QVERIFY(isNear(found.replaced, clerk.shareOf(u"replaced"_s), 0.02));
        QVERIFY(isNear(found.offByFew, clerk.shareOf(u"off"_s), 0.02));
        // Few of the slips are in totals: what was known weighs more there.
        QVERIFY(isNear(found.totalOffByFew, clerk.shareOf(u"total off"_s), 0.04));
        QVERIFY(isNear(found.swapped * reportCount * pairsOfNeighbours() / clerk.swaps(), 1, 0.15));
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
