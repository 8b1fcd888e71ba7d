#include "core/export/correctionlog.h"

#include "core/export/csvexporter.h"
#include "core/export/paragraphs.h"
#include "core/report/reportfilenames.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr qsizetype contextLength = 12; // characters at each side
constexpr double logFontSize = 9;

const JournalEntry *lastEntry(const Report &report, const QString &cellId)
{
    for (qsizetype i = report.journal.size() - 1; i >= 0; --i) {
        if (report.journal[i].cell == cellId)
            return &report.journal[i];
    }
    return nullptr;
}

/// What stands around `span`, in one line each.
void addContext(Correction &correction, const QString &text, TextSpan span)
{
    if (span.begin < 0 || span.end > text.size())
        return;
    const qsizetype from = std::max<qsizetype>(0, span.begin - contextLength);
    const qsizetype length = std::min(contextLength, text.size() - span.end);
    correction.before = text.sliced(from, span.begin - from).simplified();
    correction.after = text.sliced(span.end, length).simplified();
}

QStringList rulesOf(const QList<Finding> &findings, CellId cell)
{
    QStringList rules;
    for (const Finding &finding : findings) {
        if (finding.outcome == Outcome::Fail && finding.cells.contains(cell)
            && !rules.contains(finding.rule))
            rules.append(finding.rule);
    }
    return rules;
}

Correction correctionOf(const ExportInput &input, CellId id)
{
    const Cell &cell = input.report.cell(id);
    Correction correction{.cell = id,
                          .printed = cell.reading.raw,
                          .printedState = cell.reading.state,
                          .before = {},
                          .after = {},
                          .corrected = cell.text,
                          .confirmed = cell.mark == Mark::Confirmed,
                          .reason = {},
                          .by = {},
                          .at = {},
                          .rules = rulesOf(input.asRead, id)};
    if (cell.reading.span)
        addContext(correction, input.source.text, *cell.reading.span);
    if (const JournalEntry *entry = lastEntry(input.report, input.report.form->cell(id).id)) {
        correction.reason = entry->reason;
        correction.by = entry->by;
        correction.at = entry->at;
    }
    return correction;
}

QString orState(const QString &characters, CellState state, const ExportTexts &texts)
{
    return characters.isEmpty() ? u'（' + texts.state(state) + u'）' : characters;
}

QString printedInContext(const Correction &correction, const ExportTexts &texts)
{
    const QString printed =
        u'【' + orState(correction.printed, correction.printedState, texts) + u'】';
    QString text = printed;
    if (!correction.before.isEmpty())
        text = u'…' + correction.before + u' ' + text;
    if (!correction.after.isEmpty())
        text += u' ' + correction.after + u'…';
    return text;
}

QString isNow(const Correction &correction, const ExportTexts &texts)
{
    return correction.confirmed ? texts.state(CellState::Confirmed)
                                : orState(correction.corrected, CellState::Blank, texts);
}

QString timeText(const QDateTime &at)
{
    return at.isValid() ? at.toString(Qt::ISODate) : QString();
}

void appendRow(DocumentTable &table, const QStringList &texts, bool header)
{
    for (int column = 0; column < texts.size(); ++column)
        table.cells.append({.row = table.rowCount,
                            .column = column,
                            .text = texts[column],
                            .header = header,
                            .left = !header && column < 2});
    ++table.rowCount;
}

} // namespace

QList<Correction> correctionsOf(const ExportInput &input)
{
    QList<Correction> corrections;
    for (int i = 0; i < input.report.cells.size(); ++i) {
        if (input.report.cells[i].mark != Mark::None)
            corrections.append(correctionOf(input, CellId{i}));
    }
    return corrections;
}

void appendCorrections(DocumentLayout &layout, const ExportInput &input)
{
    const ExportTexts &texts = input.texts;
    const QList<Correction> corrections = correctionsOf(input);
    if (corrections.isEmpty()) {
        layout.blocks.append(
            DocumentParagraph{ParagraphRole::Body, texts.heading(ExportHeading::NoCorrections)});
        return;
    }
    DocumentTable table{.columnWidths = {22, 26, 11, 14, 13, 13, 16},
                        .headerRows = 1,
                        .fontSize = logFontSize,
                        .cells = {}};
    QStringList headings;
    for (const ExportHeading heading :
         {ExportHeading::Cell, ExportHeading::PrintedInContext, ExportHeading::To,
          ExportHeading::Reason, ExportHeading::Rule, ExportHeading::By, ExportHeading::At})
        headings.append(texts.heading(heading));
    appendRow(table, headings, true);
    for (const Correction &correction : corrections) {
        appendRow(table,
                  {texts.cellName(correction.cell, input.report),
                   printedInContext(correction, texts), isNow(correction, texts),
                   texts.reason(correction.reason), correction.rules.join(u'\n'), correction.by,
                   timeText(correction.at)},
                  false);
    }
    layout.blocks.append(table);
}

DocumentLayout correctionLog(const ExportInput &input)
{
    const Report &report = input.report;
    const ExportTexts &texts = input.texts;
    DocumentLayout layout;
    layout.title = texts.heading(ExportHeading::CorrectionLog);
    layout.author = report.agency ? report.agency->value : QString();
    layout.blocks.append(DocumentParagraph{ParagraphRole::Title, layout.title});
    const auto line = [&](ExportHeading heading, const QString &text) {
        if (!text.isEmpty())
            layout.blocks.append(DocumentParagraph{ParagraphRole::Salutation,
                                                   texts.heading(heading) + u'：' + text});
    };
    line(ExportHeading::ReportTitle, report.title ? cleanedLine(report.title->value) : QString());
    line(ExportHeading::Agency, layout.author);
    line(ExportHeading::Year, report.year ? QString::number(report.year->value) : QString());
    line(ExportHeading::SourcePath, report.source.path);
    layout.blocks.append(
        DocumentParagraph{ParagraphRole::Note, texts.heading(ExportHeading::SourceDigest) + u'：'
                                                   + QString::fromLatin1(report.source.sha256)});
    appendCorrections(layout, input);
    return layout;
}

QByteArray correctionLogCsv(const ExportInput &input)
{
    static constexpr std::array names = {
        u"cell",  u"name",      u"printed_state", u"printed", u"before", u"after",
        u"state", u"corrected", u"reason",        u"rules",   u"by",     u"at"};
    QStringList fields;
    for (const char16_t *name : names)
        fields.append(QString::fromUtf16(name));
    QString csv = QChar(QChar::ByteOrderMark) + csvLine(fields);
    for (const Correction &correction : correctionsOf(input)) {
        csv += csvLine({input.report.form->cell(correction.cell).id,
                        input.texts.cellName(correction.cell, input.report),
                        nameOf(correction.printedState, cellStateNames), correction.printed,
                        correction.before, correction.after,
                        nameOf(correction.confirmed ? CellState::Confirmed : CellState::Corrected,
                               cellStateNames),
                        correction.corrected, input.texts.reason(correction.reason),
                        correction.rules.join(u' '), correction.by, timeText(correction.at)});
    }
    return csv.toUtf8();
}

} // namespace gouji
