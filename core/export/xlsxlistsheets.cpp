#include "core/export/xlsxlistsheets.h"

#include "core/export/xlsxtablesheet.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

const XlsxStyle plainStyle = {};
const XlsxStyle headStyle = {.bold = true, .border = true, .fill = 0xD9E1F2};
const XlsxStyle cellStyle = {.border = true};

struct ListColumn
{
    ExportHeading heading;
    double width;
};

/// A table of texts under a row of headings, with `nothing` in its place when it is empty.
void writeList(XlsxSheet &sheet, const ExportTexts &texts, std::span<const ListColumn> columns,
               const QList<QStringList> &rows, ExportHeading nothing)
{
    const int columnCount = static_cast<int>(columns.size());
    for (int c = 0; c < columnCount; ++c) {
        sheet.setColumnWidth(c, columns[static_cast<size_t>(c)].width);
        sheet.writeText({0, c}, texts.heading(columns[static_cast<size_t>(c)].heading), headStyle);
    }
    for (int r = 0; r < rows.size(); ++r) {
        for (int c = 0; c < columnCount; ++c)
            sheet.writeText({r + 1, c}, rows[r][c], cellStyle);
    }
    if (rows.isEmpty())
        sheet.writeText({1, 0}, texts.heading(nothing), plainStyle);
    else
        sheet.filterRows({0, 0, static_cast<int>(rows.size()) + 1, columnCount});
    sheet.freezeRows(1);
    sheet.printOnOnePageWidth(true);
}

QString nameOf(const ExportInput &input, const QString &cellId)
{
    const CellId id = input.report.form->find(cellId);
    return id.isValid() ? input.texts.cellName(id, input.report) : cellId;
}

/// The table a finding's cells stand in; empty when they stand in none or in several.
QString tableOf(const ExportInput &input, const Finding &finding)
{
    const FormEdition &form = *input.report.form;
    QString name;
    for (const CellId cell : finding.cells) {
        const FormText &table = form.tableOf(cell).name;
        const QString &text =
            input.texts.english && !table.english.isEmpty() ? table.english : table.text;
        if (!name.isEmpty() && name != text)
            return {};
        name = text;
    }
    return name;
}

QString cellNames(const ExportInput &input, const Finding &finding)
{
    QStringList names;
    for (const CellId cell : finding.cells)
        names.append(input.texts.cellName(cell, input.report));
    return names.join(u'\n');
}

/// "key: value" lines below each other.
class FactList
{
public:
    FactList(XlsxSheet &sheet, const ExportTexts &texts)
        : m_sheet(sheet)
        , m_texts(texts)
    {}

    void add(const QString &key, const QString &value)
    {
        m_sheet.writeText({m_row, 0}, key, headStyle);
        m_sheet.writeText({m_row, 1},
                          value.isEmpty() ? m_texts.heading(ExportHeading::NotFound) : value,
                          cellStyle);
        ++m_row;
    }
    void add(ExportHeading key, const QString &value) { add(m_texts.heading(key), value); }
    void add(const QString &key, qsizetype count)
    {
        m_sheet.writeText({m_row, 0}, key, headStyle);
        m_sheet.writeNumber({m_row, 1}, static_cast<double>(count),
                            {.border = true, .numberFormat = u"0"_s});
        ++m_row;
    }
    void add(ExportHeading key, qsizetype count) { add(m_texts.heading(key), count); }
    void sample(const QString &meaning, XlsxMark mark)
    {
        m_sheet.writeText({m_row, 0}, meaning, marked(cellStyle, mark));
        ++m_row;
    }
    void title(ExportHeading heading)
    {
        ++m_row;
        m_sheet.writeText({m_row, 0}, m_texts.heading(heading), {.bold = true});
        ++m_row;
    }

private:
    XlsxSheet &m_sheet;
    const ExportTexts &m_texts;
    int m_row = 0;
};

QString editionsOf(const Report &report)
{
    QStringList editions;
    for (qsizetype i = 0; i < report.tableEditions.size(); ++i)
        editions.append(report.form->tables()[i].id + u' ' + report.tableEditions[i]);
    const QString id = report.editionId();
    return id == "mixed"_L1 ? editions.join(u", "_s) : id;
}

void addIdentity(FactList &facts, const Report &report)
{
    facts.add(ExportHeading::Agency, report.agency ? report.agency->value : QString());
    facts.add(ExportHeading::Year, report.year ? QString::number(report.year->value) : QString());
    facts.add(ExportHeading::Edition, editionsOf(report));
    facts.add(ExportHeading::Period,
              report.period ? report.period->value.from.toString(Qt::ISODate) + u" – "_s
                                  + report.period->value.to.toString(Qt::ISODate)
                            : QString());
    facts.add(ExportHeading::SignedOn,
              report.signature ? report.signature->value.toString(Qt::ISODate) : QString());
    facts.add(ExportHeading::SourcePath, report.source.path);
    facts.add(ExportHeading::SourceDigest, QString::fromLatin1(report.source.sha256));
}

void addCounts(FactList &facts, const ExportInput &input)
{
    const QList<Cell> &cells = input.report.cells;
    facts.add(ExportHeading::CellCount, cells.size());
    for (const CellState state : {CellState::Read, CellState::Blank, CellState::Missing,
                                  CellState::Corrected, CellState::Confirmed}) {
        const auto count = std::ranges::count(cells, state, &Cell::state);
        facts.add(u"  "_s + input.texts.state(state), count);
    }
    facts.add(ExportHeading::CellsToReview, std::ranges::count_if(cells, &Cell::review));
    facts.add(ExportHeading::CorrectionsSheet, input.report.journal.size());
    facts.add(ExportHeading::FindingCount, input.findings.size());
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const auto count = std::ranges::count(input.findings, severity, &Finding::severity);
        facts.add(u"  "_s + input.texts.severity(severity), count);
    }
}

} // namespace

void addOverviewSheet(XlsxBook &book, const ExportInput &input)
{
    const ExportTexts &texts = input.texts;
    XlsxSheet sheet = book.addSheet(texts.heading(ExportHeading::OverviewSheet));
    sheet.setColumnWidth(0, 24);
    sheet.setColumnWidth(1, 70);
    FactList facts(sheet, texts);
    addIdentity(facts, input.report);
    addCounts(facts, input);
    facts.title(ExportHeading::Legend);
    facts.sample(texts.state(CellState::Corrected), XlsxMark::Corrected);
    facts.sample(texts.state(CellState::Confirmed), XlsxMark::Confirmed);
    facts.sample(texts.heading(ExportHeading::ToReview), XlsxMark::Review);
    facts.sample(texts.state(CellState::Missing), XlsxMark::Missing);
    sheet.printOnOnePageWidth(false);
}

void addCorrectionsSheet(XlsxBook &book, const ExportInput &input)
{
    static constexpr std::array sheetColumns = {
        ListColumn{ExportHeading::At, 22},    ListColumn{ExportHeading::By, 14},
        ListColumn{ExportHeading::Cell, 44},  ListColumn{ExportHeading::CellIdentifier, 36},
        ListColumn{ExportHeading::From, 14},  ListColumn{ExportHeading::To, 14},
        ListColumn{ExportHeading::Reason, 30}};
    QList<QStringList> rows;
    for (const JournalEntry &entry : input.report.journal) {
        rows.append({entry.at.toString(Qt::ISODate), entry.by, nameOf(input, entry.cell),
                     entry.cell, entry.from, entry.to, input.texts.reason(entry.reason)});
    }
    XlsxSheet sheet = book.addSheet(input.texts.heading(ExportHeading::CorrectionsSheet));
    writeList(sheet, input.texts, sheetColumns, rows, ExportHeading::NoCorrections);
}

void addFindingsSheet(XlsxBook &book, const ExportInput &input)
{
    static constexpr std::array sheetColumns = {
        ListColumn{ExportHeading::Severity, 10}, ListColumn{ExportHeading::Rule, 14},
        ListColumn{ExportHeading::Table, 10},    ListColumn{ExportHeading::Cells, 44},
        ListColumn{ExportHeading::Message, 70},  ListColumn{ExportHeading::Expected, 16},
        ListColumn{ExportHeading::Actual, 16}};
    QList<QStringList> rows;
    for (const Finding &finding : input.findings) {
        rows.append({input.texts.severity(finding.severity), finding.rule, tableOf(input, finding),
                     cellNames(input, finding), input.texts.finding(finding, input.report),
                     finding.expected, finding.actual});
    }
    XlsxSheet sheet = book.addSheet(input.texts.heading(ExportHeading::FindingsSheet));
    writeList(sheet, input.texts, sheetColumns, rows, ExportHeading::NoFindings);
}

} // namespace gouji
