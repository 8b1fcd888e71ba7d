#include "core/extract/extractor.h"

#include "core/extract/confidence.h"
#include "core/extract/identity.h"
#include "core/extract/tablealignment.h"

#include <algorithm>

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

} // namespace

Extractor::Extractor(std::shared_ptr<const FormCatalogue> catalogue)
    : m_catalogue(std::move(catalogue))
    , m_labels(*m_catalogue)
    , m_headings(*m_catalogue)
{}

Report Extractor::extract(const SourceDocument &document) const
{
    Report report;
    report.source = document.info;
    report.sections = findSections(document, m_headings);
    readIdentity(report, document);
    readTables(report, document);
    return report;
}

void Extractor::readTables(Report &report, const SourceDocument &document) const
{
    const CellStream stream = streamOf(document, m_labels);
    const QString expected = expectedEdition(*m_catalogue, report.year);
    const qsizetype tableCount = m_catalogue->newestForm().tables.size();

    QList<TableAlignment> alignments;
    QString preferred = expected;
    for (int t = 0; t < tableCount; ++t) {
        alignments.append(bestAlignment(stream, document, m_labels, t, preferred));
        const TableAlignment &alignment = alignments.constLast();
        const QString edition =
            alignment.found() ? m_labels.tables()[alignment.tableLabels].edition : QString();
        report.tableEditions.append(edition);
        if (!edition.isEmpty())
            preferred = edition;
    }

    report.form = m_catalogue->edition(shapesOf(report.tableEditions, expected));
    for (int t = 0; t < tableCount; ++t) {
        if (!alignments[t].found())
            report.observations.append({ObservationCode::TableNotFound, t, -1, std::nullopt, {}});
        report.observations += alignments[t].observations;
        for (int c = 0; c < report.form->tables()[t].cellCount; ++c)
            report.cells.append(
                unmarked(alignments[t].found() ? alignments[t].readings[c] : missingReading()));
    }
}

} // namespace gouji
