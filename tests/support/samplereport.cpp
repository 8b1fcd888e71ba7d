#include "tests/support/samplereport.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

CellReading readingOf(const QString &printed)
{
    CellReading reading;
    reading.state = printed.trimmed().isEmpty() ? CellState::Blank : CellState::Read;
    reading.raw = printed;
    reading.value = parseCellValue(printed);
    reading.confidence = 0.99;
    reading.review = false;
    return reading;
}

QStringList valuesOf(const QString &row, int columns)
{
    QStringList values(columns, u"0"_s);
    const QString trimmed = row.trimmed();
    if (trimmed.contains(u'…')) {
        values.first() = trimmed.section(u'…', 0, 0);
        values.last() = trimmed.section(u'…', 1);
    } else if (trimmed.contains(u',')) {
        values = trimmed.split(u',');
    }
    if (values.size() != columns)
        qFatal("a row of the fixture has %d values", static_cast<int>(values.size()));
    return values;
}

const QString TableThree2023 =
    u"3402,99,0,4,5,1,3511 | 91,3,0,0,2,0,96 | 1175,12,0,3,1,0,1191 | 319,7,0,0,2,0,328 | 0 "
    "| 27…27 | 6…6 | 38…38 | 20…20 | 9…9 | 21…21 | 20,1,0,0,0,0,21 | 968,74,0,1,3,1,1047 "
    "| 26,2,0,0,0,0,28 | 3…3 | 305…305 | 39…39 | 0 | 58…58 | 4…4 | 40…40 | 10…10 "
    "| 287,3,0,0,1,0,291 | 3375,99,0,4,7,1,3486 | 118,3,0,0,0,0,121"_s;
const QString TableThree2024 =
    u"3440,75,0,1,6,3,3525 | 118,3,0,0,0,0,121 | 1408,21,0,0,2,0,1431 | 462,9,0,0,0,0,471 | 2…2 "
    "| 1…1 | 4…4 | 16,1,0,0,0,0,17 | 21…21 | 10,1,0,0,0,0,11 | 21,2,0,0,0,0,23 | 13…13 "
    "| 859,33,0,0,3,2,897 | 35,1,0,0,0,0,36 | 8…8 | 86,1,0,0,0,0,87 | 26,1,0,0,0,0,27 | 0 | 3…3 "
    "| 0 | 75,1,0,1,0,0,77 | 38…38 | 352,2,0,0,0,0,354 | 3440,73,0,1,5,2,3521 "
    "| 118,5,0,0,1,1,125"_s;

} // namespace

const std::shared_ptr<const FormCatalogue> &builtInCatalogue()
{
    static const auto catalogue = [] {
        auto loaded = FormCatalogue::loadBuiltIn();
        if (!loaded)
            qFatal("the forms do not load: %s", qPrintable(loaded.error().arguments.join(u' ')));
        return *loaded;
    }();
    return catalogue;
}

Report makeReport(const QString &edition)
{
    const FormCatalogue &catalogue = *builtInCatalogue();
    const FormFile *form = catalogue.form(edition);
    if (!form)
        qFatal("no edition %s", qPrintable(edition));
    const int year = form->firstYear;

    Report report;
    report.source = {.path = u"示例市商务局.txt"_s,
                     .sha256 =
                         QCryptographicHash::hash("sample", QCryptographicHash::Sha256).toHex(),
                     .bytes = 6,
                     .mediaType = u"text/plain"_s,
                     .encoding = u"UTF-8"_s,
                     .textLength = 0,
                     .extent = {}};
    report.form = catalogue.edition(edition);
    report.tableEditions = QStringList(report.form->tables().size(), edition);
    report.title = Located<QString>{u"示例市商务局%1年政府信息公开工作年度报告"_s.arg(year), {}};
    report.agency = Located<QString>{u"示例市商务局"_s, {}};
    report.year = Located<int>{year, {}};
    report.years.title = report.year;
    report.period = Located<Period>{{QDate(year, 1, 1), QDate(year, 12, 31)}, {}};
    report.signature = Located<QDate>{QDate(year + 1, 1, 20), {}};
    for (const FormSection &section : form->sections)
        report.sections.append({section.number, section.heading.printed.text, {}, {}});
    report.cells = QList<Cell>(report.form->cellCount(), Cell(readingOf(u"0"_s)));
    return report;
}

CellId cellId(const Report &report, const QString &id)
{
    const CellId found = report.form->find(id);
    if (!found.isValid())
        qFatal("no cell %s", qPrintable(id));
    return found;
}

void setPrinted(Report &report, CellId cell, const QString &printed)
{
    report.cell(cell) = Cell(readingOf(printed));
}

void setPrinted(Report &report, const QString &cell, const QString &printed)
{
    setPrinted(report, cellId(report, cell), printed);
}

void setMissing(Report &report, CellId cell)
{
    report.cell(cell) = Cell();
}

void setMissing(Report &report, const QString &cell)
{
    setMissing(report, cellId(report, cell));
}

void setRows(Report &report, const QString &table, const QString &rows)
{
    const QList<FormTable> &tables = report.form->tables();
    const auto found = std::ranges::find(tables, table, &FormTable::id);
    if (found == tables.cend())
        qFatal("no table %s", qPrintable(table));
    const QStringList printed = rows.split(u'|');
    if (printed.size() > found->rows.size())
        qFatal("more rows than table %s has", qPrintable(table));
    for (int r = 0; r < printed.size(); ++r) {
        const FormRow &row = found->rows[r];
        const auto columns = static_cast<int>(found->blockOf(row).columns.size());
        const QStringList values = valuesOf(printed[r], columns);
        for (int c = 0; c < columns; ++c)
            setPrinted(report, CellId{row.first.index + c}, values[c].trimmed());
    }
}

Report cityReport(int year)
{
    Report report = makeReport(u"2021"_s);
    report.year = Located<int>{year, {}};
    report.years.title = report.year;
    report.title->value = u"示例市%1年政府信息公开工作年度报告"_s.arg(year);
    report.period = Located<Period>{{QDate(year, 1, 1), QDate(year, 12, 31)}, {}};
    report.signature = Located<QDate>{QDate(year + 1, 1, 20), {}};
    const bool first = year == 2023;
    setRows(report, u"t2"_s, first ? u"0,0,11 | 0,0,597"_s : u"2,1,12 | 50,227,420"_s);
    setRows(report, u"t3"_s, first ? TableThree2023 : TableThree2024);
    setRows(report, u"t4"_s,
            first ? u"309,17,88,26,440,1,1,16,6,24,13,0,67,9,89"_s
                  : u"88,18,28,36,170,7,0,11,7,25,33,0,6,13,52"_s);
    return report;
}

QString withText(Report &report)
{
    QString text;
    for (Cell &cell : report.cells) {
        if (cell.reading.state == CellState::Missing)
            continue;
        const qsizetype begin = text.size();
        text += cell.reading.raw;
        cell.reading.span = TextSpan{begin, text.size()};
        text += u'\n';
    }
    report.source.textLength = text.size();
    return text;
}

} // namespace gouji::testing
