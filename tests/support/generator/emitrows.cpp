#include "tests/support/generator/emit.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// One line's worth of a row, and how it is put into a line.
class RowWriter
{
public:
    RowWriter(MarkedText &out, Emission &emission)
        : m_out(out)
        , m_emission(emission)
        , m_padded(emission.dice.chance(50))
        , m_framed(emission.flavour == Flavour::Markdown || emission.dice.chance(60))
        , m_quoteAll(emission.dice.chance(20))
    {}

    void writeRow(const QList<const DraftCell *> &cells)
    {
        if (m_framed && isPiped())
            m_out << (m_padded ? u"| "_s : u"|"_s);
        const QString separator = separatorText();
        const int torn = m_emission.damaged(Damage::TornRows) && m_emission.dice.chance(8)
                             ? 1 + m_emission.dice.below(cells.size() - 1)
                             : -1;
        for (qsizetype c = 0; c < cells.size(); ++c) {
            if (c > 0)
                m_out << (c == torn ? u"\n"_s : separator);
            if (cells[c])
                writeField(*cells[c]);
        }
        if (m_framed && isPiped())
            m_out << (m_padded ? u" |"_s : u"|"_s);
        m_out << u'\n';
    }

    void writeMarkdownRule(qsizetype columns)
    {
        const QString field = m_padded ? u" --- |"_s : u"---|"_s;
        m_out << u'|' << field.repeated(columns) << u'\n';
    }

private:
    [[nodiscard]] bool isPiped() const
    {
        return m_emission.flavour == Flavour::Markdown || m_emission.flavour == Flavour::SheetPipes;
    }
    [[nodiscard]] QString separatorText() const
    {
        if (m_emission.flavour == Flavour::Commas)
            return u","_s;
        if (isPiped())
            return m_padded ? u" | "_s : u"|"_s;
        return u"\t"_s;
    }

    void writeField(const DraftCell &cell)
    {
        DraftCell field = cell;
        if (m_emission.flavour == Flavour::Markdown)
            field.text.replace(u'\n', u"<br>"_s);
        else if (m_emission.flavour != Flavour::Commas && m_emission.flavour != Flavour::SheetTabs)
            field.text.replace(u'\n', u' ');
        const bool special =
            field.text.contains(u',') || field.text.contains(u'"') || field.text.contains(u'\n');
        const bool quoted =
            (m_emission.flavour == Flavour::Commas && (special || m_quoteAll))
            || (m_emission.flavour == Flavour::SheetTabs && field.text.contains(u'\n'));
        if (!quoted) {
            write(m_out, field, m_emission.part);
            return;
        }
        if (!field.isValue)
            field.text.replace(u"\""_s, u"\"\""_s);
        m_out << u'"';
        write(m_out, field, m_emission.part);
        m_out << u'"';
    }

    MarkedText &m_out;
    Emission &m_emission;
    bool m_padded;
    bool m_framed;
    bool m_quoteAll;
};

/// A row whose header cells were cut in two by a line end is two lines, each with its half.
QList<QList<DraftCell>> halvesOf(const QList<const DraftCell *> &cells)
{
    QList<QList<DraftCell>> halves(2);
    for (const DraftCell *cell : cells) {
        DraftCell upper = cell ? *cell : DraftCell();
        DraftCell lower;
        if (const qsizetype cut = upper.text.indexOf(u'\n'); cut >= 0) {
            lower.text = upper.text.sliced(cut + 1);
            upper.text.truncate(cut);
        }
        halves[0].append(upper);
        halves[1].append(lower);
    }
    return halves;
}

bool isCut(const QList<const DraftCell *> &cells)
{
    return std::ranges::any_of(
        cells, [](const DraftCell *cell) { return cell && cell->text.contains(u'\n'); });
}

} // namespace

void emitRows(MarkedText &out, const DraftTable &table, Emission &emission)
{
    RowWriter writer(out, emission);
    const auto rows = cellsOf(table, TableGeometry::Grid);
    if (emission.flavour == Flavour::Markdown)
        out << u'\n';
    for (qsizetype r = 0; r < rows.size(); ++r) {
        if (emission.flavour == Flavour::TabRows && isCut(rows[r])) {
            for (const QList<DraftCell> &half : halvesOf(rows[r])) {
                QList<const DraftCell *> cells;
                for (const DraftCell &cell : half)
                    cells.append(&cell);
                writer.writeRow(cells);
            }
        } else {
            writer.writeRow(rows[r]);
        }
        if (emission.flavour == Flavour::Markdown && r == 0)
            writer.writeMarkdownRule(rows[r].size());
        pageFurniture(out, emission);
    }
    out << u'\n';
}

} // namespace gouji::testing
