#include "tests/support/generator/generator.h"

#include "tests/support/generator/draftdamages.h"
#include "tests/support/generator/draftreport.h"
#include "tests/support/generator/emit.h"
#include "tests/support/generator/encode.h"
#include "tests/support/samplereport.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 otherReport = 0x5EED0000; ///< keeps seeds of a file's parts apart

/// Behind this year's tables, those of the year before: nothing of them is a cell of the report.
void appendLastYear(Draft &draft, const FormCatalogue &catalogue, GeneratorOptions options)
{
    options.damages.clear();
    if (!options.edition)
        options.edition = draft.truth.tableEditions.constLast();
    const Draft last = draftReport(catalogue, options, options.seed + otherReport);
    draft.blocks.append(
        {.kind = ParagraphKind::Body,
         .text = u"附：%1年政府信息公开工作年度报告有关数据"_s.arg(draft.truth.year - 1),
         .table = {}});
    for (DraftBlock block : last.blocks) {
        if (!block.isTable || block.table.table < 0)
            continue;
        block.table.table = -1;
        for (DraftRow &row : block.table.rows) {
            for (DraftCell &cell : row.cells)
                cell.pieces.clear();
        }
        draft.blocks.append(block);
    }
}

Draft makePart(const GeneratorOptions &options, int part)
{
    const FormCatalogue &catalogue = *builtInCatalogue();
    const quint64 seed = options.seed + static_cast<quint64>(part) * otherReport;
    Draft draft = draftReport(catalogue, options, seed);
    Dice dice(seed, "damages");
    damageDraft(draft, options.damages, dice);
    if (options.damages.contains(Damage::LastYearAppended))
        appendLastYear(draft, catalogue, options);
    for (const DraftBlock &block : draft.blocks) {
        if (block.section > 0)
            draft.truth.sections.append({block.section, block.text});
    }
    return draft;
}

/// Fills in what only the emitted text says: spans, raw characters, and which cells are not there.
void locate(QList<ReportTruth> &parts, const MarkedText &text)
{
    QList<QList<bool>> found;
    for (const ReportTruth &part : parts)
        found.append(QList<bool>(part.cells.size(), false));
    for (const CellMark &mark : text.marks()) {
        TrueCell &cell = parts[mark.part].cells[mark.cell];
        cell.span = mark.span;
        cell.raw = text.text().sliced(mark.span.begin, mark.span.size());
        found[mark.part][mark.cell] = true;
    }
    for (qsizetype p = 0; p < parts.size(); ++p) {
        for (qsizetype c = 0; c < parts[p].cells.size(); ++c) {
            TrueCell &cell = parts[p].cells[c];
            if (found[p][c])
                continue;
            cell.state = CellState::Missing;
            cell.value.reset();
            cell.unit.clear();
        }
    }
}

} // namespace

GeneratedReport generate(const GeneratorOptions &options)
{
    GeneratedReport report;
    MarkedText text;
    const int parts = options.damages.contains(Damage::TwoReports) ? 2 : 1;
    for (int part = 0; part < parts; ++part) {
        const Draft draft = makePart(options, part);
        Emission emission{.flavour = options.flavour,
                          .damages = options.damages,
                          .part = part,
                          .runningTitle = draft.truth.agency + u"政府信息公开工作年度报告"_s,
                          .dice = Dice(options.seed + static_cast<quint64>(part), "emission")};
        text.append(emitText(draft, emission));
        report.parts.append(draft.truth);
    }
    locate(report.parts, text);
    report.text = text.text();
    report.bytes = encoded(report.text, options);
    report.fileName = u"report-%1%2"_s.arg(options.seed).arg(suffixOf(options.flavour));
    return report;
}

} // namespace gouji::testing
