#include "tests/support/generator/freshinstance.h"

#include "tests/support/generator/figures.h"
#include "tests/support/samplereport.h"

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// Makes numbers go wrong as they do: mostly one cell, by a slip of a digit.
class Spoiler
{
public:
    Spoiler(RepairInstance &instance, Dice &dice)
        : m_instance(instance)
        , m_form(*instance.report.form)
        , m_dice(dice)
    {}

    /// `table` is that of the first mistake.
    void spoil(int table)
    {
        const int kind = m_dice.below(100);
        if (kind < 55) {
            slip(anyCell(table));
        } else if (kind < 70) {
            slip(anyCell(table));
            slip(anyCell(m_dice.chance(90) ? table : 3 - table));
        } else if (kind < 80) {
            swap(anyCell(table));
        } else if (kind < 90) {
            merge(anyCell(table));
        } else {
            shift(anyCell(table));
        }
    }

private:
    CellId anyCell(int table)
    {
        const FormTable &form = m_form.tables()[table];
        return {form.firstCell.index + m_dice.below(form.cellCount)};
    }

    QString text(CellId cell) { return m_instance.report.cell(cell).text; }

    void print(CellId cell, const QString &wrong)
    {
        if (wrong == text(cell))
            return;
        if (!m_instance.truth.contains(cell))
            m_instance.truth.insert(cell, text(cell).toLongLong());
        setPrinted(m_instance.report, cell, wrong);
    }

    void slip(CellId cell)
    {
        QString digits = text(cell);
        if (digits.isEmpty())
            return;
        const int at = m_dice.below(digits.size());
        const int kind = m_dice.below(94);
        if (kind < 17 && digits.size() > 1) {
            digits.remove(at, 1);
        } else if (kind < 30) {
            digits.insert(at, digits[at]);
        } else if (kind < 43 && at + 1 < digits.size()) {
            std::swap(digits[at], digits[at + 1]);
        } else if (kind < 65) {
            static const QHash<QChar, QString> alike{
                {u'0', u"86"_s}, {u'8', u"03"_s}, {u'1', u"7"_s}, {u'7', u"1"_s},
                {u'3', u"8"_s},  {u'5', u"6"_s},  {u'6', u"50"_s}};
            const QString others = alike.value(digits[at], u"4"_s);
            digits[at] = others[m_dice.below(others.size())];
        } else if (kind < 70) {
            digits[at] = QChar(u'0' + m_dice.below(10));
        } else if (kind < 87) {
            digits.clear();
        } else {
            digits =
                QString::number(std::max<qint64>(0, digits.toLongLong() + m_dice.between(-9, 9)));
        }
        print(cell, digits.isEmpty() ? digits : QString::number(digits.toLongLong()));
    }

    QList<CellId> lineFrom(CellId cell)
    {
        QList<CellId> line;
        const FormRow &row = m_form.rowOf(cell);
        const auto end = row.first.index + m_form.tableOf(cell).blockOf(row).columns.size();
        for (int i = cell.index; i < end; ++i)
            line.append(CellId{i});
        return line;
    }

    void swap(CellId cell)
    {
        const QList<CellId> line = lineFrom(cell);
        if (line.size() < 2 || text(line[0]) == text(line[1]))
            return slip(cell);
        const QString left = text(line[0]);
        print(line[0], text(line[1]));
        print(line[1], left);
    }

    void merge(CellId cell)
    {
        const QList<CellId> line = lineFrom(cell);
        if (line.size() < 2 || text(line[0]) == u"0")
            return slip(cell);
        print(line[0], text(line[0]) + text(line[1]));
        print(line[1], QString());
    }

    void shift(CellId cell)
    {
        const QList<CellId> line = lineFrom(cell);
        if (line.size() < 2)
            return slip(cell);
        for (qsizetype i = line.size() - 1; i > 0; --i)
            print(line[i], text(line[i - 1]));
        print(line[0], QString());
    }

    RepairInstance &m_instance;
    const FormEdition &m_form;
    Dice &m_dice;
};

} // namespace

RepairInstance freshInstance(int seed, int table)
{
    Dice dice(static_cast<quint64>(seed), "repair");
    RepairInstance instance{.name = QString::number(seed),
                            .kind = {},
                            .report = makeReport(builtInCatalogue()->newestForm().edition),
                            .truth = {},
                            .optimum = -1,
                            .optimal = {}};
    const FigureSize size = dice.chance(60) ? FigureSize::City : FigureSize::Office;
    const QStringList figures = balancedFigures(*instance.report.form, size, dice);
    for (int i = 0; i < figures.size(); ++i)
        setPrinted(instance.report, CellId{i}, figures[i]);
    while (instance.truth.isEmpty())
        Spoiler(instance, dice).spoil(table);
    return instance;
}

} // namespace gouji::testing
