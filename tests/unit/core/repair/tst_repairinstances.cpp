#include "core/repair/repairfinder.h"
#include "tests/support/repairinstances.h"
#include "tests/support/samplereport.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

QString instancesPath()
{
    return QStringLiteral(GOUJI_SHARED_DIR "/repair_instances.json");
}

QSet<QStringList> sorted(const QList<QStringList> &sets)
{
    QSet<QStringList> result;
    for (QStringList set : sets) {
        set.sort();
        result.insert(set);
    }
    return result;
}

/// A set can explain a report only if every number it forces is one that can be printed. Sums with
/// a single cell of the set force it.
bool canHold(Report report, QStringList set)
{
    for (bool forced = true; forced;) {
        forced = false;
        for (const Equation &equation : report.form->equations()) {
            if (equation.relation != Relation::Equal)
                continue;
            qint64 residual = 0;
            QList<Term> free;
            for (const Term &term : equation.terms) {
                if (set.contains(report.form->cell(term.cell).id))
                    free.append(term);
                else
                    residual += term.sign * report.cell(term.cell).text.toLongLong();
            }
            if (free.size() != 1)
                continue;
            const qint64 value = -free.constFirst().sign * residual;
            if (value < 0)
                return false;
            const CellId cell = free.constFirst().cell;
            setPrinted(report, cell, QString::number(value));
            set.removeOne(report.form->cell(cell).id);
            forced = true;
        }
    }
    return true;
}

/// The file lists two sets that would need a negative number.
QList<QStringList> possible(const Report &report, QList<QStringList> sets)
{
    sets.removeIf([&report](const QStringList &set) { return !canHold(report, set); });
    return sets;
}

QList<QList<QStringList>> smallestSets(const Report &report)
{
    const RepairOdds &odds = RepairOdds::builtIn();
    const SlipOdds slips = odds.blended(1);
    const SlipJudge judge(slips, odds.lookalikes);
    QList<QList<QStringList>> all;
    for (const RepairArea &area : repairAreasOf(*report.form)) {
        const AreaEvidence evidence = evidenceOf(report, area, slips, odds);
        for (const BlockExplanations &block :
             AreaExplainer(area, evidence, judge).explain().blocks) {
            QList<QStringList> &sets = all.emplaceBack();
            for (const QList<int> &smallest : block.smallest) {
                QStringList &set = sets.emplaceBack();
                for (const int cell : smallest)
                    set.append(report.form->cell(area.cells[cell]).id);
            }
        }
    }
    return all;
}

} // namespace

/// Two hundred forms gone wrong whose smallest corrections are known from an exact solver.
class TestRepairInstances : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFile::exists(instancesPath()))
            QSKIP("the instances are not at hand");
        m_instances = readRepairInstances(instancesPath());
        QVERIFY(!m_instances.isEmpty());
    }

    void everySmallestSetIsFound_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_instances.size(); ++i)
            QTest::addRow("%s %s", qUtf8Printable(m_instances[i].name),
                          qUtf8Printable(m_instances[i].kind))
                << i;
        if (m_instances.isEmpty())
            QTest::newRow("none") << -1;
    }
    void everySmallestSetIsFound()
    {
        QFETCH(int, index);
        if (index < 0)
            QSKIP("the instances are not at hand");
        const RepairInstance &instance = m_instances[index];
        const auto found = smallestSets(instance.report);
        QCOMPARE(found.size(), instance.optimal.size());
        qsizetype size = 0;
        for (qsizetype block = 0; block < found.size(); ++block) {
            const auto expected = sorted(possible(instance.report, instance.optimal[block]));
            QCOMPARE(sorted(found[block]), expected);
            QCOMPARE(found[block].size(), expected.size());
            size += found[block].constFirst().size();
        }
        QCOMPARE(size, instance.optimum);
    }

    /// Nothing else is left out of what the file says.
    void twoSetsOfTheFileCannotHold()
    {
        if (m_instances.isEmpty())
            QSKIP("the instances are not at hand");
        qsizetype impossible = 0;
        for (const RepairInstance &instance : std::as_const(m_instances)) {
            for (const QList<QStringList> &sets : instance.optimal)
                impossible += sets.size() - possible(instance.report, sets).size();
        }
        QCOMPARE(impossible, 2);
    }

    void bestProposalRestoresTheTruth()
    {
        int right = 0;
        QStringList wrong;
        RepairFinder finder;
        for (const RepairInstance &instance : std::as_const(m_instances)) {
            if (restores(instance, finder.find(instance.report)))
                ++right;
            else
                wrong.append(instance.name + u' ' + instance.kind);
        }
        qInfo() << right << "of" << m_instances.size() << "restored; not:" << wrong;
        QVERIFY(right * 100 >= m_instances.size() * 97);
    }

private:
    QList<RepairInstance> m_instances;
};

QTEST_GUILESS_MAIN(TestRepairInstances)
#include "tst_repairinstances.moc"
