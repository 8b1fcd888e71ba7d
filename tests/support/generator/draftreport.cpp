#include "tests/support/generator/draftreport.h"

#include "tests/support/generator/figures.h"
#include "tests/support/generator/labeldamages.h"
#include "tests/support/generator/labelstyle.h"
#include "tests/support/generator/prose.h"
#include "tests/support/generator/wording.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// One edition for each table. Table four has no edition of its own: it goes with table three.
QStringList drawEditions(const FormCatalogue &catalogue, const GeneratorOptions &options,
                         Dice &dice)
{
    QStringList known;
    for (const FormFile &form : catalogue.forms())
        known.append(form.edition);
    const QString drawn = dice.pick(known);
    const QString other = dice.pick(known);
    if (!options.edition)
        return dice.chance(6) ? QStringList{drawn, other, other} : QStringList(3, drawn);
    if (*options.edition == u"mixed")
        return drawn == known.first() ? QStringList{known.first(), known.last(), known.last()}
                                      : QStringList{known.last(), known.first(), known.first()};
    return QStringList(3, *options.edition);
}

Office drawOfficeFor(const FormCatalogue &catalogue, const QString &edition, Dice &dice)
{
    const FormFile &form = *catalogue.form(edition);
    const int last = form.lastYear.value_or(form.firstYear + 4);
    // Now and then an office takes last year's form.
    return drawOffice(form.firstYear, dice.chance(5) ? last + 1 : last, dice);
}

class ReportDrafter
{
public:
    ReportDrafter(const FormCatalogue &catalogue, const GeneratorOptions &options, quint64 seed)
        : m_catalogue(catalogue)
        , m_options(options)
        , m_dice(seed, "report")
        , m_valueDice(seed, "values")
        , m_labelDice(seed, "labels")
        , m_proseDice(seed, "prose")
    {}

    Draft make()
    {
        drawFrame();
        drawValues();
        writeOpening();
        writeSections();
        return m_draft;
    }

private:
    [[nodiscard]] bool damaged(Damage damage) const { return m_options.damages.contains(damage); }

    void drawFrame()
    {
        ReportTruth &truth = m_draft.truth;
        truth.tableEditions = drawEditions(m_catalogue, m_options, m_dice);
        truth.form = m_catalogue.edition(truth.tableEditions);
        truth.edition = truth.form->id();
        m_office = drawOfficeFor(m_catalogue, truth.tableEditions.first(), m_dice);
        truth.agency = m_office.organ;
        truth.year = m_office.year;
    }

    void drawValues()
    {
        const FormEdition &form = *m_draft.truth.form;
        static const QList<FigureSize> sizes{
            FigureSize::Zero,   FigureSize::Small, FigureSize::Small, FigureSize::Office,
            FigureSize::Office, FigureSize::City,  FigureSize::Huge};
        const FigureSize size = m_options.size.value_or(m_valueDice.pick(sizes));
        QStringList figures = balancedFigures(form, size, m_valueDice);
        if (!m_options.balanced.value_or(!m_valueDice.chance(15)))
            unbalance(figures, form, m_valueDice);
        for (int i = 0; i < figures.size(); ++i)
            m_figures.insert(form.cell({i}).id, figures[i]);
        m_values = printFigures(form, figures, m_options.damages, m_valueDice);
        for (const PrintedValue &value : m_values) {
            TrueCell cell;
            cell.state = value.state;
            cell.value = value.value;
            cell.unit = value.unit;
            cell.unsure = value.unsure;
            m_draft.truth.cells.append(cell);
        }
    }

    void add(ParagraphKind kind, const QString &text, int section = 0)
    {
        m_draft.blocks.append({.kind = kind, .text = text, .section = section, .table = {}});
    }
    void add(const QStringList &paragraphs)
    {
        for (const QString &text : paragraphs)
            add(ParagraphKind::Body, text);
    }
    void add(const DraftTable &table)
    {
        m_draft.blocks.append({.text = {}, .isTable = true, .table = table});
    }

    void writeOpening()
    {
        const Title title = drawTitle(m_office, m_proseDice);
        if (!title.text.isEmpty())
            add(ParagraphKind::Title, title.text);
        m_titleNamesOrgan = title.namesOrgan;
        add(preface(m_office, m_titleNamesOrgan, m_proseDice));
    }

    void writeSections()
    {
        const FormFile &form = *m_catalogue.form(m_draft.truth.tableEditions.first());
        const QStringList headings = drawHeadings(form.sections, m_proseDice);
        LabelStyle style(*m_draft.truth.form, m_labelDice);
        if (damaged(Damage::LabelsRenumbered))
            style.renumber(m_labelDice);
        for (int s = 0; s < headings.size(); ++s) {
            add(ParagraphKind::Heading, headings[s], s + 1);
            if (s == 0)
                add(overviewProse(m_office, m_figures, m_proseDice));
            else if (s <= 3)
                writeTable(s - 1, style);
            else if (s == 4)
                add(problemsProse(m_office, m_proseDice));
            else
                add(otherMatters(m_office, m_proseDice));
        }
        for (const QString &text : signature(m_office, !m_titleNamesOrgan, m_proseDice))
            add(ParagraphKind::Signature, text);
    }

    void writeTable(int table, const LabelStyle &style)
    {
        const bool chatty = damaged(Damage::ProseAroundTables);
        if (m_proseDice.chance(chatty ? 70 : 10))
            add(ParagraphKind::Caption, remark(m_office, m_proseDice));
        if (chatty && m_proseDice.chance(60))
            add(lookAlikeTable(m_office, m_proseDice));
        DraftTable draft = draftTable(*m_draft.truth.form, table, m_values);
        styleLabels(draft, style);
        damageLabels(draft, m_options.damages, m_labelDice);
        add(draft);
        if (m_proseDice.chance(chatty ? 50 : 5))
            add(ParagraphKind::Caption, remark(m_office, m_proseDice));
    }

    const FormCatalogue &m_catalogue;
    const GeneratorOptions &m_options;
    Dice m_dice;
    Dice m_valueDice;
    Dice m_labelDice;
    Dice m_proseDice;
    Draft m_draft;
    Office m_office;
    FigureLookup m_figures;
    QList<PrintedValue> m_values;
    bool m_titleNamesOrgan = true;
};

} // namespace

Draft draftReport(const FormCatalogue &catalogue, const GeneratorOptions &options, quint64 seed)
{
    return ReportDrafter(catalogue, options, seed).make();
}

} // namespace gouji::testing
