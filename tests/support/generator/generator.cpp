#include "tests/support/generator/generator.h"

#include "tests/support/generator/draftdamages.h"
#include "tests/support/generator/draftreport.h"
#include "tests/support/generator/emit.h"
#include "tests/support/generator/encode.h"
#include "tests/support/generator/pagetext.h"
#include "tests/support/samplereport.h"

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 otherReport = 0x5EED0000; ///< keeps seeds of a file's parts apart

/// The tables of the year before: nothing of them is a cell of the report.
QList<DraftBlock> lastYearsTables(const Draft &draft, const FormCatalogue &catalogue,
                                  GeneratorOptions options)
{
    options.damages.clear();
    if (!options.edition)
        options.edition = draft.truth.tableEditions.constLast();
    const Draft last = draftReport(catalogue, options, options.seed + otherReport);
    QList<DraftBlock> tables;
    for (DraftBlock block : last.blocks) {
        if (!block.isTable || block.table.table < 0)
            continue;
        block.table.table = -1;
        for (DraftRow &row : block.table.rows) {
            for (DraftCell &cell : row.cells)
                cell.pieces.clear();
        }
        tables.append(block);
    }
    return tables;
}

DraftBlock bodyOf(const QString &text)
{
    return {.kind = ParagraphKind::Body, .text = text, .table = {}};
}

void appendLastYear(Draft &draft, const QList<DraftBlock> &tables)
{
    draft.blocks.append(
        bodyOf(u"附：%1年政府信息公开工作年度报告有关数据"_s.arg(draft.truth.year - 1)));
    draft.blocks += tables;
}

/// Some of them, at the end of section one.
void quoteLastYear(Draft &draft, const QList<DraftBlock> &tables, Dice &dice)
{
    const auto second = std::ranges::find(draft.blocks, 2, &DraftBlock::section);
    const qsizetype at = second - draft.blocks.begin();
    const int only = dice.chance(60) ? dice.below(tables.size()) : -1;
    for (qsizetype t = tables.size() - 1; t >= 0; --t) {
        if (only < 0 || only == t)
            draft.blocks.insert(at, tables[t]);
    }
    draft.blocks.insert(at, bodyOf(u"%1年有关数据："_s.arg(draft.truth.year - 1)));
}

Draft makePart(const GeneratorOptions &options, int part)
{
    const FormCatalogue &catalogue = *builtInCatalogue();
    const quint64 seed = options.seed + static_cast<quint64>(part) * otherReport;
    Draft draft = draftReport(catalogue, options, seed);
    Dice dice(seed, "damages");
    damageDraft(draft, options.damages, dice);
    if (options.damages.contains(Damage::LastYearAppended))
        appendLastYear(draft, lastYearsTables(draft, catalogue, options));
    if (options.damages.contains(Damage::LastYearQuoted))
        quoteLastYear(draft, lastYearsTables(draft, catalogue, options), dice);
    if (isInReadingOrder(options.flavour)) {
        for (const DraftBlock &block : std::as_const(draft.blocks)) {
            if (block.isTable && block.table.table >= 0)
                leaveNoBlanks(block.table, draft.truth);
        }
    }
    for (const DraftBlock &block : draft.blocks) {
        if (block.section > 0)
            draft.truth.sections.append({block.section, block.text});
    }
    return draft;
}

/// Fills in what only the emitted report says: spans, raw characters, and which cells are not
/// there.
void locate(QList<ReportTruth> &parts, const QList<PrintedCell> &printed)
{
    QList<QList<bool>> found;
    for (const ReportTruth &part : parts)
        found.append(QList<bool>(part.cells.size(), false));
    for (const PrintedCell &one : printed) {
        TrueCell &cell = parts[one.part].cells[one.cell];
        cell.span = one.span;
        cell.raw = one.raw;
        found[one.part][one.cell] = true;
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

QList<PrintedCell> printedCells(const MarkedText &text)
{
    QList<PrintedCell> cells;
    for (const CellMark &mark : text.marks())
        cells.append({.part = mark.part,
                      .cell = mark.cell,
                      .raw = text.text().sliced(mark.span.begin, mark.span.size()),
                      .span = mark.span});
    return cells;
}

/// What the parts of a file become, one by one.
struct EmittedFile
{
    MarkedText text;
    EmittedMarkup markup;
};

EmittedMarkup emitMarkup(const Draft &draft, Emission &emission)
{
    switch (emission.flavour) {
    case Flavour::Html:
        return emitHtml(draft, emission);
    case Flavour::Docx:
        return emitDocx(draft, emission);
    default:
        return emitPdf(draft, emission);
    }
}

void emitPart(EmittedFile &file, const Draft &draft, Emission &emission)
{
    if (isText(emission.flavour)) {
        file.text.append(emitText(draft, emission));
        return;
    }
    const EmittedMarkup part = emitMarkup(draft, emission);
    file.markup.text += part.text;
    file.markup.cells += part.cells;
}

PageTextManner mannerOf(quint64 seed)
{
    Dice dice(seed, "layout");
    return {.laidOut = true, .fixedPitch = dice.pick(QList<double>{0, 0, 0, 3, 4, 5})};
}

QByteArray bytesOf(const EmittedFile &file, const GeneratorOptions &options)
{
    switch (options.flavour) {
    case Flavour::Html:
        return htmlFile(file.markup.text, options);
    case Flavour::Docx:
        return docxFile(file.markup.text, options);
    case Flavour::Pdf:
        return pdfFile(file.markup.text);
    case Flavour::LaidOutPages:
        return textOfPages(pdfFile(file.markup.text), mannerOf(options.seed));
    case Flavour::PageFlow:
        return textOfPages(pdfFile(file.markup.text), {});
    default:
        return encoded(file.text.text(), options);
    }
}

} // namespace

GeneratedReport generate(const GeneratorOptions &options)
{
    GeneratedReport report;
    EmittedFile file;
    const int parts = options.damages.contains(Damage::TwoReports) ? 2 : 1;
    for (int part = 0; part < parts; ++part) {
        const Draft draft = makePart(options, part);
        Emission emission{.flavour = options.flavour,
                          .damages = options.damages,
                          .seed = options.seed,
                          .part = part,
                          .runningTitle = draft.truth.agency + u"政府信息公开工作年度报告"_s,
                          .dice = Dice(options.seed + static_cast<quint64>(part), "emission")};
        emitPart(file, draft, emission);
        report.parts.append(draft.truth);
    }
    locate(report.parts, isText(options.flavour) ? printedCells(file.text) : file.markup.cells);
    report.text = file.text.text();
    report.markup = file.markup.text;
    report.bytes = bytesOf(file, options);
    report.fileName = u"report-%1%2"_s.arg(options.seed).arg(suffixOf(options.flavour));
    return report;
}

} // namespace gouji::testing
