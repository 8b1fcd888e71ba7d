#include "core/export/reportlayout.h"
#include "core/extract/extractor.h"
#include "core/read/office/officeconverter.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"
#include "tests/support/generator/generator.h"
#include "tests/support/samplereport.h"
#include "tests/unit/core/export/csvparser.h"
#include "tests/unit/core/export/exportsample.h"
#include "tests/unit/core/export/xlsxreader.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// GOUJI_ROUND_TRIPS=500 for the long run. Setting pages and reading them takes ten times as long.
int reportCount(const QString &format)
{
    constexpr int few = 12;
    constexpr int fewPages = 4;
    const bool pages = format == u"pdf";
    if (!qEnvironmentVariableIsSet("GOUJI_ROUND_TRIPS"))
        return pages ? fewPages : few;
    return qEnvironmentVariableIntValue("GOUJI_ROUND_TRIPS") / (pages ? 10 : 1);
}

const Extractor &extractor()
{
    static const Extractor made(builtInCatalogue());
    return made;
}

struct ReadReport
{
    SourceDocument document;
    Report report;
};

/// A report of an invented office, another for each number: both editions, all sizes, with blanks,
/// units, odd numbers, lost rows and columns.
ReadReport sourceReport(int number)
{
    static const QList<QList<Damage>> damages = {
        {},
        {Damage::Blanks},
        {Damage::LostRows},
        {Damage::Units, Damage::Separators},
        {Damage::Dashes, Damage::FullWidth},
        {Damage::LostColumn},
        {Damage::HeadingsLost, Damage::Lookalikes},
        {Damage::ProseAroundTables, Damage::AllBlank},
    };
    const auto &forms = builtInCatalogue()->forms();
    const GeneratedReport made =
        generate({.seed = static_cast<quint64>(number) + 1,
                  .flavour = allFlavours()[number % 3],
                  .damages = damages[number % damages.size()],
                  .edition = forms[(number / 2) % forms.size()].edition,
                  .size = number % 4 == 3 ? FigureSize::Huge : FigureSize::Office});
    ReadReport read;
    read.document = readDocument(made.bytes, made.fileName).value();
    read.report = extractor().extract(read.document);
    return read;
}

Result<QByteArray> exported(const ReadReport &source, const QString &format,
                            DocumentChoices::Missing missing = DocumentChoices::Missing::LeftOut)
{
    static const ExportTexts texts = exportsample::texts();
    static const QList<Finding> findings;
    return exportReport(
        format,
        {.report = source.report,
         .findings = findings,
         .texts = texts,
         .source = {source.document.text.text(), source.document.tables},
         .choices = {.missing = missing,
                     .officialHeadings = officialHeadings(*builtInCatalogue(), source.report)}});
}

CellState stateOf(const Cell &cell)
{
    return cell.reading.state;
}

/// The first cell in which the two differ; empty when none does.
QString cellDifference(const Report &was, const Report &is)
{
    for (int i = 0; i < was.form->cellCount(); ++i) {
        const QString &id = was.form->cell(CellId{i}).id;
        const CellId other = is.form->find(id);
        // A table that is missing as a whole has no edition.
        if (!other.isValid() && was.cells[i].isMissing())
            continue;
        if (!other.isValid())
            return id + u" is gone"_s;
        const Cell &left = was.cells[i];
        const Cell &right = is.cell(other);
        // A single cell cannot be left out: it carries its mark, which is no number.
        if (left.isMissing() && !right.hasNumber())
            continue;
        if (stateOf(left) != stateOf(right) || left.value.number != right.value.number
            || left.value.unit != right.value.unit)
            return u"%1: \"%2\" (%3) became \"%4\" (%5)"_s.arg(id, left.text)
                .arg(static_cast<int>(stateOf(left)))
                .arg(right.text)
                .arg(static_cast<int>(stateOf(right)));
    }
    return {};
}

QString sectionDifference(const Report &was, const Report &is)
{
    // What lost its heading but not its table is printed under the official heading.
    for (const Section &section : was.sections) {
        const auto same = std::ranges::find(is.sections, section.number, &Section::number);
        if (same == is.sections.cend())
            return u"section %1 is gone"_s.arg(section.number);
    }
    return {};
}

/// Reads a document back with the program's own reader.
QString documentDifference(const ReadReport &source, const QByteArray &bytes, const QString &format)
{
    const auto document = readDocument(bytes, u"report."_s + format);
    if (!document)
        return errorName(document.error().code);
    const Report report = extractor().extract(*document);
    QString difference = cellDifference(source.report, report);
    if (difference.isEmpty())
        difference = sectionDifference(source.report, report);
    if (difference.isEmpty() && source.report.title && !report.title)
        difference = u"the title is gone"_s;
    return difference;
}

QString jsonDifference(const ReadReport &source, const QByteArray &bytes)
{
    const auto report = readReportFile(bytes, u"report.json"_s, *builtInCatalogue());
    if (!report)
        return errorName(report.error().code);
    if (report->sections != source.report.sections)
        return u"sections"_s;
    return cellDifference(source.report, *report);
}

QString csvDifference(const ReadReport &source, const QByteArray &bytes)
{
    const auto records = csvRecords(parseCsv(QString::fromUtf8(bytes)));
    if (records.size() != source.report.cells.size())
        return u"%1 records"_s.arg(records.size());
    for (int i = 0; i < records.size(); ++i) {
        const Cell &cell = source.report.cells[i];
        const QString number = cell.value.number ? cell.value.number->toString() : QString();
        if (records[i][u"value"_s] != number || records[i][u"unit"_s] != cell.value.unit
            || records[i][u"cell"_s] != source.report.form->cell(CellId{i}).id)
            return records[i][u"cell"_s];
    }
    return {};
}

QString slotName(const LayoutCell &place)
{
    constexpr int letters = 26;
    QString name;
    for (int column = place.column + 1; column > 0; column = (column - 1) / letters)
        name.prepend(QChar(u'A' + ((column - 1) % letters)));
    return name + QString::number(place.row + 1);
}

/// Workbooks keep fifteen digits.
bool isNear(double left, double right)
{
    return std::abs(left - right) <= std::abs(right) * 1e-14;
}

QString xlsxDifference(const ReadReport &source, const QByteArray &bytes)
{
    const XlsxReader book(bytes);
    const FormEdition &form = *source.report.form;
    for (int table = 0; table < form.tables().size(); ++table) {
        const ReadSheet sheet = book.sheets.value(form.tables()[table].name.text);
        for (const LayoutCell &place : form.layout(table).cells) {
            if (place.kind != LayoutKind::Value)
                continue;
            const Cell &cell = source.report.cell(place.cell);
            const QString written = sheet.values.value(slotName(place));
            const bool same = cell.value.number
                                  ? isNear(written.toDouble(), cell.value.number->toDouble())
                                  : written == cell.text;
            if (!same)
                return form.cell(place.cell).id + u": "_s + written;
        }
    }
    return {};
}

/// The texts of the cells of every table of an ODT, row by row, merged slots left out.
QList<QStringList> odtRows(const QByteArray &bytes)
{
    QXmlStreamReader xml(zipMembers(bytes).value(u"content.xml"_s));
    QList<QStringList> rows;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "table-row"_L1)
            rows.append(QStringList());
        else if (xml.name() == "table-cell"_L1)
            rows.last().append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return xml.hasError() ? QList<QStringList>() : rows;
}

QString odtDifference(const ReadReport &source, const QByteArray &bytes)
{
    static const QList<Finding> none;
    static const ExportTexts texts = exportsample::texts();
    const DocumentLayout layout = reportLayout(
        {.report = source.report,
         .findings = none,
         .texts = texts,
         .source = {source.document.text.text(), source.document.tables},
         .choices = {.missing = DocumentChoices::Missing::LeftOut, .officialHeadings = {}}});
    QList<QStringList> expected;
    for (const DocumentBlock &block : layout.blocks) {
        const auto *table = std::get_if<DocumentTable>(&block);
        if (table == nullptr)
            continue;
        const qsizetype first = expected.size();
        expected.resize(first + table->rowCount);
        for (const DocumentCell &cell : table->cells)
            expected[first + cell.row].append(cell.text);
    }
    return odtRows(bytes) == expected ? QString() : u"rows differ"_s;
}

QString difference(const ReadReport &source, const QByteArray &bytes, const QString &format)
{
    if (format == u"json")
        return jsonDifference(source, bytes);
    if (format == u"csv")
        return csvDifference(source, bytes);
    if (format == u"xlsx")
        return xlsxDifference(source, bytes);
    if (format == u"odt")
        return odtDifference(source, bytes);
    return documentDifference(source, bytes, format);
}

} // namespace

/// What is exported is the report: read back it has the same cells, states and sections.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : exportFormats())
            QTest::newRow(qPrintable(format)) << format;
    }

    void comesBack()
    {
        QFETCH(QString, format);
        QStringList wrong;
        for (int number = 0; number < reportCount(format); ++number) {
            const ReadReport source = sourceReport(number);
            const auto bytes = exported(source, format);
            QVERIFY(bytes.has_value());
            if (const QString found = difference(source, *bytes, format); !found.isEmpty())
                wrong.append(u"report %1: %2"_s.arg(number).arg(found));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// As files of an office program, by the LibreOffice that is installed: it opens them without
    /// asking for a repair, and what it makes of them reads as the same report.
    void libreOfficeOpensThem_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("odt") << u"odt"_s;
        QTest::newRow("xlsx") << u"xlsx"_s;
    }

    void libreOfficeOpensThem()
    {
        if (OfficeConverter::installedProgram().isEmpty())
            QSKIP("LibreOffice is not installed");
        QFETCH(QString, format);
        const ReadReport source = sourceReport(0);
        ReadOptions options; // a busy machine must not fail it
        options.limits.maximumConversionTime = std::chrono::minutes(5);
        const auto document =
            readDocument(exported(source, format).value(), u"report."_s + format, options);
        QVERIFY(document.has_value());
        QCOMPARE(cellDifference(source.report, extractor().extract(*document)), QString());
    }

    void sameReportSameBytes_data() { comesBack_data(); }

    void sameReportSameBytes()
    {
        QFETCH(QString, format);
        const ReadReport source = sourceReport(1);
        QCOMPARE(exported(source, format).value(), exported(source, format).value());
    }

    /// What is marked as missing never reads as a number.
    void missingIsNeverANumber()
    {
        const ReadReport source = sourceReport(2);
        QVERIFY(std::ranges::any_of(source.report.cells, &Cell::isMissing));
        const auto bytes = exported(source, u"docx"_s, DocumentChoices::Missing::Marked);
        const auto document = readDocument(bytes.value(), u"report.docx"_s);
        const Report report = extractor().extract(document.value());
        for (int i = 0; i < source.report.cells.size(); ++i) {
            if (source.report.cells[i].isMissing())
                QVERIFY(!report.cells[i].hasNumber());
        }
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt lists the fonts of a PDF in the order of a hash.
    QHashSeed::setDeterministicGlobalSeed();
    const QGuiApplication application(argc, argv); // fonts are its business
    TestRoundTrip test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_roundtrip.moc"
