#include "tests/support/generator/printedvalues.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

PrintedValue plain(const QString &figure)
{
    return {
        .text = figure, .state = CellState::Read, .value = Decimal::fromString(figure), .unit = {}};
}

PrintedValue blank(Dice &dice)
{
    const QString text =
        dice.pick<QString>({QString(), QString(), QString(), u"\u00A0"_s, u"\u3000"_s});
    return {.text = text, .state = CellState::Blank, .value = {}, .unit = {}};
}

bool isZero(const PrintedValue &value)
{
    return value.value && value.value->isZero() && value.unit.isEmpty();
}

bool isNumber(const PrintedValue &value)
{
    return value.value.has_value();
}

class Printer
{
public:
    Printer(const FormEdition &form, Dice &dice)
        : m_form(form)
        , m_dice(dice)
    {}

    QList<PrintedValue> print(const QStringList &figures)
    {
        // One hand typed all changes and all amounts.
        const QString minus =
            m_dice.pick<QString>({u"-"_s, u"-"_s, u"-"_s, u"－"_s, u"−"_s, u"减"_s});
        for (int i = 0; i < figures.size(); ++i) {
            PrintedValue value = plain(figures[i]);
            if (figures[i].startsWith(u'-'))
                value.text = minus + figures[i].sliced(1);
            else if (isFreeMoney(i) && !isZero(value) && m_dice.chance(40))
                addUnit(value, m_dice.pick<QString>({u"万元"_s, u"元"_s}));
            m_values.append(value);
        }
        return m_values;
    }

    void apply(Damage damage)
    {
        const QString dash = m_dice.pick<QString>(
            {u"/"_s, u"—"_s, u"——"_s, u"-"_s, u"无"_s, u"不涉及"_s, u"不适用"_s});
        const QString unit = m_dice.pick<QString>({u"件"_s, u"件"_s, u"项"_s, u"条"_s, u"个"_s});
        const int share = m_dice.between(3, 30);
        for (int i = 0; i < m_values.size(); ++i)
            apply(damage, i, {dash, unit, share});
    }

    QList<PrintedValue> take() { return m_values; }

private:
    struct Manner
    {
        QString dash;
        QString unit;
        int share = 0;
    };

    /// An amount for which the form names no unit.
    [[nodiscard]] bool isFreeMoney(int cell) const
    {
        const FormCell &info = m_form.cell({cell});
        return info.kind == CellKind::Money && info.unit.isEmpty();
    }

    static void addUnit(PrintedValue &value, const QString &unit)
    {
        value.text += unit;
        value.unit = unit;
    }

    void apply(Damage damage, int cell, const Manner &manner)
    {
        PrintedValue &value = m_values[cell];
        switch (damage) {
        case Damage::Blanks:
            if (isZero(value) && m_dice.chance(manner.share))
                value = blank(m_dice);
            break;
        case Damage::AllBlank:
            if (isZero(value))
                value = blank(m_dice);
            break;
        case Damage::Dashes:
            if (isZero(value) && m_dice.chance(manner.share))
                value = {.text = manner.dash, .state = CellState::Read, .value = {}, .unit = {}};
            break;
        case Damage::Units:
            if (isNumber(value) && value.unit.isEmpty() && m_dice.chance(manner.share))
                addUnit(value,
                        m_form.cell({cell}).kind == CellKind::Money ? u"万元"_s : manner.unit);
            break;
        default:
            spellOtherwise(damage, value, manner);
            break;
        }
    }

    void spellOtherwise(Damage damage, PrintedValue &value, const Manner &manner)
    {
        if (!isNumber(value))
            return;
        if (damage == Damage::Separators)
            separate(value);
        else if (damage == Damage::SpacedDigits && m_dice.chance(manner.share + 20))
            space(value);
        else if (damage == Damage::FullWidth)
            widen(value);
        else if (damage == Damage::Lookalikes && value.unit.isEmpty()
                 && m_dice.chance(manner.share / 2))
            misread(value);
    }

    /// Number of digits at the end of the whole part, from where digits begin.
    static TextSpan wholePart(const QString &text)
    {
        qsizetype begin = 0;
        while (begin < text.size() && !text[begin].isDigit())
            ++begin;
        qsizetype end = begin;
        while (end < text.size() && text[end].isDigit())
            ++end;
        return {begin, end};
    }

    static void separate(PrintedValue &value)
    {
        const TextSpan whole = wholePart(value.text);
        for (qsizetype at = whole.end - 3; at > whole.begin; at -= 3)
            value.text.insert(at, u',');
    }

    void space(PrintedValue &value)
    {
        const TextSpan whole = wholePart(value.text);
        if (whole.size() < 2)
            return;
        value.text.insert(whole.begin + 1 + m_dice.below(whole.size() - 1), u' ');
        value.unsure = true;
    }

    static void widen(PrintedValue &value)
    {
        for (QChar &character : value.text) {
            if (character.isDigit() || character == u'.')
                character = QChar(character.unicode() + 0xFEE0);
        }
    }

    void misread(PrintedValue &value)
    {
        static const QList<QChar> zeros{u'O', u'o', u'〇', u'O'};
        static const QList<QChar> ones{u'l', u'I', u'l'};
        QList<qsizetype> places;
        for (qsizetype i = 0; i < value.text.size(); ++i) {
            if (value.text[i] == u'0' || value.text[i] == u'1')
                places.append(i);
        }
        if (places.isEmpty())
            return;
        const qsizetype at = m_dice.pick(places);
        value.text[at] = m_dice.pick(value.text[at] == u'0' ? zeros : ones);
        value.value.reset();
        value.unsure = true;
    }

    const FormEdition &m_form;
    Dice &m_dice;
    QList<PrintedValue> m_values;
};

} // namespace

QList<PrintedValue> printFigures(const FormEdition &form, const QStringList &figures,
                                 const QList<Damage> &damages, Dice &dice)
{
    Printer printer(form, dice);
    printer.print(figures);
    for (const Damage damage : damages)
        printer.apply(damage);
    return printer.take();
}

} // namespace gouji::testing
