#include "tests/support/generator/figures.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// How many cells of a hundred are not 0, and how large those are.
struct Density
{
    int percent = 0;
    qint64 largest = 0;
};

Density densityOf(FigureSize size, bool firstColumn)
{
    switch (size) {
    case FigureSize::Zero:
        return {0, 0};
    case FigureSize::Small:
        return {firstColumn ? 25 : 4, 9};
    case FigureSize::Office:
        return {firstColumn ? 55 : 12, firstColumn ? 120 : 15};
    case FigureSize::City:
        return {firstColumn ? 90 : 35, firstColumn ? 4000 : 300};
    case FigureSize::Huge:
        return {firstColumn ? 95 : 60, firstColumn ? 3'000'000 : 40'000};
    }
    Q_UNREACHABLE();
}

class FigureMaker
{
public:
    FigureMaker(const FormEdition &form, FigureSize size, Dice &dice)
        : m_form(form)
        , m_size(size)
        , m_dice(dice)
        , m_figures(form.cellCount(), u"0"_s)
    {}

    QStringList make()
    {
        fillTableTwo();
        fillTableThree();
        fillTableFour();
        return m_figures;
    }

private:
    /// Sizes spread over the magnitudes, as real ones do.
    qint64 draw(Density density)
    {
        if (!m_dice.chance(density.percent))
            return 0;
        qint64 limit = density.largest;
        while (limit > 9 && m_dice.chance(45))
            limit /= 10;
        return 1 + m_dice.below(limit);
    }
    qint64 draw() { return draw(densityOf(m_size, true)); }

    void set(const QString &id, qint64 number)
    {
        if (const CellId cell = m_form.find(id); cell.isValid())
            m_figures[cell.index] = QString::number(number);
    }
    void set(const QString &id, const QString &number)
    {
        if (const CellId cell = m_form.find(id); cell.isValid())
            m_figures[cell.index] = number;
    }

    /// 万元 with up to four decimals.
    QString amount()
    {
        const qint64 whole = draw();
        if (whole == 0)
            return u"0"_s;
        const int decimals = m_dice.below(5);
        if (decimals == 0)
            return QString::number(whole);
        QString digits;
        for (int i = 0; i < decimals; ++i)
            digits += QChar(u'0' + m_dice.below(10));
        digits.back() = QChar(u'1' + m_dice.below(9));
        return QString::number(whole) + u'.' + digits;
    }

    void fillTableTwo()
    {
        for (const QString &row :
             {u"t2.art20_1.regulations"_s, u"t2.art20_1.normative_documents"_s}) {
            const qint64 made = draw();
            const qint64 published = made == 0 ? 0 : m_dice.below(made + 1);
            const qint64 repealed = m_dice.chance(40) ? draw() : 0;
            set(row + u".made"_s, made);
            set(row + u".published"_s, published);
            set(row + u".total_public"_s, published + draw());
            set(row + u".repealed"_s, repealed);
            set(row + u".in_force"_s, std::max<qint64>(made - repealed, 0) + draw());
        }
        for (const QString &row :
             {u"t2.art20_5.licensing"_s, u"t2.art20_5.other_services"_s, u"t2.art20_6.penalties"_s,
              u"t2.art20_6.coercion"_s, u"t2.art20_8.fees"_s}) {
            const qint64 before = draw();
            const qint64 change = m_dice.chance(50) ? draw() : -qint64(m_dice.below(before + 1));
            set(row + u".previous_year"_s, before);
            set(row + u".change"_s, change);
            set(row + u".decisions"_s, draw());
        }
        set(u"t2.art20_8.fees.amount"_s, amount());
        const QString bought = amount();
        set(u"t2.art20_9.procurement.amount"_s, bought);
        set(u"t2.art20_9.procurement.items"_s, bought == u"0" ? 0 : 1 + m_dice.below(40));
    }

    void fillTableThree()
    {
        const FormTable &table = m_form.tables()[1];
        const int columns = static_cast<int>(table.blocks[0].columns.size());
        QList<QList<qint64>> numbers(table.rows.size(), QList<qint64>(columns, 0));
        for (int c = 0; c + 1 < columns; ++c)
            fillColumn(table, c, numbers);
        for (int r = 0; r < table.rows.size(); ++r) {
            for (int c = 0; c + 1 < columns; ++c)
                numbers[r][columns - 1] += numbers[r][c];
            for (int c = 0; c < columns; ++c)
                m_figures[table.rows[r].first.index + c] = QString::number(numbers[r][c]);
        }
    }

    void fillColumn(const FormTable &table, int column, QList<QList<qint64>> &numbers)
    {
        const Density density = densityOf(m_size, column == 0);
        qint64 results = 0;
        for (int r = 2; r + 2 < table.rows.size(); ++r) {
            numbers[r][column] = draw(density);
            results += numbers[r][column];
        }
        const qsizetype last = table.rows.size() - 1;
        const qint64 forward = m_dice.chance(50) ? draw(density) : 0;
        const qint64 all = results + forward;
        const qint64 over = m_dice.chance(50) ? m_dice.below(all / 4 + 1) : 0;
        numbers[last - 1][column] = results;
        numbers[last][column] = forward;
        numbers[0][column] = all - over;
        numbers[1][column] = over;
    }

    void fillTableFour()
    {
        const FormTable &table = m_form.tables()[2];
        for (int group = 0; group < table.cellCount; group += 5) {
            qint64 sum = 0;
            for (int c = 0; c < 4; ++c) {
                const qint64 number = draw(densityOf(m_size, group == 0));
                sum += number;
                m_figures[table.firstCell.index + group + c] = QString::number(number);
            }
            m_figures[table.firstCell.index + group + 4] = QString::number(sum);
        }
    }

    const FormEdition &m_form;
    FigureSize m_size;
    Dice &m_dice;
    QStringList m_figures;
};

/// A digit too many, too few, another one, or two exchanged.
QString slipped(const QString &number, Dice &dice)
{
    QString other = number;
    const int at = dice.below(number.size());
    switch (dice.below(4)) {
    case 0:
        return number == u"0" ? u"10"_s : number + u'0';
    case 1:
        if (number.size() > 1)
            return number.chopped(1);
        break;
    case 2:
        if (number.size() > 1 && number[0] != number[1] && number[1] != u'0') {
            std::swap(other[0], other[1]);
            return other;
        }
        break;
    default:
        break;
    }
    const int digit = (number[at].digitValue() + 1 + dice.below(8)) % 10;
    other[at] = QChar(u'0' + (at == 0 && digit == 0 ? 5 : digit));
    return other == number ? number + u'1' : other;
}

} // namespace

QStringList balancedFigures(const FormEdition &form, FigureSize size, Dice &dice)
{
    return FigureMaker(form, size, dice).make();
}

void unbalance(QStringList &figures, const FormEdition &form, Dice &dice)
{
    const int first = form.tables()[1].firstCell.index;
    for (int i = dice.between(1, 3); i > 0; --i) {
        QString &figure = figures[first + dice.below(figures.size() - first)];
        figure = slipped(figure, dice);
    }
}

} // namespace gouji::testing
