#include "core/extract/extractor.h"

#include "core/extract/columns/columnorder.h"
#include "core/extract/confidence.h"
#include "core/extract/identity/identity.h"
#include "core/extract/labels/labeldictionary.h"
#include "core/extract/loosevalues.h"
#include "core/extract/order/rowsinorder.h"
#include "core/extract/order/valuerowshapes.h"
#include "core/extract/parts/columnsapart.h"
#include "core/extract/parts/reportparts.h"
#include "core/extract/parts/sections.h"
#include "core/extract/parts/turnedtables.h"
#include "core/extract/tablealignment.h"
#include "core/extract/tabledoubts.h"
#include "core/text/bookmarks.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// The edition a report of that year should have, or the newest: between editions that fit a table
/// equally well, and for the shape of tables nothing was found of.
QString expectedEdition(const FormCatalogue &catalogue, const std::optional<Located<int>> &year)
{
    const FormFile *form = year ? catalogue.formForYear(year->value) : nullptr;
    return form ? form->edition : catalogue.newestForm().edition;
}

/// Tables that were not found take the shape of the one before, the first ones of the one behind.
QStringList shapesOf(const QStringList &found, const QString &expected)
{
    QStringList shapes = found;
    QString known;
    for (QString &shape : shapes) {
        if (shape.isEmpty())
            shape = known;
        known = shape;
    }
    // Only leading ones are still empty.
    const qsizetype first = std::ranges::count_if(shapes, &QString::isEmpty);
    const QString leading = first == shapes.size() ? expected : shapes[first];
    std::fill_n(shapes.begin(), first, leading);
    return shapes;
}

/// Bookmarks stand before headings and titles as well as in tables.
SourceDocument withoutNamesOfBookmarks(const SourceDocument &document)
{
    SourceDocument plain = document;
    if (!nextBookmark(document.text.text()).isEmpty())
        plain.text = SourceText(withBlankBookmarks(document.text.text()));
    return plain;
}

/// Where offices arrange the rows and columns of one otherwise; nothing where they do not.
std::optional<QList<SourceTable>> tablesAsInForm(const CellStream &stream,
                                                 const SourceDocument &document,
                                                 const LabelDictionary &labels)
{
    const QList<int> lying = turnedTables(stream, document, labels);
    if (lying.isEmpty())
        return withColumnsBeside(stream, document, labels);
    QList<SourceTable> tables = document.tables;
    for (const int table : lying)
        tables[table] = turned(std::move(tables[table]));
    return tables;
}

/// Reads one part of a document.
class PartReader
{
public:
    PartReader(const SourceDocument &document, const CellStream &stream,
               const FormCatalogue &catalogue, const LabelDictionary &labels)
        : m_document(document)
        , m_stream(stream)
        , m_catalogue(catalogue)
        , m_labels(labels)
    {}

    Report read(const ReportPart &part, const QList<HeadingLine> &headings)
    {
        m_report.source = m_document.info;
        m_report.sections = findSections(m_document, headings, part.own);
        readIdentity(m_report, m_document, part.own, beginOfTables(part));
        alignTables(part);
        readCells(part);
        return m_report;
    }

private:
    /// Of the tables that hold the form: others may stand above the title.
    [[nodiscard]] qsizetype beginOfTables(const ReportPart &part) const
    {
        qsizetype begin = part.own.end;
        for (const PartTable &table : part.tables) {
            if (table.rows.isEmpty())
                continue;
            const Candidate &first = m_stream.cells[m_stream.rowBegins[table.rows.begin]];
            const qsizetype at = m_document.tables[first.table].span.begin;
            if (at >= part.own.begin)
                begin = std::min(begin, at);
        }
        return begin;
    }

    void alignTables(const ReportPart &part)
    {
        m_expected = expectedEdition(m_catalogue, m_report.year);
        QString preferred = m_expected;
        for (int t = 0; t < part.tables.size(); ++t) {
            m_alignments.append(
                bestAlignment(m_stream, m_document, m_labels, t, preferred, part.tables[t].rows));
            if (!m_alignments.constLast().found())
                m_alignments.last() =
                    looseValues(m_stream, m_document, m_labels, t, preferred, sectionOf(t));
            const TableAlignment &alignment = m_alignments.constLast();
            const QString edition =
                alignment.found() ? m_labels.tables()[alignment.tableLabels].edition : QString();
            m_report.tableEditions.append(edition);
            if (!edition.isEmpty())
                preferred = edition;
        }
    }

    [[nodiscard]] bool isOfAnotherYear(const PartTable &table) const
    {
        return table.captionYear && m_report.year && *table.captionYear != m_report.year->value;
    }

    /// What stands in the section that table `t` belongs to; empty when that was not found.
    [[nodiscard]] TextSpan sectionOf(int t) const
    {
        const int number = m_catalogue.newestForm().tables[t].section;
        const auto section = std::ranges::find(m_report.sections, number, &Section::number);
        return section == m_report.sections.cend() ? TextSpan() : section->content;
    }

    void readCells(const ReportPart &part)
    {
        m_report.form = m_catalogue.edition(shapesOf(m_report.tableEditions, m_expected));
        m_report.cells.reserve(m_report.form->cellCount());
        for (int t = 0; t < part.tables.size(); ++t) {
            TableAlignment &alignment = m_alignments[t];
            if (!alignment.found())
                m_report.observations.append(
                    {ObservationCode::TableNotFound, t, -1, std::nullopt, {}});
            m_report.observations += alignment.observations;
            for (int c = 0; c < m_report.form->tables()[t].cellCount; ++c) {
                CellReading reading =
                    alignment.found() ? std::move(alignment.readings[c]) : missingReading();
                if (part.tables[t].rival || isOfAnotherYear(part.tables[t]))
                    reading.doubts |= Doubt::RepeatedRow;
                m_report.cells.emplaceBack(std::move(reading));
            }
        }
        for (const TableAlignment &alignment : std::as_const(m_alignments))
            chooseRowReadings(m_report, m_document, alignment.doubtful);
        orderByColumnSums(m_report);
        doubtTables(m_report);
        rateReadings(m_report);
    }

    const SourceDocument &m_document;
    const CellStream &m_stream;
    const FormCatalogue &m_catalogue;
    const LabelDictionary &m_labels;
    QString m_expected;
    QList<TableAlignment> m_alignments;
    Report m_report;
};

} // namespace

struct Extractor::Words
{
    explicit Words(const FormCatalogue &catalogue)
        : labels(catalogue)
        , shapes(valueRowShapes(labels))
        , headings(catalogue)
        , tableCount(static_cast<int>(catalogue.newestForm().tables.size()))
    {}

    LabelDictionary labels;
    QList<QList<ValueRowShape>> shapes;
    HeadingDictionary headings;
    int tableCount;
};

Extractor::Extractor(std::shared_ptr<const FormCatalogue> catalogue)
    : m_catalogue(std::move(catalogue))
    , m_words(std::make_shared<const Words>(*m_catalogue))
{}

Report Extractor::extract(const SourceDocument &document) const
{
    return read(document, 1).constFirst();
}

QList<Report> Extractor::extractAll(const SourceDocument &document) const
{
    return read(document, std::numeric_limits<qsizetype>::max());
}

QList<Report> Extractor::read(const SourceDocument &printed, qsizetype most) const
{
    const SourceDocument found = withoutNamesOfBookmarks(printed);
    DocumentInRows inRows =
        hasTablesInOrder(found)
            ? withRows(found, m_words->labels, m_words->headings, m_words->shapes)
            : DocumentInRows{.document = found, .known = {}};
    SourceDocument &document = inRows.document;
    CellStream stream = streamOf(document, m_words->labels, inRows.known);
    if (std::optional<QList<SourceTable>> tables =
            tablesAsInForm(stream, document, m_words->labels)) {
        document.tables = std::move(*tables);
        stream = streamOf(document, m_words->labels, inRows.known);
    }
    const QList<HeadingLine> headings = headingLines(document, m_words->headings);
    const QList<ReportPart> parts = findParts(document, stream, headings, m_words->tableCount);
    QList<Report> reports;
    for (const ReportPart &part : parts.first(std::min(most, parts.size()))) {
        reports.append(
            PartReader(document, stream, *m_catalogue, m_words->labels).read(part, headings));
        if (parts.size() == 1)
            break;
        SourceInfo &source = reports.last().source;
        source.part = static_cast<int>(reports.size());
        source.parts = static_cast<int>(parts.size());
        source.extent = part.text;
    }
    return reports;
}

} // namespace gouji
